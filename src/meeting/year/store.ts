import type { Db } from "../../ground/db/index.ts";
import type { PlanTables } from "../../plan/tables.ts";

/** The years whose plan was adopted, the latest first, each with its plan and the day it was adopted on. */
export const adoptedYears = (db: Db, countyId: string) =>
  db
    .withTables<Pick<PlanTables, "plan">>()
    .selectFrom("plan")
    .select(["id", "year", "adoptedOn"])
    .where("countyId", "=", countyId)
    .where("state", "=", "adopted")
    .orderBy("year", "desc")
    .limit(50)
    .execute();
