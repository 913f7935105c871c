import { sql } from "kysely";
import type { Actor } from "../../ground/actor.ts";
import type { Db } from "../../ground/db/index.ts";
import type { CoordinateTables } from "../tables.ts";
import { seenBy } from "./lists.ts";

/**
 * The matters that an action has to do with, the latest first, as far as somebody sees them: those raised because it
 * was stuck, and the one whose decision it is (`gave`). `all`: they see every matter.
 */
export const mattersOfAction = (db: Db, actor: Actor, actionId: string, all: boolean) => {
  const { countyId } = actor;
  const gave = sql<boolean>`exists (select 1 from decision where decision.county_id = ${countyId}
    and decision.matter_id = matter.id and decision.action_id = ${actionId})`;
  const query = db
    .withTables<CoordinateTables>()
    .selectFrom("matter")
    .select(["id", "number", "title", "state", "decidingPostId", "openedAt", "endedAt", gave.as("gave")])
    .where("countyId", "=", countyId)
    .where((at) => at.or([at.and([at("origin", "=", "action"), at("originId", "=", actionId)]), gave]));
  return (all ? query : query.where(seenBy(actor))).orderBy("openedAt", "desc").limit(50).execute();
};
