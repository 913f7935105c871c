import type { Actor } from "../../ground/actor.ts";
import type { Db } from "../../ground/db/index.ts";
import { leads, opensThemes, readsThemes } from "../rules/may.ts";
import { placedUnits } from "../store/places.ts";

/** Whether somebody leads the county's government (县长): its unit stands below the county's root, and leads it too. */
const leadsGovernment = async (db: Db, actor: Actor): Promise<boolean> => {
  if (!leads(actor) || actor.unitId === null) return false;
  const unit = (await placedUnits(db, actor.countyId, [actor.unitId])).get(actor.unitId);
  return unit?.kind === "government";
};

/** Who sees the themes: see `readsThemes`; and who leads the county's government. */
export const mayReadThemes = async (db: Db, actor: Actor): Promise<boolean> =>
  readsThemes(actor) || leadsGovernment(db, actor);

/** Who makes a theme a matter: see `opensThemes`; and who leads the county's government. */
export const mayOpenThemes = async (db: Db, actor: Actor): Promise<boolean> =>
  opensThemes(actor) || leadsGovernment(db, actor);
