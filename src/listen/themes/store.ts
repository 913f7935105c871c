import { sql } from "kysely";
import type { Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../../people/tables.ts";
import type { ListenTables } from "../tables.ts";

const tables = (db: Db) =>
  db.withTables<Pick<ListenTables, "appeal" | "appealWords"> & Pick<PeopleTables, "unit">>();

/** Appeals since an instant with their words, the latest first, at most so many. What was never heard is no voice. */
export const voicesSince = (db: Db, countyId: string, since: Date, limit: number) =>
  tables(db)
    .selectFrom("appeal")
    .innerJoin("appealWords", (join) =>
      join
        .onRef("appealWords.countyId", "=", "appeal.countyId")
        .onRef("appealWords.appealId", "=", "appeal.id"),
    )
    .leftJoin("unit", (join) =>
      join.onRef("unit.countyId", "=", "appeal.countyId").onRef("unit.id", "=", "appeal.territoryId"),
    )
    .select(["appeal.id", "appeal.categoryId", "appeal.receivedAt", "unit.path"])
    .select(sql<string[]>`string_to_array(appeal_words.words, ' ')`.as("words"))
    .where("appeal.countyId", "=", countyId)
    .where("appeal.receivedAt", ">=", since)
    .where("appeal.state", "not in", ["withdrawn", "not-accepted"])
    .orderBy("appeal.receivedAt", "desc")
    .orderBy("appeal.id")
    .limit(limit)
    .execute();
