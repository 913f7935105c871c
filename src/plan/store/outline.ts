import type { Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../../people/tables.ts";
import type { PlanTables } from "../tables.ts";

const tables = (db: Db) => db.withTables<PlanTables & Pick<PeopleTables, "post">>();

export type OutlineTable = "pillar" | "task" | "area";

/** The place after the last of a plan's pillars, tasks or areas. */
export const nextPlaceIn = async (
  db: Db,
  countyId: string,
  planId: string,
  table: OutlineTable,
): Promise<number> => {
  const { last } = await tables(db)
    .selectFrom(table)
    .select((at) => at.fn.max("position").as("last"))
    .where("countyId", "=", countyId)
    .where("planId", "=", planId)
    .executeTakeFirstOrThrow();
  return (last ?? -1) + 1;
};

/** What bears a number among a plan's tasks or areas, or a code among its pillars. */
export const idInOutline = async (
  db: Db,
  countyId: string,
  planId: string,
  table: OutlineTable,
  number: string,
): Promise<string | undefined> => {
  const row = await tables(db)
    .selectFrom(table)
    .select("id")
    .where("countyId", "=", countyId)
    .where("planId", "=", planId)
    .where(table === "pillar" ? ("code" as never) : ("number" as never), "=", number as never)
    .executeTakeFirst();
  return row?.id;
};

/** Whether a plan has the task, pillar or area of an id. */
export const isInOutline = async (
  db: Db,
  countyId: string,
  planId: string,
  table: OutlineTable,
  id: string,
): Promise<boolean> =>
  (await tables(db)
    .selectFrom(table)
    .select("id")
    .where("countyId", "=", countyId)
    .where("planId", "=", planId)
    .where("id", "=", id)
    .executeTakeFirst()) !== undefined;

/** Whether a post is there and has not ended. */
export const isPost = async (db: Db, countyId: string, id: string): Promise<boolean> =>
  (await tables(db)
    .selectFrom("post")
    .select("id")
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .where("endedOn", "is", null)
    .executeTakeFirst()) !== undefined;

export const setInOutline = async (
  tx: Db,
  countyId: string,
  table: OutlineTable,
  id: string,
  values: object,
): Promise<void> => {
  await tables(tx)
    .updateTable(table)
    .set(values as never)
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .execute();
};
