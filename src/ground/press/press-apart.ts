import { apart, type Bounds, type Reached } from "../apart/index.ts";
import { type Refusal, refuse } from "../refusal.ts";
import type { Press } from "./press.ts";
import type { Printed } from "./words.ts";

type What = Exclude<keyof Press, "close">;
/** A thousand pages on a busy computer; less than the two minutes after which the maker of a pack is taken for gone. */
const limit = 100_000;

/** Two, so that a letter need not wait until a pack of hundreds of pages is made. */
const bounds: Bounds<What> = {
  limits: { pdf: limit, word: limit, page: limit, workbook: limit },
  idle: 600_000,
  heapMb: 2048,
  processes: 2,
  waiting: 16,
};

const reached: Reached = {
  slow: () => refuse("print.too-slow"),
  large: refuse("print.too-large"),
  many: refuse("print.too-many"),
};

/** A press in processes of its own, so that a long document holds nobody up. `entry` is their program. */
export const pressApart = (entry: string): Press => {
  const { ask, close } = apart({ entry, data: {}, bounds, reached });
  const made =
    (what: What) =>
    (...given: readonly unknown[]) =>
      ask({ what, given }) as Promise<Printed | Refusal>;
  return { pdf: made("pdf"), word: made("word"), page: made("page"), workbook: made("workbook"), close };
};
