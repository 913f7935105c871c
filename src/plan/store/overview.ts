import type { Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../../people/tables.ts";
import { spanOf } from "../words/trajectory.ts";
import type { PlanTables } from "../tables.ts";
import type { Plan, PostRef, TimelineAction } from "../words.ts";

const tables = (db: Db) => db.withTables<PlanTables & Pick<PeopleTables, "post">>();

/** The heads who owe something in a plan, by title, each with how many actions. */
export const headsOf = (
  db: Db,
  countyId: string,
  planId: string,
): Promise<(PostRef & { actions: number })[]> =>
  tables(db)
    .selectFrom("action")
    .innerJoin("post", (join) =>
      join
        .onRef("post.countyId", "=", "action.countyId")
        .onRef("post.unitId", "=", "action.leadUnitId")
        .on("post.role", "=", "head")
        .on("post.endedOn", "is", null),
    )
    .select(["post.id", "post.titleZh", "post.titleEn", (at) => at.fn.countAll<number>().as("actions")])
    .where("action.countyId", "=", countyId)
    .where("action.planId", "=", planId)
    .where("action.state", "!=", "withdrawn")
    .groupBy(["post.countyId", "post.id"])
    .orderBy("actions", "desc")
    .orderBy("post.titleZh")
    .limit(1000)
    .execute();

const most = 5000;

/** Every action of a plan that has a last day, with its span and milestones, in the plan's order; shares left out. */
export const timelineOf = async (db: Db, countyId: string, { id, year }: Plan): Promise<TimelineAction[]> => {
  const rows = await tables(db)
    .selectFrom("action")
    .innerJoin("area", (join) =>
      join.onRef("area.countyId", "=", "action.countyId").onRef("area.id", "=", "action.areaId"),
    )
    .select(["action.id", "action.number", "action.titleZh", "action.titleEn", "action.state"])
    .select(["action.startsOn", "action.dueOn", "area.taskId", "area.number as areaNumber"])
    .where("action.countyId", "=", countyId)
    .where("action.planId", "=", id)
    .where("action.state", "!=", "withdrawn")
    .where("action.parentId", "is", null)
    .where("action.dueOn", "is not", null)
    .orderBy("action.position")
    .orderBy("action.number")
    .limit(most)
    .execute();
  const milestones = await tables(db)
    .selectFrom("milestone")
    .innerJoin("action", (join) =>
      join.onRef("action.countyId", "=", "milestone.countyId").onRef("action.id", "=", "milestone.actionId"),
    )
    .select(["milestone.actionId", "milestone.nameZh", "milestone.nameEn", "milestone.dueOn"])
    .where("milestone.countyId", "=", countyId)
    .where("action.planId", "=", id)
    .where("milestone.dropped", "=", false)
    .orderBy("milestone.dueOn")
    .execute();
  const byAction = Map.groupBy(milestones, ({ actionId }) => actionId);
  return rows.map((row) => ({
    ...row,
    ...spanOf(row, year)!,
    milestones: byAction.get(row.id) ?? [],
  }));
};
