import { useSyncExternalStore } from "react";

/**
 * Where calls wait when the sign-in has ended under them: a dialog opens over the page, nothing typed is lost, and
 * after signing in again each call is made once more.
 */
let waiting: readonly ((again: boolean) => void)[] = [];
const watchers = new Set<() => void>();

const change = (next: typeof waiting): void => {
  waiting = next;
  for (const tell of watchers) tell();
};

/** Waits for someone to sign in again: true when they did, false when they gave up. */
export const signInAgain = (): Promise<boolean> => new Promise((resolve) => change([...waiting, resolve]));

/** Lets every waiting call go on, or fail as it first did. */
export const openGate = (again: boolean): void => {
  const held = waiting;
  change([]);
  for (const resolve of held) resolve(again);
};

const watch = (tell: () => void) => {
  watchers.add(tell);
  return () => void watchers.delete(tell);
};

/** Whether any call waits for a sign-in. */
export const isGateShut = (): boolean => waiting.length > 0;

/** The same, followed while it changes. */
export const useGate = (): boolean => useSyncExternalStore(watch, isGateShut);
