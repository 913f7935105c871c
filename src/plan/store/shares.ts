import { sql } from "kysely";
import type { Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../../people/tables.ts";
import type { PlanTables } from "../tables.ts";
import { owed, type Share } from "../words.ts";
import type { ActionRow } from "./details.ts";

const tables = (db: Db) => db.withTables<PlanTables & Pick<PeopleTables, "unit" | "post">>();

/** The shares of an action, withdrawn ones too. */
export const shareRowsOf = (db: Db, countyId: string, actionId: string): Promise<ActionRow[]> =>
  tables(db)
    .selectFrom("action")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("parentId", "=", actionId)
    .execute();

/** The living shares of an action with whose they are. */
export const sharesOf = async (db: Db, countyId: string, actionId: string): Promise<Share[]> => {
  const rows = await tables(db)
    .selectFrom("action")
    .innerJoin("unit", (join) =>
      join.onRef("unit.countyId", "=", "action.countyId").onRef("unit.id", "=", "action.leadUnitId"),
    )
    .leftJoin("post", (join) =>
      join
        .onRef("post.countyId", "=", "action.countyId")
        .onRef("post.unitId", "=", "action.leadUnitId")
        .on("post.role", "=", "head")
        .on("post.endedOn", "is", null),
    )
    .select(["action.id", "action.number", "action.state", "action.quantity", "action.items", "action.dueOn"])
    .select(["unit.id as unitId", "unit.nameZh", "unit.nameEn"])
    .select(["post.id as postId", "post.titleZh", "post.titleEn"])
    .where("action.countyId", "=", countyId)
    .where("action.parentId", "=", actionId)
    .where("action.state", "!=", "withdrawn")
    .orderBy(sql`length(action.number)`)
    .orderBy("action.number")
    .execute();
  return rows.map(({ unitId, nameZh, nameEn, postId, titleZh, titleEn, ...share }) => ({
    ...share,
    unit: { id: unitId, nameZh, nameEn },
    accountable: postId && titleZh ? { id: postId, titleZh, titleEn } : null,
  }));
};

/** Gives the draft shares of an action that have no deadline the whole's. */
export const giveDeadline = async (
  tx: Db,
  { countyId, id, deadlineKind, dueOn }: Pick<ActionRow, "countyId" | "id" | "deadlineKind" | "dueOn">,
): Promise<void> => {
  await tables(tx)
    .updateTable("action")
    .set({ deadlineKind, dueOn })
    .where("countyId", "=", countyId)
    .where("parentId", "=", id)
    .where("state", "=", "draft")
    .where("deadlineKind", "is", null)
    .execute();
};

/** How many shares of an action are still owed and not reported done. */
export const openSharesOf = async (db: Db, countyId: string, actionId: string): Promise<number> => {
  const open = owed.filter((state) => state !== "reported-done");
  const { count } = await tables(db)
    .selectFrom("action")
    .select((at) => at.fn.countAll<number>().as("count"))
    .where("countyId", "=", countyId)
    .where("parentId", "=", actionId)
    .where("state", "in", ["draft", ...open])
    .executeTakeFirstOrThrow();
  return count;
};

/** The living units of these ids with their names and places in the tree. */
export const unitPlaces = async (db: Db, countyId: string, ids: readonly string[]) => {
  const rows = await tables(db)
    .selectFrom("unit")
    .select(["id", "path", "nameZh", "nameEn"])
    .where("countyId", "=", countyId)
    .where("id", "in", [...ids])
    .where("endedOn", "is", null)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
};
