import { type Refusal, refuse } from "../../ground/refusal.ts";
import { mayHandle } from "../rules/may.ts";
import type { CooperationState } from "./words.ts";

/** What decides whether a unit may be asked to work along. */
export interface Asking {
  readonly unitId: string;
  /** Of the unit, where it is there and has not ended. */
  readonly unitPath: string | null;
  readonly dueOn: string;
}

export interface Led {
  readonly leadId: string | null;
  readonly aboutUnitIds: readonly string[];
  /** The day on which the appeal itself is due; null while its clock stands. */
  readonly due: string | null;
  readonly asked: readonly { readonly unitId: string; readonly state: CooperationState }[];
}

const checkUnit = ({ unitId, unitPath }: Asking, { leadId, aboutUnitIds, asked }: Led): Refusal | null => {
  const field = { field: "unitId" };
  if (unitPath === null) return refuse("appeal.unit-unknown", {}, field);
  if (!mayHandle(unitPath, { aboutUnitIds })) return refuse("appeal.complained-of", {}, field);
  if (unitId === leadId) return refuse("appeal.leads-itself", {}, field);
  const before = asked.filter((one) => one.unitId === unitId).map(({ state }) => state);
  if (before.includes("asked")) return refuse("appeal.asked-already.conflict", {}, field);
  return before.includes("declined") ? refuse("appeal.declined-already.conflict", {}, field) : null;
};

/**
 * Whether the leading unit may ask a unit, by a day. The clock stays the lead's, so what it asks for is due no later than
 * the appeal, but where that is late already. Refuses `appeal.unit-unknown`, `appeal.complained-of` (also below such a
 * unit), `appeal.leads-itself`, `appeal.asked-already.conflict`, `appeal.declined-already.conflict` (as a unit returns an
 * appeal once, so it gives back once what it was asked: after that a head decides), `appeal.asked-for-past` and
 * `appeal.asked-after-due`.
 */
export const checkAsking = (asking: Asking, led: Led, today: string): Refusal | null => {
  const field = { field: "dueOn" };
  if (asking.dueOn < today) return refuse("appeal.asked-for-past", {}, field);
  const last = led.due !== null && led.due >= today ? led.due : null;
  if (last !== null && asking.dueOn > last) return refuse("appeal.asked-after-due", { last }, field);
  return checkUnit(asking, led);
};
