import { sql } from "kysely";
import type { Actor } from "../../ground/actor.ts";
import type { Db } from "../../ground/db/index.ts";
import type { CoordinateTables } from "../tables.ts";
import { awaiting, type MatterFilter } from "../words.ts";
import { nextDue } from "./matters.ts";

const tables = (db: Db) => db.withTables<CoordinateTables>();

/** Whether somebody sees a matter, as `partsOf` says it of one. */
export const seenBy = ({ countyId, postId, personId, unitId, unitPath }: Actor) => sql<boolean>`(
  matter.deciding_post_id = ${postId} or matter.delegated_to_post_id = ${postId}
  or matter.opened_by_post_id = ${postId} or matter.opened_by_person_id = ${personId}
  or exists (select 1 from matter_holding had where had.county_id = ${countyId} and had.matter_id = matter.id
    and had.post_id = ${postId})
  or exists (select 1 from matter_unit mine where mine.county_id = ${countyId} and mine.matter_id = matter.id
    and mine.unit_id = ${unitId})
  or exists (select 1 from matter_unit part join unit on unit.county_id = part.county_id and unit.id = part.unit_id
    where part.county_id = ${countyId} and part.matter_id = matter.id and unit.path <@ ${unitPath}::ltree))`;

const inList = ({ countyId, postId, unitId }: Actor, list: MatterFilter["list"]) => {
  if (list === "mine")
    return sql<boolean>`(matter.deciding_post_id = ${postId} or matter.delegated_to_post_id = ${postId})`;
  if (list === "passed")
    return sql<boolean>`exists (select 1 from matter_holding had where had.county_id = ${countyId}
      and had.matter_id = matter.id and had.post_id = ${postId} and had.ended_by = 'silence')`;
  if (list === "asked")
    return sql<boolean>`exists (select 1 from matter_unit mine where mine.county_id = ${countyId}
      and mine.matter_id = matter.id and mine.unit_id = ${unitId})`;
  return null;
};

const statesOf = {
  awaiting: [...awaiting],
  decided: ["decided"],
  ended: ["declined", "withdrawn", "joined", "closed"],
} as const;

/** The text as a pattern that contains it: what the reader types is never a wildcard. */
const containing = (text: string): string => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

const joined = (db: Db, countyId: string) =>
  tables(db)
    .selectFrom("matter")
    .innerJoin("matterHolding", (join) =>
      join
        .onRef("matterHolding.countyId", "=", "matter.countyId")
        .onRef("matterHolding.matterId", "=", "matter.id")
        .onRef("matterHolding.seq", "=", "matter.holding"),
    )
    .where("matter.countyId", "=", countyId);

const filtered = (db: Db, actor: Actor, filter: MatterFilter, all: boolean) => {
  let query = joined(db, actor.countyId);
  if (!all) query = query.where(seenBy(actor));
  const list = inList(actor, filter.list);
  if (list) query = query.where(list);
  if (filter.state) query = query.where("matter.state", "in", [...statesOf[filter.state]]);
  const { q } = filter;
  if (q) {
    const fields = ["matter.number", "matter.title", "matter.question"] as const;
    query = query.where((at) => at.or(fields.map((field) => at(field, "ilike", containing(q)))));
  }
  return query;
};

/** One page of the matters somebody sees, what is owed soonest first, then the latest. `all`: they see every one. */
export const mattersWhere = async (db: Db, actor: Actor, filter: MatterFilter, all: boolean) => {
  const query = filtered(db, actor, filter, all);
  const { total } = await query
    .select((at) => at.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await query
    .selectAll("matter")
    .select(["matterHolding.respondBy", "matterHolding.decideBy", "matterHolding.respondedAt"])
    .select(["matterHolding.fromAt", "matterHolding.sessionEnds"])
    .orderBy(
      sql`case when matter.state in ('open', 'in-session', 'delegated') then ${nextDue} end`,
      (order) => order.asc().nullsLast(),
    )
    .orderBy("matter.openedAt", "desc")
    .orderBy("matter.id")
    .offset((filter.page - 1) * filter.limit)
    .limit(filter.limit)
    .execute();
  return { total: Number(total), rows };
};
export type ListedRow = Awaited<ReturnType<typeof mattersWhere>>["rows"][number];

/** The units involved in some matters, in each matter's order. */
export const unitsOfAll = (db: Db, countyId: string, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : tables(db)
        .selectFrom("matterUnit")
        .selectAll()
        .where("countyId", "=", countyId)
        .where("matterId", "in", [...ids])
        .orderBy("matterId")
        .orderBy("position")
        .execute();

/** What awaits a post's decision, the soonest first. */
export const mattersOwedBy = (db: Db, countyId: string, postId: string) =>
  joined(db, countyId)
    .select(["matter.id", "matter.number", "matter.title", nextDue.as("due")])
    .where("matter.decidingPostId", "=", postId)
    .where("matter.state", "in", [...awaiting])
    .orderBy(nextDue)
    .limit(1000)
    .execute();

/** How many matters a post has to decide, its own and those delegated to it. */
export const countAwaiting = async (db: Db, countyId: string, postId: string): Promise<number> => {
  const { count } = await tables(db)
    .selectFrom("matter")
    .select((at) => at.fn.countAll<number>().as("count"))
    .where("countyId", "=", countyId)
    .where((at) => at.or([at("decidingPostId", "=", postId), at("delegatedToPostId", "=", postId)]))
    .where("state", "in", [...awaiting])
    .executeTakeFirstOrThrow();
  return Number(count);
};

/** Whether anything that comes from an action awaits or had its decision. */
export const mattersFrom = (
  db: Db,
  countyId: string,
  origin: CoordinateTables["matter"]["origin"],
  id: string,
) =>
  tables(db)
    .selectFrom("matter")
    .select(["id", "number", "title", "state"])
    .where("countyId", "=", countyId)
    .where("origin", "=", origin)
    .where("originId", "=", id)
    .orderBy("openedAt", "desc")
    .limit(50)
    .execute();
