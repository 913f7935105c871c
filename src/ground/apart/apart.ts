import { atPlace, placesOf } from "./places.ts";
import { type Standing, standingFor } from "./standing.ts";
import type { Answer, ApartOptions, Question, Reached } from "./words.ts";

/** V8 aborts where its heap ends; a computer without memory kills. */
const ofMemory = ["SIGABRT", "SIGKILL"];
const abortCode = 134;

/** Puts one question; what reaches a bound ends the process and is refused. */
const put = (
  { stand, end }: Standing,
  question: Question,
  { ms, slow, large }: Reached & { readonly ms: number },
): Promise<unknown> => {
  const child = stand();
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const late = setTimeout(() => {
    resolve(slow(Math.round(ms / 1_000)));
    void end();
  }, ms);
  const hear = (answer: Answer) => ("fault" in answer ? reject(answer.fault) : resolve(answer.answer));
  const gone = (code: number | null, signal: string | null) =>
    code === abortCode || ofMemory.includes(signal ?? "")
      ? resolve(large)
      : reject(new Error(`the process apart ended: ${code ?? signal}`));
  child.once("message", hear).once("error", reject).once("exit", gone);
  child.send(question);
  return promise.finally(() => {
    clearTimeout(late);
    child.off("message", hear).off("error", reject).off("exit", gone);
  });
};

/** Work that is done in processes of their own. */
export interface Apart<What extends string> {
  /** Puts a question once a process is free; refuses as `reached` says, throws what the work throws. */
  ask(question: Question<What>): Promise<unknown>;
  /** Somebody is about to ask: what is slow to begin may begin. */
  ready(): void;
  close(): Promise<void>;
}

/** Work in processes of their own, so that what is long holds nobody up: within bounds of time, memory and number. */
export const apart = <What extends string>(options: ApartOptions<What>): Apart<What> => {
  const { bounds, reached } = options;
  const all = Array.from({ length: bounds.processes }, () => standingFor(options));
  const places = placesOf(all, bounds.waiting);
  return {
    ask: (question) =>
      atPlace(places, reached.many, (standing) =>
        put(standing, question, { ...reached, ms: bounds.limits[question.what] }).finally(standing.rest),
      ),
    ready: () => {
      const standing = places.next();
      standing?.stand();
      standing?.rest();
    },
    close: async () => {
      await Promise.all(all.map(({ end }) => end()));
    },
  };
};
