import type { Condition, Preset } from "../../../ground/lights/presets.ts";
import type { LightKind } from "../../../ground/look/lights.ts";
import { type Aim, startOf } from "./path.ts";
import type { Better } from "./ranks.ts";

/** How an indicator stands against its path. */
export interface Standing {
  readonly aim: Aim;
  readonly path: readonly number[];
  readonly better: Better;
  /** The last month a figure is known for, 1 to 12, and the figure: the year so far, where it stands, or the growth. */
  readonly month: number | null;
  readonly actual: number | null;
}

/** Why a light is lit; `outlook.pace.<by>` says it. */
export type PaceReason =
  | "points-behind"
  | "share-behind"
  | "month-missed"
  | "year-missed"
  | "on-pace"
  | "no-figure"
  | "no-scale";

export interface Pace {
  readonly light: LightKind;
  readonly by: PaceReason;
  readonly month: number | null;
  readonly expected: number | null;
  readonly actual: number | null;
  /** Points of 100 behind the path, the whole way from start to target being 100; below 0 when ahead. */
  readonly points: number | null;
  /** The gap as a share of what is expected, in percent. */
  readonly share: number | null;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** How far it falls short, in its own unit: below 0 when it is ahead. */
const shortOf = (expected: number, actual: number, better: Better): number =>
  better === "up" ? expected - actual : actual - expected;

/** The whole way to go, without its sign; null where there is none to measure by. */
const wayOf = (aim: Aim): number | null => {
  const start = startOf(aim) ?? aim.target;
  return aim.target === start ? null : Math.abs(aim.target - start);
};

const gapOf = (standing: Standing & { readonly month: number; readonly actual: number }) => {
  const { aim, path, better, month, actual } = standing;
  const expected = path[month - 1]!;
  const [way, short] = [wayOf(aim), shortOf(expected, actual, better)];
  const done = Math.abs(expected - (startOf(aim) ?? expected));
  return {
    expected,
    short,
    points: way === null ? null : tenth((100 * short) / way),
    share: done === 0 ? null : tenth((100 * short) / done),
  };
};

type Gap = ReturnType<typeof gapOf>;

const beyond = (value: number | null, { limit, orMore }: { limit: number; orMore: boolean }): boolean =>
  value !== null && value > 0 && (orMore ? value >= limit : value > limit);

/** Whether a condition of the preset holds for a figure, and as what. The others speak of reports and deadlines. */
const heldBy = (condition: Condition, { points, share, short }: Gap, month: number): PaceReason | null => {
  if (condition.test === "points-behind") return beyond(points, condition) ? "points-behind" : null;
  if (condition.test === "share-behind") return beyond(share, condition) ? "share-behind" : null;
  if (condition.test === "month-missed") return short > 0 ? "month-missed" : null;
  return condition.test === "deadline-missed" && month === 12 && short > 0 ? "year-missed" : null;
};

const heaviest = { far: 0, behind: 1 } as const;
const weightOf = (light: LightKind): number => heaviest[light as keyof typeof heaviest] ?? 2;

/**
 * The light of an indicator with a target, by the same rules of the county as the lights of actions (DESIGN §4.3, 4.4):
 * points behind count the way from start to target as 100, of a growth the growth aimed at. Grey without a figure of
 * the year; where start and target are the same there is no way to measure, and a figure that is short is yellow.
 */
export const paceOf = (standing: Standing, { conditions }: Preset): Pace => {
  const { month, actual } = standing;
  if (month === null || actual === null)
    return { light: "idle", by: "no-figure", month, expected: null, actual, points: null, share: null };
  const gap = gapOf({ ...standing, month, actual });
  const { expected, points, share } = gap;
  const found = conditions
    .flatMap((condition) => {
      const by = condition.light && heldBy(condition, gap, month);
      return by ? [{ by, light: condition.light as LightKind }] : [];
    })
    .toSorted((a, b) => weightOf(a.light) - weightOf(b.light));
  const unscaled = points === null && gap.short > 0 ? ({ by: "no-scale", light: "behind" } as const) : null;
  const lit = found[0] ?? unscaled ?? ({ by: "on-pace", light: "pace" } as const);
  return { ...lit, month, expected, actual, points, share };
};
