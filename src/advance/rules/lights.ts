import { addDays } from "../../ground/clock.ts";
import { type LightKind, rankOf, type Reason } from "../words/light.ts";
import type { Condition, Preset } from "../../ground/lights/presets.ts";
import {
  daysBetween,
  doneOn,
  expectedOn,
  lastMonthEnd,
  monthsBetween,
  type Point,
  rounded,
  type Trajectory,
} from "./trajectory.ts";

/** A light lowered by hand: to what, why, and by which post. */
export interface Lowered {
  readonly light: LightKind;
  readonly why: string;
  readonly by: string;
  readonly byEn: string | null;
}

export interface MilestoneState {
  readonly nameZh: string;
  readonly nameEn: string | null;
  readonly dueOn: string;
  readonly reachedOn: string | null;
}

/** Everything about an action that a light may depend on; days are `YYYY-MM-DD` in the county's time zone. */
export interface Standing {
  /** Where the action is: being worked on, stopped by those who may, said to be done, or checked. */
  readonly phase: "open" | "suspended" | "claimed" | "verified";
  /** The day it was promised: silence counts from here while nothing is reported. */
  readonly promisedOn: string;
  readonly dueOn: string | null;
  readonly trajectory: Trajectory;
  /** What was reached, the earliest first: from quantities reported, or the share of the milestones. */
  readonly reached: readonly Point[];
  readonly milestones: readonly MilestoneState[];
  readonly lastReportOn: string | null;
  readonly claimedOn: string | null;
  readonly verifiedOn: string | null;
  /** The day a claim was sent back, while no new one was made. */
  readonly sentBackOn: string | null;
  /** Lowered by hand, with the reason and the post. */
  readonly lowered: Lowered | null;
}

export interface LightRules {
  readonly preset: Preset;
  /** Days within which a report is expected. */
  readonly cadenceDays: number;
}

/** A light with its reasons, the heaviest first. */
export interface Lighting {
  readonly light: LightKind;
  readonly reasons: readonly Reason[];
}

interface Held {
  readonly standing: Standing;
  readonly today: string;
  readonly cadenceDays: number;
  /** Shares of the whole: expected by the day it is held to, and done by today. */
  readonly expected: number;
  readonly done: number;
  readonly monthEnd: string;
}

const percent = (share: number): number => Math.round(share * 1000) / 10;
const beyond = (value: number, { limit, orMore }: { limit: number; orMore: boolean }): boolean =>
  orMore ? value >= limit : value > limit;

const gapOf = ({ expected, done }: Held): number => Math.max(0, rounded(expected - done));
const sums = (held: Held) => ({ expected: percent(held.expected), done: percent(held.done) });

/**
 * The day something is owed. What was due before it was promised here (a plan taken over in the middle of its year)
 * is owed one cadence after the promise, so that there is time to say what is done already.
 */
const owedOn = (due: string, promisedOn: string, cadenceDays: number): string =>
  due < promisedOn ? addDays(promisedOn, cadenceDays) : due;

/** The first milestone that is past its day and not reached. */
const missedMilestone = ({ standing, today, cadenceDays }: Held): MilestoneState | undefined =>
  standing.milestones
    .filter(({ dueOn }) => owedOn(dueOn, standing.promisedOn, cadenceDays) < today)
    .filter(({ reachedOn }) => reachedOn === null || reachedOn > today)
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn) || a.nameZh.localeCompare(b.nameZh))[0];

/** Whether anything was begun: something reached, or said of it. */
const begun = ({ standing: { lastReportOn }, done }: Held): boolean => done > 0 || lastReportOn !== null;

/** Expected by the end of the last month, where that month lies after the promise. */
const owedAtMonthEnd = ({ standing, monthEnd }: Held): number =>
  monthEnd < standing.promisedOn ? 0 : expectedOn(standing.trajectory, monthEnd);

const missedMonth = (held: Held): { owed: number; reached: number } | null => {
  const owed = owedAtMonthEnd(held);
  const reached = doneOn(held.standing.reached, held.monthEnd);
  return owed > reached ? { owed, reached } : null;
};

type Tests = {
  readonly [T in Condition["test"]]: (
    held: Held,
    condition: Extract<Condition, { test: T }>,
  ) => Reason["params"] | null;
};

/** Each test says with which params it holds, or null. None of them holds more when progress is better. */
const tests: Tests = {
  "deadline-missed": ({ standing: { dueOn, promisedOn }, today, cadenceDays }) =>
    dueOn !== null && owedOn(dueOn, promisedOn, cadenceDays) < today
      ? { due: dueOn, days: daysBetween(dueOn, today) }
      : null,
  "milestone-missed": (held) => {
    const missed = missedMilestone(held);
    if (!missed) return null;
    const { nameZh, nameEn, dueOn } = missed;
    return { name: nameZh, nameEn: nameEn ?? nameZh, due: dueOn, days: daysBetween(dueOn, held.today) };
  },
  "points-behind": (held, condition) => {
    const points = percent(gapOf(held));
    return beyond(points, condition) ? { points, ...sums(held) } : null;
  },
  "share-behind": (held, condition) => {
    const share = held.expected === 0 ? 0 : percent(gapOf(held) / held.expected);
    return beyond(share, condition) ? { share, ...sums(held) } : null;
  },
  "not-started": (held, { months }) => {
    const { trajectory, promisedOn } = held.standing;
    const begins = trajectory.shape === "line" ? trajectory.points[0]?.on : undefined;
    const since = monthsBetween(begins ?? promisedOn, held.today);
    return since >= months && !begun(held) ? { months: since } : null;
  },
  silent: ({ standing: { lastReportOn, promisedOn }, today, cadenceDays }) => {
    const days = daysBetween(lastReportOn ?? promisedOn, today);
    return days > cadenceDays ? { days, cadence: cadenceDays } : null;
  },
  "month-missed": (held) => {
    const missed = missedMonth(held);
    if (!missed || held.done >= missed.owed) return null;
    return { month: held.monthEnd, expected: percent(missed.owed), done: percent(held.done) };
  },
  "month-made-up": (held) => {
    const missed = missedMonth(held);
    if (!missed || held.done < missed.owed) return null;
    return { month: held.monthEnd, expected: percent(missed.owed), done: percent(missed.reached) };
  },
  "sent-back": ({ standing: { sentBackOn } }) => (sentBackOn === null ? null : { on: sentBackOn }),
  "near-due": ({ standing: { dueOn }, today }, { days }) => {
    const left = dueOn === null ? -1 : daysBetween(today, dueOn);
    return left >= 0 && left <= days ? { due: dueOn ?? "", days: left } : null;
  },
};

/** The day progress is held to: today, or the last month's end or the deadline that passed since. */
const heldOn = ({ dueOn, trajectory }: Standing, { heldTo }: Preset, today: string): string => {
  // A step has the whole of its day: it counts from the day after.
  if (heldTo === "today") return trajectory.shape === "steps" ? addDays(today, -1) : today;
  const monthEnd = lastMonthEnd(today);
  return dueOn !== null && dueOn < today && dueOn > monthEnd ? dueOn : monthEnd;
};

/** A line that began before the promise: within the first cadence only what has come since is owed, then all of it. */
const owedLine = (line: Trajectory, promisedOn: string, cadenceDays: number): Trajectory => {
  const before = expectedOn(line, promisedOn);
  if (before === 0) return line;
  const whole = addDays(promisedOn, cadenceDays);
  const last = addDays(whole, -1);
  const since = rounded(expectedOn(line, last) - before);
  const begun = [
    { on: promisedOn, share: 0 },
    { on: last, share: since },
    { on: whole, share: expectedOn(line, whole) },
  ];
  return { ...line, points: [...begun, ...line.points.filter(({ on }) => on > whole)] };
};

/** Steps that lie before the promise are expected when they are owed. */
const owedSteps = ({ points }: Trajectory, promisedOn: string, cadenceDays: number): Trajectory => {
  const moved = points.map(({ on, share }) => ({ on: owedOn(on, promisedOn, cadenceDays), share }));
  return { shape: "steps", points: moved.toSorted((a, b) => a.on.localeCompare(b.on) || a.share - b.share) };
};

/** The course as it is owed by those who promised it on their day. */
const owedCourse = ({ trajectory, promisedOn }: Standing, cadenceDays: number): Trajectory =>
  (trajectory.shape === "line" ? owedLine : owedSteps)(trajectory, promisedOn, cadenceDays);

const held = (given: Standing, { preset, cadenceDays }: LightRules, today: string): Held => {
  const standing = { ...given, trajectory: owedCourse(given, cadenceDays) };
  return {
    standing,
    today,
    cadenceDays,
    expected: expectedOn(standing.trajectory, heldOn(standing, preset, today)),
    done: doneOn(standing.reached, today),
    monthEnd: lastMonthEnd(today),
  };
};

const reasonFor = (state: Held, condition: Condition): (Reason & { light: LightKind | null }) | null => {
  const test = tests[condition.test] as (held: Held, condition: Condition) => Reason["params"] | null;
  const params = test(state, condition);
  return params && { id: condition.test, params, light: condition.light };
};

/** A measure that is over two limits is said once, at the heavier. */
const once = <R extends { id: string }>(reasons: readonly R[]): R[] =>
  reasons.filter(({ id }, index) => reasons.findIndex((other) => other.id === id) === index);

const bare = ({ id, params }: Reason): Reason => ({ id, params });
const weight = (light: LightKind | null): number =>
  light === null ? Number.MAX_SAFE_INTEGER : rankOf(light);

/** The light of an action that is being worked on. Grey: nothing is owed yet and nothing was reported. */
const openLight = (state: Held, { conditions }: Preset): Lighting => {
  const found = once(conditions.flatMap((condition) => reasonFor(state, condition) ?? []));
  const reasons = found.toSorted((a, b) => weight(a.light) - weight(b.light));
  const worst = reasons[0]?.light;
  if (worst) return { light: worst, reasons: reasons.map(bare) };
  const reported = state.standing.lastReportOn !== null;
  const plain: Reason = reported
    ? { id: "on-pace", params: sums(state) }
    : { id: "nothing-owed", params: {} };
  return { light: reported ? "pace" : "idle", reasons: [plain, ...reasons.map(bare)] };
};

const claimedLight = ({ claimedOn, dueOn }: Standing): Lighting => {
  const on = claimedOn ?? "";
  const late: Reason[] =
    dueOn !== null && on > dueOn
      ? [{ id: "claimed-late", params: { due: dueOn, days: daysBetween(dueOn, on) } }]
      : [];
  return { light: "claimed", reasons: [{ id: "claimed", params: { on } }, ...late] };
};

const computed = (standing: Standing, rules: LightRules, today: string): Lighting => {
  if (standing.phase === "verified")
    return { light: "verified", reasons: [{ id: "verified", params: { on: standing.verifiedOn ?? "" } }] };
  if (standing.phase === "claimed") return claimedLight(standing);
  if (standing.phase === "suspended") return { light: "idle", reasons: [{ id: "suspended", params: {} }] };
  return openLight(held(standing, rules, today), rules.preset);
};

/**
 * The light of an action and every reason for it, the heaviest first (DESIGN §4.3). Pure: the same standing, rules
 * and day give the same light. A lowering by hand counts only where it is heavier than what is computed.
 */
export const lightOf = (standing: Standing, rules: LightRules, today: string): Lighting => {
  const lit = computed(standing, rules, today);
  const { lowered } = standing;
  if (!lowered || rankOf(lowered.light) >= rankOf(lit.light)) return lit;
  const { why, by, byEn } = lowered;
  const said: Reason = { id: "lowered", params: { from: lit.light, why, by, byEn: byEn ?? by } };
  return { light: lowered.light, reasons: [said, ...lit.reasons] };
};
