import { sql } from "kysely";
import type { Db } from "../../ground/db/index.ts";
import type { PeopleTables } from "../../people/tables.ts";
import { deadlineOf } from "../rules.ts";
import type { PlanTables } from "../tables.ts";
import { type ActionFilter, type ActionInList, type ActionState, owed, promised } from "../words.ts";

const tables = (db: Db) => db.withTables<PlanTables & Pick<PeopleTables, "unit" | "post">>();

/** Actions with their place, their lead unit, its head's post and the leader beside it. */
const actionsJoined = (db: Db, countyId: string) =>
  tables(db)
    .selectFrom("action")
    .innerJoin("area", (join) =>
      join.onRef("area.countyId", "=", "action.countyId").onRef("area.id", "=", "action.areaId"),
    )
    .innerJoin("task", (join) =>
      join.onRef("task.countyId", "=", "area.countyId").onRef("task.id", "=", "area.taskId"),
    )
    .leftJoin("unit", (join) =>
      join.onRef("unit.countyId", "=", "action.countyId").onRef("unit.id", "=", "action.leadUnitId"),
    )
    .leftJoin("post as head", (join) =>
      join
        .onRef("head.countyId", "=", "action.countyId")
        .onRef("head.unitId", "=", "action.leadUnitId")
        .on("head.role", "=", "head")
        .on("head.endedOn", "is", null),
    )
    .leftJoin("post as leader", (join) =>
      join.onRef("leader.countyId", "=", "action.countyId").onRef("leader.id", "=", "action.ledByPostId"),
    )
    .where("action.countyId", "=", countyId);

const listColumns = [
  "action.id",
  "action.number",
  "action.titleZh",
  "action.titleEn",
  "action.state",
  "action.example",
  "action.deadlineKind",
  "action.dueOn",
  "task.id as taskId",
  "task.number as taskNumber",
  "task.nameZh as taskZh",
  "task.nameEn as taskEn",
  "area.id as areaId",
  "area.number as areaNumber",
  "area.nameZh as areaZh",
  "area.nameEn as areaEn",
  "unit.id as unitId",
  "unit.nameZh as unitZh",
  "unit.nameEn as unitEn",
  "head.id as headId",
  "head.titleZh as headZh",
  "head.titleEn as headEn",
  "leader.id as leaderId",
  "leader.titleZh as leaderZh",
  "leader.titleEn as leaderEn",
] as const;

type Joined = Awaited<ReturnType<ReturnType<typeof listed>["execute"]>>[number];
const listed = (db: Db, countyId: string) => actionsJoined(db, countyId).select(listColumns);

const unitRef = (id: string | null, nameZh: string | null, nameEn: string | null) =>
  id && nameZh ? { id, nameZh, nameEn } : null;
const postRef = (id: string | null, titleZh: string | null, titleEn: string | null) =>
  id && titleZh ? { id, titleZh, titleEn } : null;

const present = (row: Joined): ActionInList => ({
  id: row.id,
  number: row.number,
  titleZh: row.titleZh,
  titleEn: row.titleEn,
  state: row.state,
  example: row.example,
  task: { id: row.taskId, number: row.taskNumber, nameZh: row.taskZh, nameEn: row.taskEn },
  area: { id: row.areaId, number: row.areaNumber, nameZh: row.areaZh, nameEn: row.areaEn },
  lead: unitRef(row.unitId, row.unitZh, row.unitEn),
  accountable: postRef(row.headId, row.headZh, row.headEn),
  ledBy: postRef(row.leaderId, row.leaderZh, row.leaderEn),
  deadline: deadlineOf(row.deadlineKind, row.dueOn),
  dueOn: row.dueOn,
});

/** The text as a pattern that contains it: what the reader types is never a wildcard. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

/** Whether an action's lead or cooperating unit is the given one, or lies below it. */
const ofUnit = (countyId: string, unit: string, { role, below }: ActionFilter) => {
  const within = below
    ? sql`select u.id from unit u, unit top where u.county_id = ${countyId} and top.county_id = ${countyId}
        and top.id = ${unit}::uuid and u.path <@ top.path`
    : sql`select ${unit}::uuid`;
  const leads = sql<boolean>`action.lead_unit_id in (${within})`;
  const cooperates = sql<boolean>`exists (select 1 from action_unit au where au.county_id = action.county_id
    and au.action_id = action.id and au.unit_id in (${within}))`;
  if (role === "any") return sql<boolean>`(${leads} or ${cooperates})`;
  return role === "lead" ? leads : cooperates;
};

/** A filter as the address gives it; the public and the rooms above may ask for several states at once. */
export type ActionsAsked = ActionFilter & {
  readonly states?: readonly ActionState[];
  /** Only these: lights are computed, so those of one light are found before. */
  readonly ids?: readonly string[];
};

const filtered = (db: Db, countyId: string, planId: string, filter: ActionsAsked) => {
  const { task, area, unit, ledBy, pillar, state, from, to, q } = filter;
  let query = actionsJoined(db, countyId).where("action.planId", "=", planId);
  const states = state ? [state] : filter.states;
  query = states
    ? query.where("action.state", "in", [...states])
    : query.where("action.state", "!=", "withdrawn");
  if (!filter.shares) query = query.where("action.parentId", "is", null);
  if (filter.ids) query = query.where("action.id", "=", sql<string>`any(${[...filter.ids]}::uuid[])`);
  if (filter.head) query = query.where("head.id", "=", filter.head);
  if (task) query = query.where("task.number", "=", task);
  if (area) query = query.where("area.number", "=", area);
  if (from) query = query.where("action.dueOn", ">=", from);
  if (to) query = query.where("action.dueOn", "<=", to);
  if (ledBy) query = query.where("action.ledByPostId", "=", ledBy);
  if (unit) query = query.where(ofUnit(countyId, unit, filter));
  if (pillar)
    query = query.where(
      sql<boolean>`exists (select 1 from action_pillar ap where ap.county_id = action.county_id
        and ap.action_id = action.id and ap.pillar_id = ${pillar}::uuid)`,
    );
  if (q) {
    const fields = [
      "action.number",
      "action.titleZh",
      "action.titleEn",
      "action.doneWhenZh",
      "unit.nameZh",
    ] as const;
    query = query.where((at) => at.or(fields.map((field) => at(field, "ilike", containing(q)))));
  }
  return query;
};

/** One page of a plan's actions and how many there are in all, in the order asked for. Withdrawn ones only when asked for. */
export const actionsWhere = async (
  db: Db,
  countyId: string,
  planId: string,
  filter: ActionsAsked,
): Promise<{ total: number; actions: ActionInList[] }> => {
  const query = filtered(db, countyId, planId, filter);
  const { total } = await query
    .select((at) => at.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const byDue = filter.order === "due";
  const rows = await query
    .select(listColumns)
    .$if(byDue, (rest) =>
      rest.orderBy(
        (at) => at.ref("action.dueOn"),
        (order) => order.asc().nullsLast(),
      ),
    )
    .orderBy("action.position")
    .orderBy("action.number")
    .offset((filter.page - 1) * filter.limit)
    .limit(filter.limit)
    .execute();
  return { total, actions: rows.map(present) };
};

export const actionInListById = async (
  db: Db,
  countyId: string,
  id: string,
): Promise<ActionInList | undefined> => {
  const row = await listed(db, countyId).where("action.id", "=", id).executeTakeFirst();
  return row && present(row);
};

/** The actions a post owes as the head of their lead unit: adopted and not yet verified. The earliest due first. */
export const actionsOwedBy = async (db: Db, countyId: string, postId: string): Promise<ActionInList[]> => {
  const rows = await listed(db, countyId)
    .where("head.id", "=", postId)
    .where("action.state", "in", [...owed])
    .orderBy(
      (at) => at.ref("action.dueOn"),
      (order) => order.asc().nullsLast(),
    )
    .orderBy("action.number")
    .limit(1000)
    .execute();
  return rows.map(present);
};

/** The drafts of a plan with what their completeness is judged by. */
export const draftsOf = (db: Db, countyId: string, planId: string) =>
  actionsJoined(db, countyId)
    .select([
      "action.number",
      "action.leadUnitId",
      "head.id as accountablePostId",
      "action.doneWhenZh",
      "action.deadlineKind",
    ])
    .where("action.planId", "=", planId)
    .where("action.state", "=", "draft")
    .orderBy("action.position")
    .orderBy("action.number")
    .execute();

/** How many of a plan's actions are promised: adopted, and not taken back. */
export const countAdopted = async (db: Db, countyId: string, planId: string): Promise<number> => {
  const { count } = await tables(db)
    .selectFrom("action")
    .select((at) => at.fn.countAll<number>().as("count"))
    .where("countyId", "=", countyId)
    .where("planId", "=", planId)
    .where("state", "in", [...promised])
    .executeTakeFirstOrThrow();
  return count;
};

/** The place after the last action of a plan. */
export const nextPosition = async (db: Db, countyId: string, planId: string): Promise<number> => {
  const { last } = await tables(db)
    .selectFrom("action")
    .select((at) => at.fn.max("position").as("last"))
    .where("countyId", "=", countyId)
    .where("planId", "=", planId)
    .executeTakeFirstOrThrow();
  return (last ?? -1) + 1;
};
