import type { Vault } from "../vault/index.ts";

/** What a sealed note may stand for: one kind never opens as another. */
export type SealKind = "file" | "ticket" | "form" | "turn" | "seat";

/**
 * Words given to a browser to bring back, which it can neither read nor change: sealed by the vault, for one purpose,
 * until a moment.
 */
export const sealed = (vault: Vault, kind: SealKind, words: string, until: Date): string =>
  vault.seal(JSON.stringify([kind, until.getTime(), words]));

const opened = (vault: Vault, text: string): readonly unknown[] | null => {
  try {
    return JSON.parse(vault.open(text)) as unknown[];
  } catch {
    return null;
  }
};

/** The words of a sealed note; null when it is not ours, for something else, or its time is over. */
export const unsealed = (vault: Vault, kind: SealKind, text: string, now: Date): string | null => {
  const [given, until, words] = opened(vault, text) ?? [];
  if (given !== kind || typeof until !== "number" || typeof words !== "string") return null;
  return now.getTime() < until ? words : null;
};
