import type { Actor } from "../../ground/actor.ts";
import { addDays } from "../../ground/clock.ts";
import { type Refusal, refuse } from "../../ground/refusal.ts";
import type { AnswerDraft, Likeness, OwnerLoad, RequestDraft, Round, VillageLoad } from "./words.ts";

const within = (path: string, above: string): boolean => path === above || path.startsWith(`${above}.`);

type Seat = Pick<Actor, "role" | "unitPath">;

/** Who registers, renews and ends a unit's requests: its own people, those above it, and the delivery office. */
export const mayOwn = ({ role, unitPath }: Seat, ownerPath: string): boolean =>
  role === "delivery" || (unitPath !== null && within(ownerPath, unitPath));

/** Whose word it takes to ask again what is reported: the head of the asking unit, or of one above it. */
export const mayOverrule = ({ role, unitPath }: Seat, ownerPath: string): boolean =>
  role === "head" && unitPath !== null && within(ownerPath, unitPath);

/** A request may be asked at most a year ahead; then it is renewed or it is over. */
export const longestDays = 366;

/** Refuses `burden.sunset-past` and `burden.sunset-far`. */
export const sunset = (sunsetOn: string, today: string): Refusal | null => {
  if (sunsetOn < today) return refuse("burden.sunset-past", {}, { field: "sunsetOn" });
  const latest = addDays(today, longestDays);
  return sunsetOn > latest ? refuse("burden.sunset-far", { latest }, { field: "sunsetOn" }) : null;
};

/**
 * What is already reported is not asked again, it is used again; a head may overrule with a reason. Refuses
 * `burden.already-reported`, naming the field that exists, and `burden.overrule.not-yours`. (DESIGN §4.3, 基层减负.)
 */
export const register = (
  { overruledFor }: Pick<RequestDraft, "overruledFor">,
  { reported, mayOverrule: head }: { reported: readonly Likeness[]; mayOverrule: boolean },
): Refusal | null => {
  const [first] = reported;
  if (!first) return null;
  if (overruledFor !== "")
    return head ? null : refuse("burden.overrule.not-yours", {}, { field: "overruledFor" });
  const params = {
    asked: first.asked,
    known: first.known.field,
    title: first.known.title,
    count: reported.length,
  };
  return refuse("burden.already-reported", params, { field: "fields" });
};

/** Every field is answered, and no other. Refuses `burden.field-missing` and `burden.field-unknown`. */
export const answered = (
  fields: readonly string[],
  { values }: Pick<AnswerDraft, "values">,
): Refusal | null => {
  const strange = Object.keys(values).find((name) => !fields.includes(name));
  if (strange !== undefined) return refuse("burden.field-unknown", { name: strange });
  const missing = fields.find((name) => !values[name]);
  return missing === undefined
    ? null
    : refuse("burden.field-missing", { name: missing }, { field: `values.${missing}` });
};

/** How often it comes in a month, on average over the year; a working month has 21 days. */
export const timesAMonth: Readonly<Record<Round, number>> = {
  daily: 21,
  weekly: 52 / 12,
  monthly: 1,
  quarterly: 1 / 3,
  "half-yearly": 1 / 6,
  yearly: 1 / 12,
};

/** A form open for longer than this was left open: the answer counts, its time does not. In minutes. */
export const longestSitting = 240;

/** The middle of measured minutes, or null when nothing usable was measured. */
export const medianMinutes = (measured: readonly number[]): number | null => {
  const usable = measured.filter((minutes) => minutes <= longestSitting).toSorted((a, b) => a - b);
  if (usable.length === 0) return null;
  const middle = usable.length >> 1;
  return usable.length % 2 === 1 ? usable[middle]! : (usable[middle - 1]! + usable[middle]!) / 2;
};

interface Named {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string | null;
}

/** That a request reaches a village, with what it costs there each month. */
export interface Cost {
  readonly village: Named;
  readonly owner: Named;
  readonly requestId: string;
  readonly minutes: number;
}

const sum = (costs: readonly Cost[]): number => costs.reduce((total, { minutes }) => total + minutes, 0);
const rounded = (minutes: number): number => Math.round(minutes * 10) / 10;
const requestsIn = (costs: readonly Cost[]): number => new Set(costs.map(({ requestId }) => requestId)).size;
const heaviest = (a: { minutes: number }, b: { minutes: number }): number => b.minutes - a.minutes;

const causesOf = (costs: readonly Cost[]): VillageLoad["causes"] =>
  [...Map.groupBy(costs, ({ owner }) => owner.id).values()]
    .map((own) => ({ owner: own[0]!.owner, minutes: rounded(sum(own)), requests: requestsIn(own) }))
    .sort(heaviest);

/** What each village spends in a month, the most burdened first; over is more than the ceiling, in minutes. */
export const loadOf = (costs: readonly Cost[], ceiling: number): VillageLoad[] =>
  [...Map.groupBy(costs, ({ village }) => village.id).values()]
    .map((own) => ({
      unit: own[0]!.village,
      minutes: rounded(sum(own)),
      over: rounded(sum(own)) > ceiling,
      causes: causesOf(own),
    }))
    .sort(heaviest);

/** Who causes it: each owner with what its requests cost all villages together. */
export const ownersOf = (costs: readonly Cost[]): OwnerLoad[] =>
  [...Map.groupBy(costs, ({ owner }) => owner.id).values()]
    .map((own) => ({
      owner: own[0]!.owner,
      minutes: rounded(sum(own)),
      requests: requestsIn(own),
      villages: new Set(own.map(({ village }) => village.id)).size,
    }))
    .sort(heaviest);

/** The days of a month, `YYYY-MM`; of the one that runs, up to today. Null for a month that is still to come. */
export const daysOfMonth = (month: string, today: string): { from: string; to: string } | null => {
  const from = `${month}-01`;
  if (from > today) return null;
  const last = addDays(`${addDays(from, 31).slice(0, 7)}-01`, -1);
  return { from, to: last < today ? last : today };
};
