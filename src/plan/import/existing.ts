import type { Db } from "../../ground/db/index.ts";
import { actionRowsOf, type ActionRow, cooperatingUnits, milestonesIn, pillarsIn } from "../store/details.ts";
import { planOfYear } from "../store/plans.ts";
import { areasOf, type AreaRow, pillarsOf, type TaskRow, tasksOf } from "../store/tree.ts";
import type { Pillar, Plan } from "../words.ts";
import type { WantedMilestone } from "./wanted.ts";

/** A year's plan as it is stored, before a file is held against it. */
export interface Existing {
  readonly plan: Plan | null;
  readonly pillars: readonly Pillar[];
  readonly tasks: readonly TaskRow[];
  readonly areas: readonly AreaRow[];
  readonly actions: readonly ActionRow[];
  /** By action: unit ids in their order, pillar codes, milestones. */
  readonly units: ReadonlyMap<string, readonly string[]>;
  readonly pillarCodes: ReadonlyMap<string, readonly string[]>;
  readonly milestones: ReadonlyMap<string, readonly WantedMilestone[]>;
}

const nothing: Existing = {
  plan: null,
  pillars: [],
  tasks: [],
  areas: [],
  actions: [],
  units: new Map(),
  pillarCodes: new Map(),
  milestones: new Map(),
};

const byAction = <T extends { actionId: string }, V>(
  rows: readonly T[],
  valueOf: (row: T) => V,
): Map<string, V[]> => {
  const found = new Map<string, V[]>();
  for (const row of rows) found.set(row.actionId, [...(found.get(row.actionId) ?? []), valueOf(row)]);
  return found;
};

export const existingPlan = async (db: Db, countyId: string, year: number): Promise<Existing> => {
  const plan = await planOfYear(db, countyId, year);
  if (!plan) return nothing;
  const units = await cooperatingUnits(db, countyId, plan.id).execute();
  const pillars = await pillarsIn(db, countyId, plan.id).execute();
  const milestones = await milestonesIn(db, countyId, plan.id).execute();
  return {
    plan,
    pillars: await pillarsOf(db, countyId, plan.id),
    tasks: await tasksOf(db, countyId, plan.id),
    areas: await areasOf(db, countyId, plan.id),
    actions: await actionRowsOf(db, countyId, plan.id),
    units: byAction(units, ({ id }) => id),
    pillarCodes: byAction(pillars, ({ code }) => code),
    milestones: byAction(milestones, ({ nameZh, nameEn, dueOn }) => ({ nameZh, nameEn, dueOn })),
  };
};
