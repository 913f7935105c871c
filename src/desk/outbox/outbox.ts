import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { signInAgain } from "../gate.ts";
import type { Me } from "../session.ts";
import { hasSignal, noted, watchSignal } from "../signal.ts";
import { askForSync } from "../worker/register.ts";
import { boxOfDevice } from "./box.ts";
import { backOff, inOrder, type Letter, nextAttempt, type Returned } from "./letter.ts";
import { alone, type Ending, sendWaiting } from "./send.ts";
import { onBoxChanged, tellBoxChanged } from "./told.ts";

const ask = (address: string, init: RequestInit): Promise<Response> => noted(fetch(address, init));

const sendOnce = async (): Promise<Ending> => {
  const box = await boxOfDevice();
  const ending = await alone(() => sendWaiting({ box, ask, now: Date.now }));
  tellBoxChanged();
  return ending;
};

/** Sends what waits. Where the sign-in has ended it asks to sign in, and then sends. */
export const sendNow = async (): Promise<Ending> => {
  const ending = await sendOnce();
  return ending === "ended" && (await signInAgain()) ? sendOnce() : ending;
};

const letterOf = async (key: string): Promise<Letter | undefined> =>
  (await (await boxOfDevice()).letters()).find((one) => one.key === key);

/**
 * Puts a letter into the box and tries to send it at once: what became of it. Throws where the device is full (`isFull`);
 * nothing is sent then.
 */
export const postLetter = async (letter: Letter): Promise<"taken" | "waits" | Returned> => {
  await (await boxOfDevice()).put(letter);
  tellBoxChanged();
  if (navigator.onLine) await sendNow();
  const left = await letterOf(letter.key);
  if (!left) return "taken";
  if (left.returned) return left.returned;
  await askForSync();
  return "waits";
};

export const discardLetter = async (key: string): Promise<void> => {
  await (await boxOfDevice()).remove(key);
  tellBoxChanged();
};

/** Tries a letter at once, whatever it waited for or was refused for. */
export const retryLetter = async (letter: Letter): Promise<void> => {
  await (await boxOfDevice()).put({ ...letter, notBefore: 0, returned: null });
  await sendNow();
};

const keyOf = (personId: string) => ["outbox", personId];

/** What this person wrote on this device and is not sent, the oldest first. */
export const useLetters = (personId: string) =>
  useQuery({
    queryKey: keyOf(personId),
    queryFn: async () =>
      inOrder(await (await boxOfDevice()).letters()).filter((letter) => letter.personId === personId),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** One of them, to be mended. */
export const useLetter = (key: string | undefined) =>
  useQuery({
    queryKey: ["outbox", "letter", key],
    queryFn: async () => (key === undefined ? null : ((await letterOf(key)) ?? null)),
    staleTime: 0,
    gcTime: 0,
  });

/** Follows the box, which other pages and the worker change too. */
const useBoxWatch = (personId: string) => {
  const queries = useQueryClient();
  useEffect(
    () => onBoxChanged(() => void queries.invalidateQueries({ queryKey: keyOf(personId) })),
    [queries, personId],
  );
};

/**
 * Sends what waits: when the desk opens, when the signal is back, when the page is looked at again, and when the time
 * of the next attempt has come. Failing to get through makes the pauses longer.
 */
export const useSending = ({ person, postId }: Me): readonly Letter[] => {
  const letters = useLetters(person.id).data;
  const [failures, setFailures] = useState(0);
  useBoxWatch(person.id);
  const due = nextAttempt(letters ?? [], { personId: person.id, postId });
  useEffect(() => {
    if (due === null) return undefined;
    const go = async () => setFailures((await sendNow()) === "no-way" ? (before) => before + 1 : 0);
    const now = () => void (hasSignal() && document.visibilityState === "visible" ? go() : undefined);
    // The first moments of a signal are often none: asking who is signed in costs little, and is tried again sooner.
    const pause = Math.max(due - Date.now(), failures > 0 ? backOff(failures) / 5 : 0);
    const timer = setTimeout(() => void go(), pause);
    const unwatch = watchSignal(now);
    document.addEventListener("visibilitychange", now);
    return () => {
      clearTimeout(timer);
      unwatch();
      document.removeEventListener("visibilitychange", now);
    };
  }, [due, failures]);
  return letters ?? [];
};
