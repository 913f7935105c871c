import type { Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../../people/tables.ts";

/** A living post of final decision, or of a deputy who may stand in for one. */
export const headPost = (db: Db, countyId: string, id: string) =>
  db
    .withTables<Pick<PeopleTables, "post">>()
    .selectFrom("post")
    .select(["id", "unitId"])
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .where("role", "in", ["head", "deputy"])
    .where("endedOn", "is", null)
    .executeTakeFirst();
