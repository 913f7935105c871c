import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { boxOfDevice, isFull } from "./box.ts";

const pause = 400;

export const dropDraft = async (personId: string, subject: string): Promise<void> =>
  (await boxOfDevice()).dropDraft(personId, subject);

/** What this person began to write of a subject and did not send; null where there is nothing. Read once a visit. */
export const useDraft = (personId: string, subject: string) =>
  useQuery({
    queryKey: ["outbox", "draft", personId, subject],
    queryFn: async () => (await (await boxOfDevice()).draft(personId, subject)) ?? null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

/** Keeps what is typed on this device, a moment after the last key. `full`: it could not, the device is full. */
export const useKeepDraft = (personId: string, subject: string) => {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const [full, setFull] = useState(false);
  const stop = () => {
    if (timer.current) clearTimeout(timer.current);
  };
  const write = async (typed: unknown) => {
    try {
      const savedAt = new Date().toISOString();
      await (await boxOfDevice()).keepDraft({ personId, subject, typed, savedAt });
      setFull(false);
    } catch (error) {
      if (!isFull(error)) throw error;
      setFull(true);
    }
  };
  const keep = (typed: unknown) => {
    stop();
    timer.current = setTimeout(() => void write(typed), pause);
  };
  return { full, keep, stop, sayFull: () => setFull(true), clearFull: () => setFull(false) };
};
