import { sql } from "kysely";
import type { Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../../people/tables.ts";
import type { ListenTables } from "../tables.ts";

const tables = (db: Db) => db.withTables<ListenTables & Pick<PeopleTables, "unit">>();

export type CategoryRow = ListenTables["appealCategory"];
export type RouteRow = ListenTables["appealRoute"];
export type TemplateRow = ListenTables["appealTemplate"];

/** Every category of a county, those that have ended too, as the county orders them. */
export const categoriesOf = (db: Db, countyId: string): Promise<CategoryRow[]> =>
  tables(db)
    .selectFrom("appealCategory")
    .selectAll()
    .where("countyId", "=", countyId)
    .orderBy("position")
    .orderBy("code")
    .limit(2_000)
    .execute();

export const categoryById = (db: Db, countyId: string, id: string): Promise<CategoryRow | undefined> =>
  tables(db)
    .selectFrom("appealCategory")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .executeTakeFirst();

export const categoryByCode = (db: Db, countyId: string, code: string): Promise<CategoryRow | undefined> =>
  tables(db)
    .selectFrom("appealCategory")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("code", "=", code)
    .executeTakeFirst();

const asJson = <T extends { readonly attributes: readonly unknown[] }>(row: T) => ({
  ...row,
  attributes: JSON.stringify(row.attributes) as never,
});

export const insertCategory = async (tx: Db, row: CategoryRow): Promise<void> => {
  await tables(tx).insertInto("appealCategory").values(asJson(row)).execute();
};

export const setCategory = async (tx: Db, { countyId, id, ...values }: CategoryRow): Promise<void> => {
  await tables(tx)
    .updateTable("appealCategory")
    .set(asJson(values))
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .execute();
};

/** The whole routing table. */
export const routesOf = (db: Db, countyId: string): Promise<RouteRow[]> =>
  tables(db)
    .selectFrom("appealRoute")
    .selectAll()
    .where("countyId", "=", countyId)
    .orderBy("categoryId")
    .orderBy("id")
    .limit(50_000)
    .execute();

/** The routes of a category that hold in a territory, the nearest first: its own, those over it, the county's. */
export const routesFor = (
  db: Db,
  countyId: string,
  categoryId: string,
  territoryId: string | null,
): Promise<RouteRow[]> =>
  tables(db)
    .selectFrom("appealRoute")
    .leftJoin("unit", (join) =>
      join
        .onRef("unit.countyId", "=", "appealRoute.countyId")
        .onRef("unit.id", "=", "appealRoute.territoryId"),
    )
    .selectAll("appealRoute")
    .where("appealRoute.countyId", "=", countyId)
    .where("appealRoute.categoryId", "=", categoryId)
    .where(
      sql<boolean>`(appeal_route.territory_id is null or unit.path @> (
        select here.path from unit here where here.county_id = ${countyId} and here.id = ${territoryId}))`,
    )
    .orderBy(sql`coalesce(nlevel(unit.path), 0)`, "desc")
    .limit(20)
    .execute();

/** Sets which unit a category goes to in a territory; what was set before is replaced. */
export const saveRoute = async (tx: Db, row: RouteRow): Promise<void> => {
  await tables(tx)
    .insertInto("appealRoute")
    .values(row)
    .onConflict((at) =>
      at.columns(["countyId", "categoryId", "territoryId"]).doUpdateSet({ unitId: row.unitId }),
    )
    .execute();
};

/** Removes a route; undefined when there is none by that id. */
export const deleteRoute = (tx: Db, countyId: string, id: string): Promise<RouteRow | undefined> =>
  tables(tx)
    .deleteFrom("appealRoute")
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirst();

export const templatesOf = (db: Db, countyId: string): Promise<TemplateRow[]> =>
  tables(db)
    .selectFrom("appealTemplate")
    .selectAll()
    .where("countyId", "=", countyId)
    .orderBy("title")
    .orderBy("id")
    .limit(500)
    .execute();

export const saveTemplate = async (tx: Db, { countyId, id, ...values }: TemplateRow): Promise<void> => {
  await tables(tx)
    .insertInto("appealTemplate")
    .values({ countyId, id, ...values })
    .onConflict((at) => at.columns(["countyId", "id"]).doUpdateSet(values))
    .execute();
};

export const deleteTemplate = (tx: Db, countyId: string, id: string): Promise<TemplateRow | undefined> =>
  tables(tx)
    .deleteFrom("appealTemplate")
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirst();
