import type { Actor } from "../ground/actor.ts";
import { localDate } from "../ground/clock.ts";
import type { House } from "../ground/house.ts";
import type { Lit } from "../ground/lit.ts";
import type { Behind } from "../ground/origin.ts";
import { isRefusal, type Refusal } from "../ground/refusal.ts";
import { wholeMatter } from "./read.ts";
import { plansOf } from "./store/decisions.ts";
import { originsWithin } from "./store/origins.ts";
import type { MatterWhole } from "./words.ts";

/** What stands behind a matter, asked of the rooms it is theirs to show; what this reader may not see is left out. */
export const behindOf = async (
  house: House,
  actor: Actor,
  matterId: string,
  now: Date,
): Promise<Behind[]> => {
  const shown: Behind[] = [];
  for (const { origin, originId } of await originsWithin(house.db, actor.countyId, matterId)) {
    const one = originId ? await house.origins[origin]?.show(house, actor, originId, now) : null;
    shown.push(...[one ?? []].flat());
  }
  return shown;
};

type Decisions = MatterWhole["decisions"];

/** Decisions with the lights of the actions they became. */
const litDecisions = async (
  { db, lightsOf, clock }: House,
  countyId: string,
  decisions: Decisions,
  now: Date,
): Promise<Decisions> => {
  const today = localDate(now, clock.zone);
  const actionIds = decisions.map(({ actionId }) => actionId);
  const lights = new Map<string, Lit>();
  for (const planId of await plansOf(db, countyId, actionIds))
    for (const [id, lit] of await lightsOf(db, countyId, planId, today)) lights.set(id, lit);
  return decisions.map((one) => ({ ...one, light: lights.get(one.actionId)?.light ?? null }));
};

/** A matter with everything its page shows, for one reader. Refuses `matter.not-there` to those who do not see it. */
export const matterPage = async (
  house: House,
  actor: Actor,
  id: string,
  now: Date,
): Promise<MatterWhole | Refusal> => {
  const matter = await wholeMatter(house.db, actor, id, now);
  if (isRefusal(matter)) return matter;
  const decisions = await litDecisions(house, actor.countyId, matter.decisions, now);
  return { ...matter, decisions, behind: await behindOf(house, actor, id, now) };
};
