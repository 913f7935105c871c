import type { Answer, Question } from "./apart.ts";
import type { Importing } from "./importing.ts";

const asked = ({ look, save }: Importing, { what, given }: Question): Promise<unknown> =>
  what === "look" ? look(...given) : save(...given);

const answerTo = async (importing: Promise<Importing>, question: Question): Promise<Answer> => {
  try {
    return { answer: await asked(await importing, question) };
  } catch (error) {
    return { fault: error instanceof Error ? error : new Error(String(error)) };
  }
};

/**
 * Answers in a process of its own what `importingApart` asks of it. What it is told first opens the house. It ends
 * when who asks is gone; a signal to the whole group leaves that to them.
 */
export const answerImports = <D>(open: (data: D) => Promise<Importing>): void => {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => undefined);
  process.on("disconnect", () => process.exit());
  process.once("message", (data) => {
    const importing = open(data as D);
    importing.catch(() => undefined);
    process.on("message", (question) => {
      void answerTo(importing, question as Question).then((answer) => process.send?.(answer));
    });
  });
};
