import { sql } from "kysely";
import type { Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../../people/tables.ts";
import type { PlanTables } from "../tables.ts";
import type { ActionCell, Pillar, PostRef } from "../words.ts";

const tables = (db: Db) => db.withTables<PlanTables & Pick<PeopleTables, "post">>();

export type TaskRow = Pick<
  PlanTables["task"],
  "id" | "number" | "nameZh" | "nameEn" | "lineZh" | "lineEn" | "ledByPostId" | "position"
> & { ledBy: PostRef | null };
export type AreaRow = Pick<PlanTables["area"], "id" | "taskId" | "number" | "nameZh" | "nameEn" | "position">;

export const pillarsOf = (db: Db, countyId: string, planId: string): Promise<Pillar[]> =>
  tables(db)
    .selectFrom("pillar")
    .leftJoin("actionPillar", (join) =>
      join
        .onRef("actionPillar.countyId", "=", "pillar.countyId")
        .onRef("actionPillar.pillarId", "=", "pillar.id"),
    )
    .leftJoin("action", (join) =>
      join
        .onRef("action.countyId", "=", "actionPillar.countyId")
        .onRef("action.id", "=", "actionPillar.actionId")
        .on("action.state", "!=", "withdrawn")
        .on("action.parentId", "is", null),
    )
    .select([
      "pillar.id",
      "pillar.code",
      "pillar.nameZh",
      "pillar.nameEn",
      (at) => at.fn.count<number>("action.id").as("actions"),
    ])
    .where("pillar.countyId", "=", countyId)
    .where("pillar.planId", "=", planId)
    .groupBy(["pillar.countyId", "pillar.id"])
    .orderBy("pillar.position")
    .execute();

export const tasksOf = async (db: Db, countyId: string, planId: string): Promise<TaskRow[]> => {
  const rows = await tables(db)
    .selectFrom("task")
    .leftJoin("post", (join) =>
      join.onRef("post.countyId", "=", "task.countyId").onRef("post.id", "=", "task.ledByPostId"),
    )
    .select([
      "task.id",
      "task.number",
      "task.nameZh",
      "task.nameEn",
      "task.lineZh",
      "task.lineEn",
      "task.ledByPostId",
      "task.position",
      "post.titleZh",
      "post.titleEn",
    ])
    .where("task.countyId", "=", countyId)
    .where("task.planId", "=", planId)
    .orderBy("task.position")
    .execute();
  return rows.map(({ titleZh, titleEn, ...task }) => ({
    ...task,
    ledBy: task.ledByPostId && titleZh ? { id: task.ledByPostId, titleZh, titleEn } : null,
  }));
};

export const areasOf = (db: Db, countyId: string, planId: string): Promise<AreaRow[]> =>
  tables(db)
    .selectFrom("area")
    .select(["id", "taskId", "number", "nameZh", "nameEn", "position"])
    .where("countyId", "=", countyId)
    .where("planId", "=", planId)
    .orderBy("position")
    .execute();

/** Every action of a plan as a cell, in the plan's order; withdrawn ones and shares left out. A year has some hundreds. */
export const cellsOf = (
  db: Db,
  countyId: string,
  planId: string,
): Promise<(ActionCell & { areaId: string })[]> =>
  tables(db)
    .selectFrom("action")
    .leftJoin("actionPillar", (join) =>
      join
        .onRef("actionPillar.countyId", "=", "action.countyId")
        .onRef("actionPillar.actionId", "=", "action.id"),
    )
    .select([
      "action.id",
      "action.areaId",
      "action.number",
      "action.titleZh",
      "action.titleEn",
      "action.state",
      "action.dueOn",
      sql<string[]>`array_remove(array_agg(action_pillar.pillar_id::text), null)`.as("pillarIds"),
    ])
    .where("action.countyId", "=", countyId)
    .where("action.planId", "=", planId)
    .where("action.state", "!=", "withdrawn")
    .where("action.parentId", "is", null)
    .groupBy(["action.countyId", "action.id"])
    .orderBy("action.position")
    .orderBy("action.number")
    .execute();
