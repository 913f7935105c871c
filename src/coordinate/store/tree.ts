import type { Db } from "../../ground/db/index.ts";
import { sql } from "kysely";
import type { PeopleTables } from "../../people/tables.ts";
import type { UnitName } from "../words.ts";

const tables = (db: Db) => db.withTables<Pick<PeopleTables, "unit" | "post">>();

export type PlacedUnit = Pick<PeopleTables["unit"], "id" | "parentId" | "path" | "endedOn">;

/** Units by their ids, those that have ended too. */
export const placedUnits = (db: Db, countyId: string, ids: readonly string[]): Promise<PlacedUnit[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : tables(db)
        .selectFrom("unit")
        .select(["id", "parentId", "path", "endedOn"])
        .where("countyId", "=", countyId)
        .where("id", "in", [...ids])
        .execute();

/** These units and all that stand over them. */
export const unitsUpFrom = (db: Db, countyId: string, ids: readonly string[]): Promise<PlacedUnit[]> =>
  tables(db)
    .selectFrom("unit")
    .select(["id", "parentId", "path", "endedOn"])
    .where("countyId", "=", countyId)
    .where(
      sql<boolean>`exists (select 1 from unit below where below.county_id = ${countyId}
        and below.id = any(${[...ids]}::uuid[]) and unit.path @> below.path)`,
    )
    .execute();

export const unitNames = async (
  db: Db,
  countyId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, UnitName>> => {
  if (ids.length === 0) return new Map();
  const rows = await tables(db)
    .selectFrom("unit")
    .select(["id", "nameZh", "nameEn"])
    .where("countyId", "=", countyId)
    .where("id", "in", [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
};

/** What posts are called and where they sit, ended ones too. */
export const postNames = async (db: Db, countyId: string, ids: readonly string[]) => {
  if (ids.length === 0) return new Map<string, never>();
  const rows = await tables(db)
    .selectFrom("post")
    .innerJoin("unit", (join) =>
      join.onRef("unit.countyId", "=", "post.countyId").onRef("unit.id", "=", "post.unitId"),
    )
    .select(["post.id", "post.titleZh", "post.titleEn", "post.unitId", "unit.nameZh", "unit.nameEn"])
    .where("post.countyId", "=", countyId)
    .where("unit.countyId", "=", countyId)
    .where("post.id", "in", [...new Set(ids)])
    .execute();
  return new Map(
    rows.map(({ nameZh, nameEn, ...post }) => [
      post.id,
      { ...post, unit: { id: post.unitId, nameZh, nameEn } },
    ]),
  );
};
