import type { Extra, Line, Marked, Scheme, Veto } from "./words.ts";

/** Points added or taken away, with why. */
export interface Granted {
  readonly key: string;
  readonly points: number;
}

/** What a unit's total is made of. */
export interface Scored {
  readonly unitId: string;
  /** By line key. */
  readonly lines: ReadonlyMap<string, Marked>;
  readonly extras: readonly Granted[];
  /** The keys of the vetoes that fell on it. */
  readonly vetoes: readonly string[];
}

export interface Total {
  readonly unitId: string;
  /** Lines alone, before extras and vetoes; null where no line has points. */
  readonly lines: number | null;
  readonly bonus: number;
  readonly penalty: number;
  /** As it is shown, rounded half up to the scheme's digits; null where no line has points. */
  readonly total: number | null;
  readonly vetoed: boolean;
  /** 1 is best; equal totals share the better place. Null where it has no total or was vetoed. */
  readonly place: number | null;
}

type Pair = readonly [line: Pick<Line, "weight">, points: number];

/** Half up, as offices round; the small nudge undoes what binary fractions lose (1.005 is 1.01). */
export const rounded = (value: number, digits: number): number => {
  const scale = 10 ** digits;
  return Math.round(value * scale * (1 + Number.EPSILON) + Number.EPSILON) / scale;
};

const counted = ({ lines, missing }: Scheme, marks: Scored["lines"]): Pair[] =>
  lines.flatMap((line): Pair[] => {
    const points = marks.get(line.key)?.points ?? null;
    if (points !== null) return [[line, points]];
    return missing === "zero" ? [[line, 0]] : [];
  });

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/**
 * The lines together, in points of `full`: the weighted arithmetic mean of the shares reached (which is their sum where
 * the weights add up to `full`), or the weighted geometric mean, in which one line at 0 makes all 0.
 */
export const combined = (
  { combination, full }: Pick<Scheme, "combination" | "full">,
  pairs: readonly Pair[],
) => {
  const weights = sum(pairs.map(([{ weight }]) => weight));
  if (combination === "arithmetic") return (full * sum(pairs.map(([, points]) => points))) / weights;
  const log = sum(pairs.map(([{ weight }, points]) => (weight / weights) * Math.log(points / weight)));
  return full * Math.exp(log);
};

/** Extras of one kind, each no more than its cap. One that the scheme does not know counts for nothing. */
const extraOf = (extras: readonly Extra[], granted: readonly Granted[], kind: Extra["kind"]): number =>
  sum(
    extras
      .filter((extra) => extra.kind === kind)
      .map(({ key, cap }) =>
        Math.min(cap, sum(granted.filter((each) => each.key === key).map(({ points }) => points))),
      ),
  );

const mostOf = (vetoes: readonly Veto[], fallen: readonly string[]): number =>
  Math.min(...vetoes.filter(({ key }) => fallen.includes(key)).map(({ most }) => most));

type Unplaced = Omit<Total, "place">;

const totalOf = (scheme: Scheme, { unitId, lines: marks, extras, vetoes }: Scored): Unplaced => {
  const bonus = extraOf(scheme.extras, extras, "bonus");
  const penalty = extraOf(scheme.extras, extras, "penalty");
  const vetoed = scheme.vetoes.some(({ key }) => vetoes.includes(key));
  const known = [...marks.values()].some(({ points }) => points !== null);
  if (!known) return { unitId, lines: null, bonus, penalty, total: null, vetoed };
  const lines = combined(scheme, counted(scheme, marks));
  const whole = Math.max(0, lines + bonus - penalty);
  const total = rounded(vetoed ? Math.min(whole, mostOf(scheme.vetoes, vetoes)) : whole, scheme.digits);
  return { unitId, lines, bonus, penalty, total, vetoed };
};

const isPlaced = ({ total, vetoed }: Unplaced): boolean => total !== null && !vetoed;

/** The totals of one group with their places, in the order given. */
export const totals = (scheme: Scheme, group: readonly Scored[]): Total[] => {
  const all = group.map((scored) => totalOf(scheme, scored));
  const placed = all.filter(isPlaced).map(({ total }) => total!);
  return all.map((own) => ({
    ...own,
    place: isPlaced(own) ? 1 + placed.filter((total) => total > own.total!).length : null,
  }));
};
