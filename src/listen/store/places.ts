import { sql } from "kysely";
import type { CoordinateTables } from "../../coordinate/tables.ts";
import type { Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../../people/tables.ts";

const tables = (db: Db) =>
  db.withTables<Pick<PeopleTables, "unit" | "post" | "tenure"> & Pick<CoordinateTables, "matter">>();

export type PlacedUnit = Pick<
  PeopleTables["unit"],
  "id" | "parentId" | "path" | "kind" | "endedOn" | "nameZh" | "nameEn"
>;

/** Units by their ids, those that have ended too. */
export const placedUnits = async (
  db: Db,
  countyId: string,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, PlacedUnit>> => {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await tables(db)
    .selectFrom("unit")
    .select(["id", "parentId", "path", "kind", "endedOn", "nameZh", "nameEn"])
    .where("countyId", "=", countyId)
    .where("id", "in", wanted)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
};

/** What posts are called and where they sit, ended ones too. */
export const namedPosts = async (db: Db, countyId: string, ids: readonly (string | null)[]) => {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map<string, never>();
  const rows = await tables(db)
    .selectFrom("post")
    .innerJoin("unit", (join) =>
      join.onRef("unit.countyId", "=", "post.countyId").onRef("unit.id", "=", "post.unitId"),
    )
    .select(["post.id", "post.titleZh", "post.titleEn", "post.unitId", "unit.nameZh", "unit.nameEn"])
    .where("post.countyId", "=", countyId)
    .where("unit.countyId", "=", countyId)
    .where("post.id", "in", wanted)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
};

/** Who holds a post on a day; null while it is vacant. */
export const holderOn = async (
  db: Db,
  countyId: string,
  postId: string,
  on: string,
): Promise<string | null> => {
  const row = await tables(db)
    .selectFrom("tenure")
    .select("personId")
    .where("countyId", "=", countyId)
    .where("postId", "=", postId)
    .where("fromDate", "<=", on)
    .where((at) => at.or([at("toDate", "is", null), at("toDate", ">=", on)]))
    .executeTakeFirst();
  return row?.personId ?? null;
};

/** The post that decides a matter, and whom it lets act. */
export const decidersOf = async (db: Db, countyId: string, matterId: string | null): Promise<string[]> => {
  if (!matterId) return [];
  const row = await tables(db)
    .selectFrom("matter")
    .select(["decidingPostId", "delegatedToPostId"])
    .where("countyId", "=", countyId)
    .where("id", "=", matterId)
    .executeTakeFirst();
  return row ? [row.decidingPostId, ...(row.delegatedToPostId ? [row.delegatedToPostId] : [])] : [];
};

/** A matter as an appeal's page names it. */
export const matterNamed = (db: Db, countyId: string, matterId: string) =>
  tables(db)
    .selectFrom("matter")
    .select(["id", "number", "title", "state", "decidingPostId"])
    .where("countyId", "=", countyId)
    .where("id", "=", matterId)
    .executeTakeFirst();

/** The unit over a unit. */
export const unitAbove = async (db: Db, countyId: string, unitId: string): Promise<PlacedUnit | null> => {
  const row = await tables(db)
    .selectFrom("unit")
    .innerJoin("unit as below", (join) =>
      join.onRef("below.countyId", "=", "unit.countyId").onRef("below.parentId", "=", "unit.id"),
    )
    .select([
      "unit.id",
      "unit.parentId",
      "unit.path",
      "unit.kind",
      "unit.endedOn",
      "unit.nameZh",
      "unit.nameEn",
    ])
    .where("unit.countyId", "=", countyId)
    .where("below.countyId", "=", countyId)
    .where("below.id", "=", unitId)
    .executeTakeFirst();
  return row ?? null;
};

/** The paths of the units in which the listening desk sits. */
export const deskPaths = async (db: Db, countyId: string): Promise<string[]> => {
  const rows = await tables(db)
    .selectFrom("post")
    .innerJoin("unit", (join) =>
      join.onRef("unit.countyId", "=", "post.countyId").onRef("unit.id", "=", "post.unitId"),
    )
    .select("unit.path")
    .distinct()
    .where("post.countyId", "=", countyId)
    .where("unit.countyId", "=", countyId)
    .where("post.role", "=", "listening")
    .where("post.endedOn", "is", null)
    .limit(100)
    .execute();
  return rows.map(({ path }) => path);
};

/** The living posts of the listening desk. */
export const deskPosts = async (db: Db, countyId: string): Promise<string[]> => {
  const rows = await tables(db)
    .selectFrom("post")
    .select("id")
    .where("countyId", "=", countyId)
    .where("role", "=", "listening")
    .where("endedOn", "is", null)
    .orderBy("id")
    .limit(50)
    .execute();
  return rows.map(({ id }) => id);
};

/** Every name of the county's living units: what its people call its places. */
export const unitNamesOf = async (db: Db, countyId: string): Promise<string[]> => {
  const rows = await tables(db)
    .selectFrom("unit")
    .select(["nameZh", "shortNames"])
    .where("countyId", "=", countyId)
    .where("endedOn", "is", null)
    .orderBy(sql`path`)
    .limit(20_000)
    .execute();
  return rows.flatMap(({ nameZh, shortNames }) => [nameZh, ...shortNames]);
};
