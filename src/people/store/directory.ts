import { sql } from "kysely";
import type { CountyTables } from "../../ground/county/store.ts";
import type { Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../tables.ts";
import type { UnitKind } from "../words.ts";

const tables = (db: Db) => db.withTables<PeopleTables & CountyTables>();

/** A unit with everything it is called, those that ended included. */
export interface NamedUnitRow {
  readonly id: string;
  readonly parentId: string | null;
  readonly path: string;
  readonly kind: UnitKind;
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string | null;
  readonly shortNames: readonly string[];
  readonly endedOn: string | null;
  readonly mergedInto: string | null;
}

/** A post in force with its unit's name and whoever holds it now. */
export interface NamedPostRow {
  readonly id: string;
  readonly unitId: string;
  readonly role: PeopleTables["post"]["role"];
  readonly titleZh: string;
  readonly titleEn: string | null;
  readonly holderZh: string | null;
}

export const countyNames = async (db: Db, countyId: string): Promise<string[]> => {
  const row = await tables(db)
    .selectFrom("county")
    .select(["nameZh"])
    .where("id", "=", countyId)
    .executeTakeFirst();
  return row ? [row.nameZh] : [];
};

/** Every unit of a county, level by level, siblings as the county lists them. A county has some hundreds to a few thousand. */
export const unitsWithNames = (db: Db, countyId: string): Promise<NamedUnitRow[]> =>
  tables(db)
    .selectFrom("unit")
    .select([
      "id",
      "parentId",
      "path",
      "kind",
      "code",
      "nameZh",
      "nameEn",
      "shortNames",
      "endedOn",
      "mergedInto",
    ])
    .where("countyId", "=", countyId)
    .orderBy(sql`nlevel(path)`)
    .orderBy("position")
    .orderBy("code")
    .execute();

export const formerNamesIn = (
  db: Db,
  countyId: string,
): Promise<{ unitId: string; nameZh: string; nameEn: string | null }[]> =>
  tables(db)
    .selectFrom("formerName")
    .select(["unitId", "nameZh", "nameEn"])
    .where("countyId", "=", countyId)
    .execute();

export const postsWithHolders = (db: Db, countyId: string): Promise<NamedPostRow[]> =>
  tables(db)
    .selectFrom("post")
    .leftJoin("tenure", (join) =>
      join
        .onRef("tenure.countyId", "=", "post.countyId")
        .onRef("tenure.postId", "=", "post.id")
        .on("tenure.toDate", "is", null),
    )
    .leftJoin("person", (join) =>
      join.onRef("person.countyId", "=", "tenure.countyId").onRef("person.id", "=", "tenure.personId"),
    )
    .select([
      "post.id",
      "post.unitId",
      "post.role",
      "post.titleZh",
      "post.titleEn",
      "person.nameZh as holderZh",
    ])
    .where("post.countyId", "=", countyId)
    .where("post.endedOn", "is", null)
    .orderBy("post.unitId")
    .orderBy("post.rank")
    .orderBy("post.id")
    .execute();
