import type { Outcome, PromiseFact } from "../summary/words.ts";

/** How many promises of a kind one page names: with all it says it stays within 50 KB for a slow line. */
export const mostNamed = { unkept: 50, kept: 50 } as const;

/** The longest reason in characters; what is longer ends in an ellipsis. */
const longestReason = 90;

export interface Named {
  readonly promises: readonly PromiseFact[];
  /** How many of the kind are not named. */
  readonly rest: number;
}

const ofKind = (promises: readonly PromiseFact[], kinds: readonly Outcome[], most: number): Named => {
  const all = kinds.flatMap((kind) => promises.filter(({ outcome }) => outcome === kind));
  return { promises: all.slice(0, most), rest: Math.max(0, all.length - most) };
};

/** What a page names: what was not kept, with what was taken back; what was kept, with what still has to be checked. */
export const namedOf = (promises: readonly PromiseFact[]): { unkept: Named; kept: Named } => ({
  unkept: ofKind(promises, ["missed", "withdrawn"], mostNamed.unkept),
  kept: ofKind(promises, ["verified", "claimed"], mostNamed.kept),
});

/** What the owner of a missed promise said of it, and when: what stood in the way, else what was reported last, else nothing. */
export interface Explained {
  readonly kind: "blocker" | "last" | "nothing";
  readonly words: string | null;
  readonly on: string | null;
}

export const explained = ({
  said,
  blocker,
  saidOn: on,
}: Pick<PromiseFact, "said" | "blocker" | "saidOn">): Explained => {
  if (blocker?.trim()) return { kind: "blocker", words: blocker, on };
  return said?.trim() ? { kind: "last", words: said, on } : { kind: "nothing", words: null, on };
};

export const shortened = (text: string): string => {
  const letters = [...text];
  return letters.length <= longestReason ? text : `${letters.slice(0, longestReason - 1).join("")}…`;
};

/** A year as an address writes it; null for anything else. */
export const yearIn = (text: string): number | null => (/^20\d\d$/.test(text) ? Number(text) : null);
