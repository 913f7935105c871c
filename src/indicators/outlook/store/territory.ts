import { sql } from "kysely";
import type { Db } from "../../../ground/db/index.ts";
import type { PeopleTables } from "../../../people/tables.ts";

const tables = (db: Db) => db.withTables<Pick<PeopleTables, "unit">>();

/** What a figure of a place can be of, from the whole to its smallest part. */
const territories = ["county", "township", "village"] as const;

export type TerritoryRow = Pick<
  PeopleTables["unit"],
  "id" | "kind" | "nameZh" | "nameEn" | "path" | "position"
>;

/** More than any county has. */
const mostPlaces = 20_000;

/** A territory that lives and all territories within it, the outer ones first, each level in the county's order. */
export const territoryWithin = (db: Db, countyId: string, path: string): Promise<TerritoryRow[]> =>
  tables(db)
    .selectFrom("unit")
    .select(["id", "kind", "nameZh", "nameEn", "path", "position"])
    .where("countyId", "=", countyId)
    .where("kind", "in", territories)
    .where("endedOn", "is", null)
    .where(sql<boolean>`path <@ ${path}::ltree`)
    .orderBy(sql`nlevel(path)`)
    .orderBy("position")
    .orderBy("code")
    .limit(mostPlaces)
    .execute();

/** The territories a unit lies in, from the whole down, without itself. */
export const territoriesAbove = (db: Db, countyId: string, path: string): Promise<TerritoryRow[]> =>
  tables(db)
    .selectFrom("unit")
    .select(["id", "kind", "nameZh", "nameEn", "path", "position"])
    .where("countyId", "=", countyId)
    .where("kind", "in", territories)
    .where(sql<boolean>`path @> ${path}::ltree and path <> ${path}::ltree`)
    .orderBy(sql`nlevel(path)`)
    .execute();
