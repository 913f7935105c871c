import { mergedMinutes } from "../../words.ts";

/** How long after the last key the draft is kept, and at the latest after the first. */
const pauseMs = 2_000;
const longestMs = 15_000;

/** Where the draft stands: kept, still to be kept, on its way, or not kept for a fault. */
export type Kept = "kept" | "typing" | "sending" | { readonly failed: unknown };

interface Around {
  /** Keeps a text that was made from `base`, and gives the text as it is now. */
  readonly save: (words: string, base: string) => Promise<string>;
  /** The text is another now: what one typed with what another wrote. */
  readonly show: (before: string, after: string) => void;
  readonly tell: (kept: Kept) => void;
}

/** Whether two texts say the same: ends of lines are nothing. */
const isSame = (a: string, b: string): boolean => mergedMinutes(a, a, b) === mergedMinutes(b, b, a);

/**
 * Keeps a draft by itself while it is written, together with what another writes meanwhile. When the line is broken
 * what was typed stays, and goes out with the next key or the next change that is heard.
 */
export const keeper = (stored: string, { save, show, tell }: Around) => {
  /** What is typed, and what the server had when that was begun. */
  let [words, base] = [stored, stored];
  let sending = false;
  let since: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const absorb = (theirs: string, from: string) => {
    const merged = mergedMinutes(from, theirs, words);
    base = theirs;
    if (isSame(words, merged)) return;
    show(words, merged);
    words = merged;
  };
  const later = () => {
    clearTimeout(timer);
    since ??= Date.now();
    timer = setTimeout(() => void send(), Math.min(pauseMs, Math.max(0, longestMs - (Date.now() - since))));
  };
  const settle = () => {
    if (isSame(words, base)) return tell("kept");
    tell("typing");
    later();
  };
  const send = async (): Promise<void> => {
    clearTimeout(timer);
    if (sending || isSame(words, base)) return;
    [sending, since] = [true, null];
    tell("sending");
    try {
      const sent = words;
      absorb(await save(sent, base), sent);
      sending = false;
      settle();
    } catch (failed) {
      sending = false;
      tell({ failed });
    }
  };
  return {
    type: (next: string) => {
      words = next;
      if (sending) return;
      tell("typing");
      later();
    },
    hear: (theirs: string) => {
      if (sending || isSame(theirs, base)) return;
      absorb(theirs, base);
      settle();
    },
    send,
    /** The page is left: what is not kept yet goes out now. */
    leave: () => void send(),
  };
};
