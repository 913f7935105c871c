/** What was, what is, what was undone. */
export interface History<T> {
  readonly past: readonly T[];
  readonly now: T;
  readonly future: readonly T[];
  /** What the last change was of: further ones of the same are undone with it. */
  readonly of?: string | undefined;
}

const mostSteps = 200;

export const begin = <T>(now: T): History<T> => ({ past: [], now, future: [] });

/** A change that can be undone; of very many the oldest can no longer. `of`: what is written key by key is one change. */
export const changed = <T>({ past, now, of: last }: History<T>, next: T, of?: string): History<T> => ({
  past: of !== undefined && of === last ? past : [...past, now].slice(-mostSteps),
  now: next,
  future: [],
  of,
});

export const undone = <T>(history: History<T>): History<T> => {
  const { past, now, future } = history;
  return past.length === 0
    ? history
    : { past: past.slice(0, -1), now: past.at(-1)!, future: [now, ...future] };
};

export const redone = <T>(history: History<T>): History<T> => {
  const { past, now, future } = history;
  return future.length === 0 ? history : { past: [...past, now], now: future[0]!, future: future.slice(1) };
};
