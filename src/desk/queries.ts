import { QueryClient } from "@tanstack/react-query";
import { isRefused, type Refused } from "./client.ts";
import { hasSignal } from "./signal.ts";

declare module "@tanstack/react-query" {
  interface Register {
    defaultError: Refused | TypeError;
  }
}

const halfMinute = 30_000;
const most = 2;

/**
 * A lost answer and faults of ours may pass; a refusal stays one however often it is asked. Where there is no signal
 * nothing is asked again: the signal's return does that.
 */
const again = (failures: number, error: unknown): boolean =>
  failures < most && hasSignal() && (!isRefused(error) || error.status >= 500);

/** What the desk has read, kept for half a minute unless a change is announced. */
export const newQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      // Always: without a signal the desk's worker may still answer, and what nobody answers is said at once.
      queries: { staleTime: halfMinute, retry: again, refetchOnWindowFocus: true, networkMode: "always" },
      mutations: { retry: false, networkMode: "always" },
    },
  });
