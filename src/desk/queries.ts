import { QueryClient } from "@tanstack/react-query";
import { isRefused, type Refused } from "./client.ts";

declare module "@tanstack/react-query" {
  interface Register {
    defaultError: Refused | TypeError;
  }
}

const halfMinute = 30_000;
const most = 2;

/** No connection and faults of ours may pass; a refusal stays one however often it is asked. */
const again = (failures: number, error: unknown): boolean =>
  failures < most && (!isRefused(error) || error.status >= 500);

/** What the desk has read, kept for half a minute unless a change is announced. */
export const newQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: halfMinute, retry: again, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  });
