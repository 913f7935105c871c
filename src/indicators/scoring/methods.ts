import type { Given, Line, Marked, Method } from "./words.ts";

type Kind = Method["kind"];
type Of<K extends Kind> = Extract<Method, { kind: K }>;
type Better = Line["better"];

/** What a method is told besides itself: the line, the unit's own figure, and the figures of its group, its own among them. */
interface Asked {
  readonly line: Pick<Line, "weight" | "better">;
  readonly own: Given & { readonly value: number };
  readonly group: readonly number[];
}
type Scoring<K extends Kind> = (method: Of<K>, asked: Asked) => Marked;

const within = (low: number, value: number, high: number): number => Math.min(high, Math.max(low, value));
const worked = (points: number, by: string, params: Marked["worked"]["params"]): Marked => ({
  points,
  worked: { by, params },
});
/** The method cannot be used on this figure; nothing is guessed in its place. */
const unusable = (by: string, params: Marked["worked"]["params"] = {}): Marked => ({
  points: null,
  worked: { by, params },
});

const isBetter = (a: number, b: number, better: Better): boolean => (better === "up" ? a > b : a < b);
const best = (values: readonly number[], better: Better): number =>
  better === "up" ? Math.max(...values) : Math.min(...values);
const worst = (values: readonly number[], better: Better): number =>
  best(values, better === "up" ? "down" : "up");

/** A target of 0 or less has no ratio to it. A figure of 0 or less, where less is better, has all that can be had. */
const completion: Scoring<"completion"> = ({ capped, most }, { line: { weight, better }, own }) => {
  const { value, target } = own;
  if (target === null || target === undefined) return unusable("no-target");
  if (target <= 0) return unusable("target-not-positive", { target });
  const cap = capped ? 1 : most;
  const reached = better === "up" ? value / target : value <= 0 ? cap : target / value;
  const share = within(0, reached, cap);
  return worked(weight * share, better === "up" ? "completion" : "completion-reverse", {
    value,
    target,
    weight,
    cap,
  });
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const basePerPoint: Scoring<"base-per-point"> = (method, { line: { weight, better }, own, group }) => {
  const { base, step, each, reference } = method;
  const against = reference === "mean" ? mean(group) : own[reference];
  if (against === null || against === undefined) return unusable(`no-${reference}`);
  const steps = ((own.value - against) / step) * (better === "up" ? 1 : -1);
  return worked(within(0, base + each * steps, weight), "base-per-point", {
    value: own.value,
    against,
    base,
    each,
    steps,
    weight,
  });
};

const rankSteps: Scoring<"rank-steps"> = ({ steps, drop }, { line: { better }, own, group }) => {
  const place = 1 + group.filter((value) => isBetter(value, own.value, better)).length;
  const further = Math.max(0, place - steps.length);
  const points = Math.max(0, steps[Math.min(place, steps.length) - 1]! - drop * further);
  return worked(points, "rank-steps", { place, of: group.length, points });
};

/** Ratios to a best of 0 or less say nothing, except that a best of 0 is reached by 0 where less is better. */
const ratioToBest: Scoring<"ratio-to-best"> = (_, { line: { weight, better }, own, group }) => {
  const top = best(group, better);
  if (better === "up" ? top <= 0 : top < 0) return unusable("best-not-positive", { best: top });
  const ratio = better === "up" ? own.value / top : own.value === 0 ? 1 : top / own.value;
  return worked(weight * within(0, ratio, 1), better === "up" ? "ratio-to-best" : "ratio-to-best-reverse", {
    value: own.value,
    best: top,
    weight,
  });
};

/** Where ceiling and floor are the same, reaching it is worth 100 % and missing it 60 %. */
const efficacyLevel = (level: number, { line: { weight, better }, own: { value } }: Asked): Marked => {
  const missed = isBetter(level, value, better);
  const params = { value, ceiling: level, weight, reached: missed ? "no" : "yes" };
  return worked(weight * (missed ? 0.6 : 1), "efficacy-level", params);
};

const efficacy: Scoring<"efficacy"> = (method, asked) => {
  const { line, own, group } = asked;
  const { weight, better } = line;
  const floor = method.floor ?? worst(group, better);
  const ceiling = method.ceiling ?? best(group, better);
  if (ceiling === floor) return efficacyLevel(ceiling, asked);
  const share = within(0, 0.6 + (0.4 * (own.value - floor)) / (ceiling - floor), 1);
  return worked(weight * share, "efficacy", { value: own.value, floor, ceiling, weight });
};

const given: Scoring<"given"> = (_, { line: { weight }, own }) =>
  worked(within(0, own.value, weight), "given", { value: own.value, weight });

type Measured = Exclude<Kind, "bands">;
const methods: { readonly [K in Measured]: Scoring<K> } = {
  completion,
  "base-per-point": basePerPoint,
  "rank-steps": rankSteps,
  "ratio-to-best": ratioToBest,
  efficacy,
  given,
};

const bandOf = ({ bands }: Of<"bands">, { weight }: Pick<Line, "weight">, { band }: Given): Marked => {
  if (band === null || band === undefined) return unusable("not-given");
  const found = bands.find(({ key }) => key === band);
  if (!found) return unusable("no-such-band", { band });
  return worked(weight * found.share, "bands", { band: found.nameZh, share: found.share, weight });
};

/**
 * The points of one unit on one line, with their arithmetic. `group`: what is given of each unit of its group, its own
 * included; those without a figure do not count in it. Points are within 0 and the line's weight, but for a completion
 * that is not capped. Never throws; where a method cannot be used, points are null and the reason is said.
 */
export const marked = (line: Line, own: Given, group: readonly Given[]): Marked => {
  const { method } = line;
  if (method.kind === "bands") return bandOf(method, line, own);
  if (own.value === null) return unusable("not-given");
  const values = group.flatMap(({ value }) => value ?? []);
  const score = methods[method.kind] as Scoring<Measured>;
  return score(method, { line, own: { ...own, value: own.value }, group: values });
};
