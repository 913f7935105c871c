import { sql } from "kysely";
import type { Db } from "../../ground/db/index.ts";
import type { PlanTables } from "../../plan/tables.ts";
import type { CarriedOut, Measured } from "../rules/measure.ts";
import type { CoordinateTables } from "../tables.ts";

const tables = (db: Db) => db.withTables<CoordinateTables & Pick<PlanTables, "action">>();

/** From an instant up to, not including, another. */
export interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** One holding with whose it was and of which matter. */
export type HeldRow = Measured & {
  readonly postId: string;
  readonly unitId: string;
  readonly matterId: string;
  readonly number: string;
  readonly title: string;
};

const most = 20_000;

/**
 * What came to posts in a span, to all of them or to one. What was taken from a post by a change of the units, withdrawn
 * or joined before it could answer says nothing about it and is left out.
 */
export const heldIn = (
  db: Db,
  countyId: string,
  { from, to }: Span,
  postId: string | null,
): Promise<HeldRow[]> => {
  const query = tables(db)
    .selectFrom("matterHolding")
    .innerJoin("matter", (join) =>
      join
        .onRef("matter.countyId", "=", "matterHolding.countyId")
        .onRef("matter.id", "=", "matterHolding.matterId"),
    )
    .select(["matterHolding.postId", "matterHolding.unitId", "matterHolding.matterId"])
    .select(["matter.number", "matter.title", "matterHolding.fromAt", "matterHolding.respondBy"])
    .select(["matterHolding.respondedAt", "matterHolding.decideBy"])
    .select([
      sql<boolean>`matter_holding.ended_by is not distinct from 'silence'`.as("silent"),
      sql<Date | null>`case when matter_holding.seq = matter.holding then matter.ended_at end`.as(
        "decidedAt",
      ),
    ])
    .where("matterHolding.countyId", "=", countyId)
    .where("matterHolding.fromAt", ">=", from)
    .where("matterHolding.fromAt", "<", to)
    .where(
      sql<boolean>`matter_holding.ended_by is distinct from 'units'
        and not (matter_holding.ended_by is null and matter.state in ('withdrawn', 'joined'))`,
    )
    .orderBy("matterHolding.fromAt", "desc")
    .orderBy("matterHolding.matterId")
    .limit(most);
  return (postId === null ? query : query.where("matterHolding.postId", "=", postId)).execute();
};

export type DueDecision = CarriedOut & {
  readonly postId: string;
  readonly unitId: string;
  readonly dueOn: string;
};

/**
 * The decisions whose day came in a span of days, of all posts or of one, and whether their actions were verified by it.
 * A decision is the deciding post's, who owes it, whoever it delegated it to.
 */
export const dueDecisions = (
  db: Db,
  countyId: string,
  { from, to }: { from: string; to: string },
  postId: string | null,
): Promise<DueDecision[]> => {
  const query = tables(db)
    .selectFrom("decision")
    .innerJoin("matter", (join) =>
      join.onRef("matter.countyId", "=", "decision.countyId").onRef("matter.id", "=", "decision.matterId"),
    )
    .innerJoin("action", (join) =>
      join.onRef("action.countyId", "=", "decision.countyId").onRef("action.id", "=", "decision.actionId"),
    )
    .select(["matter.decidingPostId as postId", "matter.decidingUnitId as unitId", "decision.dueOn"])
    .select(
      sql<boolean>`action.state in ('verified', 'closed') and action.state_on <= decision.due_on`.as(
        "inTime",
      ),
    )
    .where("decision.countyId", "=", countyId)
    .where("decision.dueOn", ">=", from)
    .where("decision.dueOn", "<", to)
    .where("action.state", "!=", "withdrawn")
    .limit(most);
  return (postId === null ? query : query.where("matter.decidingPostId", "=", postId)).execute();
};
