import { apart, type Bounds, type Reached } from "../apart/index.ts";
import { type Refusal, refuse } from "../refusal.ts";
import type { Importing } from "./importing.ts";

/** One at a time: two that save at once would wait for each other in the database. */
const bounds: Bounds<"look" | "save"> = {
  limits: { look: 60_000, save: 180_000 },
  idle: 300_000,
  heapMb: 1024,
  processes: 1,
  waiting: 8,
};

const reached: Reached = {
  slow: (seconds) => refuse("import.too-slow", { seconds }),
  large: refuse("import.too-large"),
  many: refuse("import.too-many"),
};

/**
 * Importing in a process of its own, so that a large spreadsheet holds nobody up. `entry` is its program and `data` what
 * that is told first. A process that is ended leaves nothing half saved: its transaction goes with its connection.
 */
export const importingApart = (program: { readonly entry: string; readonly data: object }): Importing => {
  const { ask, ready, close } = apart({ ...program, bounds, reached });
  const answered = <T>(what: "look" | "save", given: readonly unknown[]) =>
    ask({ what, given }) as Promise<T | Refusal>;
  return {
    ready,
    look: (...given) => answered("look", given),
    save: (...given) => answered("save", given),
    close,
  };
};
