import { useSyncExternalStore } from "react";

/** Whether the server is reached: what the browser says, and how the last call ended. */
let reached = globalThis.navigator?.onLine !== false;
const watchers = new Set<() => void>();

/** Notes that an answer came, or that none did. */
export const noteSignal = (now: boolean): void => {
  if (now === reached) return;
  reached = now;
  for (const tell of watchers) tell();
};

export const hasSignal = (): boolean => reached;

/** An answer that the desk's worker kept, given because the server gave none. */
export const keptMark = "x-dingge-kept";

/** The same answer, with what it tells of the signal noted. */
export const noted = async (asked: Promise<Response>): Promise<Response> => {
  try {
    const answer = await asked;
    noteSignal(!answer.headers.has(keptMark));
    return answer;
  } catch (error) {
    noteSignal(false);
    throw error;
  }
};

const on = () => noteSignal(true);
const off = () => noteSignal(false);

/** Calls back when the signal comes or goes, until the returned function is called. */
export const watchSignal = (tell: () => void): (() => void) => {
  if (watchers.size === 0) {
    addEventListener("online", on);
    addEventListener("offline", off);
  }
  watchers.add(tell);
  return () => {
    watchers.delete(tell);
    if (watchers.size > 0) return;
    removeEventListener("online", on);
    removeEventListener("offline", off);
  };
};

/** The same, followed while it changes. */
export const useSignal = (): boolean => useSyncExternalStore(watchSignal, hasSignal);
