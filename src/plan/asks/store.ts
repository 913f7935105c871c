import type { Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../../people/tables.ts";
import type { PlanTables } from "../tables.ts";
import type { ChangeTables } from "./tables.ts";

const tables = (db: Db) =>
  db.withTables<ChangeTables & Pick<PlanTables, "action"> & Pick<PeopleTables, "post" | "unit">>();

export type ChangeRow = ChangeTables["actionChange"];

/** Keeps what is asked; false when something is asked of the action already. */
export const insertChange = async (tx: Db, row: ChangeRow): Promise<boolean> => {
  const added = await tables(tx)
    .insertInto("actionChange")
    .values(row)
    .onConflict((on) => on.doNothing())
    .returning("id")
    .execute();
  return added.length > 0;
};

export const changeHeld = (tx: Db, countyId: string, id: string): Promise<ChangeRow | undefined> =>
  tables(tx)
    .selectFrom("actionChange")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();

export const setChange = async (
  tx: Db,
  { countyId, id }: Pick<ChangeRow, "countyId" | "id">,
  values: Pick<ChangeRow, "state" | "answeredAt" | "answeredByPostId" | "answer">,
): Promise<void> => {
  await tables(tx)
    .updateTable("actionChange")
    .set(values)
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .execute();
};

/** What was asked of an action, the latest first, with who asked. */
export const changesOf = (db: Db, countyId: string, actionId: string) =>
  tables(db)
    .selectFrom("actionChange")
    .leftJoin("post", (join) =>
      join
        .onRef("post.countyId", "=", "actionChange.countyId")
        .onRef("post.id", "=", "actionChange.askedByPostId"),
    )
    .selectAll("actionChange")
    .select(["post.titleZh", "post.titleEn"])
    .where("actionChange.countyId", "=", countyId)
    .where("actionChange.actionId", "=", actionId)
    .orderBy("actionChange.askedAt", "desc")
    .limit(50)
    .execute();

/** What waits for the county's head to sign, the earliest first, with the action and its lead unit. */
export const changesWaiting = (db: Db, countyId: string) =>
  tables(db)
    .selectFrom("actionChange")
    .innerJoin("action", (join) =>
      join
        .onRef("action.countyId", "=", "actionChange.countyId")
        .onRef("action.id", "=", "actionChange.actionId"),
    )
    .leftJoin("unit", (join) =>
      join.onRef("unit.countyId", "=", "action.countyId").onRef("unit.id", "=", "action.leadUnitId"),
    )
    .selectAll("actionChange")
    .select(["action.number", "action.titleZh", "action.titleEn", "unit.nameZh", "unit.nameEn"])
    .where("actionChange.countyId", "=", countyId)
    .where("actionChange.state", "=", "open")
    .orderBy("actionChange.askedAt")
    .limit(200)
    .execute();
