import type { Db } from "../../ground/db/index.ts";
import type { PlanTables } from "../../plan/tables.ts";

const tables = (db: Db) => db.withTables<Pick<PlanTables, "action">>();

/** The action a matter comes from. */
export const originAction = (db: Db, countyId: string, id: string) =>
  tables(db)
    .selectFrom("action")
    .select(["id", "number", "titleZh", "titleEn"])
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .executeTakeFirst();

export const actionExists = async (db: Db, countyId: string, id: string): Promise<boolean> =>
  (await originAction(db, countyId, id)) !== undefined;
