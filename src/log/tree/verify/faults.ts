import type { Params } from "../../../ground/texts.ts";

/** What may be wrong with a log: `fault.<id>` is its sentence. */
export const faultIds = [
  "entry-changed",
  "entry-gone",
  "entry-beyond",
  "entry-slipped-in",
  "entry-backdated",
  "part-gone",
  "words-changed",
  "words-gone",
  "words-untold",
  "tile-changed",
  "tile-gone",
  "checkpoint-forged",
  "checkpoint-other-root",
  "tree-rolled-back",
  "changeover-gone",
  "key-retired",
  "saved-not-ours",
  "saved-by-retired-key",
  "saved-rolled-back",
  "saved-other-history",
] as const;
export type FaultId = (typeof faultIds)[number];

export interface Fault {
  readonly id: FaultId;
  readonly params: Params;
}

/** How many faults are told one by one; of more only the number. */
const told = 100;

/** Gathers faults, each once. */
export interface Faults {
  readonly add: (id: FaultId, params: Params) => void;
  /** The first hundred, in the order in which they were found. */
  readonly all: () => readonly Fault[];
  readonly count: () => number;
}

export const newFaults = (): Faults => {
  const seen = new Set<string>();
  const first: Fault[] = [];
  return {
    add: (id, params) => {
      const key = JSON.stringify([id, params]);
      if (seen.has(key)) return;
      seen.add(key);
      if (first.length < told) first.push({ id, params });
    },
    all: () => first,
    count: () => seen.size,
  };
};
