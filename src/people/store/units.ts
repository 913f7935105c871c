import { sql } from "kysely";
import type { Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../tables.ts";
import type { FoundUnit, TreeUnit, Unit, UnitName } from "../words.ts";

const tables = (db: Db) => db.withTables<PeopleTables>();

export type UnitRow = PeopleTables["unit"];
export type FormerNameRow = PeopleTables["formerName"];

const shown = [
  "id",
  "parentId",
  "kind",
  "code",
  "nameZh",
  "nameEn",
  "shortNames",
  "note",
  "endedOn",
  "mergedInto",
] as const satisfies readonly (keyof Unit)[];

/** More than any county has; a tree that large is cut rather than sent whole. */
const treeLimit = 5_000;

/** A unit's own row, its path included. */
export const unitById = (db: Db, countyId: string, id: string): Promise<UnitRow | undefined> =>
  tables(db)
    .selectFrom("unit")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .executeTakeFirst();

export const unitByCode = (db: Db, countyId: string, code: string): Promise<UnitRow | undefined> =>
  tables(db)
    .selectFrom("unit")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("code", "=", code)
    .executeTakeFirst();

/** The fields of a unit that pages show. */
export const presentUnit = (row: UnitRow): Unit =>
  Object.fromEntries(shown.map((field) => [field, row[field]])) as Unit;

/** The county's own unit, at the root of its tree. */
export const rootUnit = (db: Db, countyId: string): Promise<UnitRow | undefined> =>
  tables(db)
    .selectFrom("unit")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("parentId", "is", null)
    .executeTakeFirst();

/**
 * Holds the shape of the county's tree until the transaction ends: two moves at once cannot make a circle, two new
 * units cannot take one name.
 */
export const lockTree = async (tx: Db, countyId: string): Promise<void> => {
  await tables(tx)
    .selectFrom("unit")
    .select("id")
    .where("countyId", "=", countyId)
    .where("parentId", "is", null)
    .forUpdate()
    .execute();
};

/** Whether someone holds the post of a unit's head on a day. */
const headHeldOn = (on: string) => sql<boolean>`not exists (
  select 1 from post join tenure on tenure.county_id = post.county_id and tenure.post_id = post.id
  where post.county_id = unit.county_id and post.unit_id = unit.id and post.role = 'head' and post.ended_on is null
    and tenure.from_date <= ${on}::date and (tenure.to_date is null or tenure.to_date >= ${on}::date))`;

const treeUnits = (db: Db, countyId: string, on: string) =>
  tables(db)
    .selectFrom("unit")
    .select(["id", "parentId", "kind", "code", "nameZh", "nameEn"])
    .select(headHeldOn(on).as("headVacant"))
    .where("countyId", "=", countyId)
    .where("endedOn", "is", null)
    .orderBy("position")
    .orderBy("code");

/** The living units of the county in one query, each level in the county's order. */
export const wholeTree = (db: Db, countyId: string, on: string): Promise<TreeUnit[]> =>
  treeUnits(db, countyId, on).limit(treeLimit).execute();

export const childrenOf = (db: Db, countyId: string, unitId: string, on: string): Promise<TreeUnit[]> =>
  treeUnits(db, countyId, on).where("parentId", "=", unitId).limit(treeLimit).execute();

/** All rows of the county, the ended ones too, parents before their children: for moves and imports. */
export const allUnits = (db: Db, countyId: string): Promise<UnitRow[]> =>
  tables(db)
    .selectFrom("unit")
    .selectAll()
    .where("countyId", "=", countyId)
    .orderBy(sql`nlevel(path)`)
    .orderBy("position")
    .limit(50_000)
    .execute();

/** The units above one, from the county down, by its path. */
export const unitsAbove = (db: Db, countyId: string, path: string): Promise<UnitName[]> =>
  tables(db)
    .selectFrom("unit")
    .select(["id", "nameZh", "nameEn"])
    .where("countyId", "=", countyId)
    .where(sql<boolean>`path @> ${path}::ltree and path <> ${path}::ltree`)
    .orderBy(sql`nlevel(path)`)
    .limit(100)
    .execute();

/** How many living units of each kind stand below, at any depth. */
export const countsBelow = (
  db: Db,
  countyId: string,
  path: string,
): Promise<{ kind: UnitRow["kind"]; count: number }[]> =>
  tables(db)
    .selectFrom("unit")
    .select(["kind", (at) => at.fn.countAll<number>().as("count")])
    .where("countyId", "=", countyId)
    .where("endedOn", "is", null)
    .where(sql<boolean>`path <@ ${path}::ltree and path <> ${path}::ltree`)
    .groupBy("kind")
    .orderBy("kind")
    .execute();

export const formerNamesOf = (db: Db, countyId: string, unitId: string): Promise<FormerNameRow[]> =>
  tables(db)
    .selectFrom("formerName")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("unitId", "=", unitId)
    .orderBy("until", "desc")
    .limit(100)
    .execute();

const escaped = (text: string): string => text.replace(/[\\%_]/g, "\\$&");

/** Units by a part of a name, short name or former name, or the start of a code; the best match first, at most `limit`. */
export const unitsNamed = async (
  db: Db,
  countyId: string,
  text: string,
  limit: number,
): Promise<FoundUnit[]> => {
  const part = `%${escaped(text)}%`;
  const start = `${escaped(text)}%`;
  const { rows } = await sql<FoundUnit>`
    select unit.id, unit.kind, unit.code, unit.name_zh, unit.name_en, unit.ended_on, above.name_zh as above,
      case when unit.name_zh ilike ${part} or unit.name_en ilike ${part} or unit.code ilike ${start} then null
        else coalesce(short.name, former.name_zh) end as by
    from unit
    left join unit above on above.county_id = unit.county_id and above.id = unit.parent_id
    left join lateral (select name from unnest(unit.short_names) name where name ilike ${part} limit 1) short on true
    left join lateral (select former_name.name_zh from former_name
      where former_name.county_id = unit.county_id and former_name.unit_id = unit.id
        and former_name.name_zh ilike ${part} limit 1) former on true
    where unit.county_id = ${countyId} and (unit.name_zh ilike ${part} or unit.name_en ilike ${part}
      or unit.code ilike ${start} or short.name is not null or former.name_zh is not null)
    order by unit.ended_on is not null, unit.name_zh <> ${text}, unit.name_zh not ilike ${start},
      nlevel(unit.path), unit.position
    limit ${limit}`.execute(db);
  return rows;
};

/** The place after the last child of a unit. */
export const nextPosition = async (db: Db, countyId: string, parentId: string): Promise<number> => {
  const { last } = await tables(db)
    .selectFrom("unit")
    .select((at) => at.fn.max("position").as("last"))
    .where("countyId", "=", countyId)
    .where("parentId", "=", parentId)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
};

/** Rows a statement, under the 65,535 parameters that PostgreSQL takes. */
export const batch = 500;

export const inBatches = async <T>(
  rows: readonly T[],
  save: (some: T[]) => Promise<unknown>,
): Promise<void> => {
  for (let at = 0; at < rows.length; at += batch) await save(rows.slice(at, at + batch));
};

/** Inserts units, or saves them as they are now; parents must come before their children. */
export const saveUnits = (db: Db, units: readonly UnitRow[]): Promise<void> =>
  inBatches(units, (some) =>
    tables(db)
      .insertInto("unit")
      .values(some)
      .onConflict((at) =>
        at.columns(["countyId", "id"]).doUpdateSet((row) => ({
          parentId: row.ref("excluded.parentId"),
          path: row.ref("excluded.path"),
          kind: row.ref("excluded.kind"),
          nameZh: row.ref("excluded.nameZh"),
          nameEn: row.ref("excluded.nameEn"),
          shortNames: row.ref("excluded.shortNames"),
          note: row.ref("excluded.note"),
          position: row.ref("excluded.position"),
          endedOn: row.ref("excluded.endedOn"),
          mergedInto: row.ref("excluded.mergedInto"),
        })),
      )
      .execute(),
  );

/** A name may be changed twice a day: the same former name of one day is kept once. */
export const saveFormerNames = (db: Db, rows: readonly FormerNameRow[]): Promise<void> =>
  inBatches(rows, (some) =>
    tables(db)
      .insertInto("formerName")
      .values(some)
      .onConflict((at) => at.columns(["countyId", "unitId", "until", "nameZh"]).doNothing())
      .execute(),
  );

/** Moves a unit with all below it: one statement, every path consistent. */
export const moveSubtree = async (
  tx: Db,
  unit: UnitRow,
  parent: Pick<UnitRow, "id" | "path">,
  position: number,
): Promise<void> => {
  const { countyId, id, path } = unit;
  await sql`update unit set path = ${parent.path}::ltree || subpath(path, nlevel(${path}::ltree) - 1)
    where county_id = ${countyId} and path <@ ${path}::ltree`.execute(tx);
  await tables(tx)
    .updateTable("unit")
    .set({ parentId: parent.id, position })
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .execute();
};
