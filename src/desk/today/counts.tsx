import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";

/**
 * The parts of Today in the order of their weight: the first that has something bears the one cinnabar act, so that a
 * screen has never two.
 */
export const todayParts = [
  "decide",
  "sign",
  "report",
  "answer",
  "appeals",
  "verify",
  "chase",
  "see",
  "sessions",
] as const;
export type TodayPart = (typeof todayParts)[number];

/** How many things each part has; null: it has nothing to do with this reader; not there: not known yet. */
export type TodayCounts = Partial<Record<TodayPart, number | null>>;

/** Parts that only inform: they bear no cinnabar, nor is their number hot. */
const informing: ReadonlySet<TodayPart> = new Set(["see", "sessions"]);

/** The part that bears the cinnabar act; null while nothing waits for one. */
export const firstOf = (counts: TodayCounts): TodayPart | null =>
  todayParts.find((part) => !informing.has(part) && (counts[part] ?? 0) > 0) ?? null;

/** Whether every part has said how much it has, and none has anything. */
export const isDone = (counts: TodayCounts): boolean =>
  todayParts.every((part) => counts[part] === 0 || counts[part] === null);

interface Said {
  readonly counts: TodayCounts;
  readonly say: (part: TodayPart, count: number | null) => void;
}

const Counts = createContext<Said>({ counts: {}, say: () => undefined });

/** Lets the parts of Today tell their counts to its head, and to each other. */
export const CountsProvider = ({ children }: { children: ReactNode }) => {
  const [counts, setCounts] = useState<TodayCounts>({});
  const said = useMemo(
    () => ({
      counts,
      say: (part: TodayPart, count: number | null) =>
        setCounts((before) => (before[part] === count ? before : { ...before, [part]: count })),
    }),
    [counts],
  );
  return <Counts value={said}>{children}</Counts>;
};

export const useCounts = (): TodayCounts => useContext(Counts).counts;

/** Says how much a part has once it is known; returns whether its first act is the cinnabar one. */
export const usePart = (part: TodayPart, count: number | null | undefined): boolean => {
  const { counts, say } = useContext(Counts);
  useEffect(() => {
    if (count !== undefined) say(part, count);
  });
  return firstOf(counts) === part;
};
