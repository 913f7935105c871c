import { sql } from "kysely";
import type { Db } from "../../../ground/db/index.ts";
import type { PeopleTables } from "../../../people/tables.ts";
import type { BulletinTables } from "../tables.ts";

const tables = (db: Db) => db.withTables<BulletinTables & Pick<PeopleTables, "post" | "unit">>();

/** The heads and deputies of the county and of the units right below it: who may be asked to sign. */
export const signersOf = (db: Db, countyId: string) =>
  tables(db)
    .selectFrom("post")
    .innerJoin("unit", (join) =>
      join.onRef("unit.countyId", "=", "post.countyId").onRef("unit.id", "=", "post.unitId"),
    )
    .select(["post.id", "post.titleZh", "post.titleEn"])
    .where("post.countyId", "=", countyId)
    .where("unit.countyId", "=", countyId)
    .where("post.role", "in", ["head", "deputy"])
    .where("post.endedOn", "is", null)
    .where("unit.endedOn", "is", null)
    .where(sql<boolean>`nlevel(unit.path) <= 2`)
    .orderBy(sql`nlevel(unit.path)`)
    .orderBy("post.rank")
    .orderBy("post.id")
    .limit(200)
    .execute();

/** The drafts that wait for a post's signature, the earliest first. */
export const draftsToSign = (db: Db, countyId: string, postId: string) =>
  tables(db)
    .selectFrom("bulletin")
    .select(["id", "draft", "facts", "lang"])
    .where("countyId", "=", countyId)
    .where("signPostId", "=", postId)
    .where("state", "=", "draft")
    .orderBy("savedAt")
    .limit(50)
    .execute();
