import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { listReportForms } from "../../advance/api.ts";
import { readSession } from "../../people/session/api.ts";
import { call, callOnce } from "../client.ts";
import { useSignal } from "../signal.ts";
import { onWorker, worksWithoutSignal } from "./register.ts";

/** What a phone keeps to be reported on without a signal: what this reader's unit owes, the longest awaited first. */
export const useDueForms = () =>
  useQuery({
    queryKey: ["kept", "report-forms"],
    queryFn: () => call(listReportForms, {}),
    enabled: worksWithoutSignal(),
    meta: { kinds: ["action", "plan", "setting"] },
  });

const askAgain = 15_000;

/** While there is no signal it is tried again by itself: not every return of it is announced by the browser. */
const useProbe = () => {
  const signal = useSignal();
  useEffect(() => {
    if (signal) return undefined;
    const probe = () => void callOnce(readSession, {}).catch(() => undefined);
    const timer = setInterval(probe, askAgain);
    return () => clearInterval(timer);
  }, [signal]);
};

/**
 * Lets the worker keep what it takes to report what is due: what this page read before the worker stood between it and
 * the server is read once more, who is signed in first.
 */
export const useKept = (): void => {
  const queries = useQueryClient();
  useProbe();
  useDueForms();
  useEffect(() => {
    const readAgain = async () => {
      await callOnce(readSession, {});
      await queries.invalidateQueries({
        predicate: ({ queryKey }) => queryKey.join() === "today" || queryKey[1] === "report-forms",
      });
    };
    return onWorker(() => void readAgain().catch(() => undefined));
  }, [queries]);
};
