import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { type Refusal, refuse } from "../refusal.ts";
import type { Importing } from "./importing.ts";

/** What a process apart is asked: a name of `Importing` and what it takes. */
export type Question =
  | { readonly what: "look"; readonly given: Parameters<Importing["look"]> }
  | { readonly what: "save"; readonly given: Parameters<Importing["save"]> };

/** What it answers; `fault` is an error of ours, to be thrown where it was asked. */
export type Answer = { readonly answer: unknown } | { readonly fault: Error };

export interface Bounds {
  readonly look: number;
  readonly save: number;
  /** How long a process with nothing to do is kept. Milliseconds, as the others. */
  readonly idle: number;
  readonly heapMb: number;
  /** How many may wait besides the one that is read. */
  readonly waiting: number;
}

const usual: Bounds = { look: 60_000, save: 180_000, idle: 300_000, heapMb: 1024, waiting: 8 };

export interface ApartOptions {
  /** The program that answers, see `answerImports`, and what it is told first. */
  readonly entry: string;
  readonly data: unknown;
  readonly bounds?: Bounds;
}

/** One process, started when it is first asked and anew after it was ended. */
const standingFor = ({ entry, data, bounds = usual }: ApartOptions) => {
  let standing: ChildProcess | undefined;
  const start = (): ChildProcess => {
    const execArgv = [`--max-old-space-size=${bounds.heapMb}`];
    const child = fork(entry, {
      execArgv,
      serialization: "advanced",
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    child.once("exit", () => {
      if (standing === child) standing = undefined;
    });
    child.send(data as object);
    return child;
  };
  const end = async () => {
    const child = standing;
    standing = undefined;
    if (child?.kill("SIGKILL")) await once(child, "exit");
  };
  return { stand: () => (standing ??= start()), end };
};

type Standing = ReturnType<typeof standingFor>;

/** V8 aborts where its heap ends; a computer without memory kills. */
const ofMemory = ["SIGABRT", "SIGKILL"];
const abortCode = 134;

/** Puts one question. Refuses `import.too-slow` when the time is over and `import.too-large` when the memory is. */
const put = ({ stand, end }: Standing, question: Question, ms: number): Promise<unknown> => {
  const child = stand();
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const late = setTimeout(() => {
    resolve(refuse("import.too-slow", { seconds: Math.round(ms / 1_000) }));
    void end();
  }, ms);
  const hear = (answer: Answer) => ("fault" in answer ? reject(answer.fault) : resolve(answer.answer));
  const gone = (code: number | null, signal: string | null) =>
    code === abortCode || ofMemory.includes(signal ?? "")
      ? resolve(refuse("import.too-large"))
      : reject(new Error(`the process of imports ended: ${code ?? signal}`));
  child.once("message", hear).once("error", reject).once("exit", gone);
  child.send(question);
  return promise.finally(() => {
    clearTimeout(late);
    child.off("message", hear).off("error", reject).off("exit", gone);
  });
};

/** One after the other; refuses `import.too-many` when too many wait. `rest` is called when nobody does. */
const inTurn = (most: number, rest: () => void) => {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async (work: () => Promise<unknown>): Promise<unknown> => {
    if (waiting > most) return refuse("import.too-many");
    waiting += 1;
    const mine = last.then(work).finally(() => {
      waiting -= 1;
      if (waiting === 0) rest();
    });
    last = mine.catch(() => undefined);
    return mine;
  };
};

/**
 * Importing in a process of its own, so that a large spreadsheet holds nobody up: one at a time, within bounds of time
 * and memory. A process that is ended leaves nothing half saved: its transaction goes with its connection.
 */
export const importingApart = (options: ApartOptions): Importing => {
  const { bounds = usual } = options;
  const standing = standingFor(options);
  let resting: NodeJS.Timeout | undefined;
  const rest = () => {
    clearTimeout(resting);
    resting = setTimeout(() => void standing.end(), bounds.idle).unref();
  };
  const turn = inTurn(bounds.waiting, rest);
  const ask = <T>(question: Question): Promise<T | Refusal> => {
    clearTimeout(resting);
    return turn(() => put(standing, question, bounds[question.what])) as Promise<T | Refusal>;
  };
  return {
    ready: () => {
      clearTimeout(resting);
      void turn(async () => standing.stand());
    },
    look: (...given) => ask({ what: "look", given }),
    save: (...given) => ask({ what: "save", given }),
    close: async () => {
      clearTimeout(resting);
      await standing.end();
    },
  };
};
