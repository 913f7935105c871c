import { sql } from "kysely";
import type { Db } from "../../../ground/db/index.ts";
import type { PeopleTables } from "../../../people/tables.ts";

const tables = (db: Db) => db.withTables<Pick<PeopleTables, "unit">>();

/** What a figure of a place can be of, from the whole to its smallest part. */
const territories = ["county", "township", "village"] as const;

/** Whether figures of territories may be of it: it is one, and it lives. */
export const isTerritory = ({ kind, endedOn }: Pick<PeopleTables["unit"], "kind" | "endedOn">): boolean =>
  endedOn === null && (territories as readonly string[]).includes(kind);

export type TerritoryRow = Pick<
  PeopleTables["unit"],
  "id" | "kind" | "nameZh" | "nameEn" | "path" | "position"
>;

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
