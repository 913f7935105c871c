import type { LearnedKind } from "./tables.ts";

interface Known {
  readonly categoryId: string | null;
  readonly territoryId: string | null;
}

const mark = (kind: string, id: string | null): string[] => (id === null ? [] : [`${kind}:${id}`]);

/**
 * What a guess goes by: the words, and what the desk knows beside them; words hold no colon, so the two never meet.
 * Whoever guesses the category does not know it yet.
 */
export const featuresOf = (kind: LearnedKind, words: readonly string[], known: Known): string[] => [
  ...words,
  ...mark("territory", known.territoryId),
  ...(kind === "unit" ? mark("category", known.categoryId) : []),
];

/** Whether a feature is a word that means something to a reader: not an id, not a single sign. */
export const isTold = (feature: string): boolean => feature.length > 1 && !feature.includes(":");
