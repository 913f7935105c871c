import type { Answer, Question } from "./words.ts";

/** What a process apart can do, by name. */
export type Works = Readonly<Record<string, (...given: never[]) => unknown>>;

const answerTo = async (works: Promise<Works>, { what, given }: Question): Promise<Answer> => {
  try {
    return { answer: await (await works)[what]!(...(given as never[])) };
  } catch (error) {
    return { fault: error instanceof Error ? error : new Error(String(error)) };
  }
};

/**
 * Answers in a process of its own what `apart` asks of it. What it is told first opens its works. It ends when who asks
 * is gone; a signal to the whole group leaves that to them.
 */
export const answerApart = <D>(open: (data: D) => Promise<Works>): void => {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => undefined);
  process.on("disconnect", () => process.exit());
  process.once("message", (data) => {
    const works = open(data as D);
    works.catch(() => undefined);
    process.on("message", (question) => {
      void answerTo(works, question as Question).then((answer) => process.send?.(answer));
    });
  });
};
