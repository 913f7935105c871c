import type { Actor } from "../ground/actor.ts";
import type { House } from "../ground/house.ts";
import type { Behind } from "../ground/origin.ts";
import { isRefusal, type Refusal } from "../ground/refusal.ts";
import { wholeMatter } from "./read.ts";
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
    if (one) shown.push(one);
  }
  return shown;
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
  return { ...matter, behind: await behindOf(house, actor, id, now) };
};
