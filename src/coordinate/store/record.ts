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

/**
 * What a post held that came to it in a span. What was taken from it by a change of the units, withdrawn or joined
 * before it could answer says nothing about it and is left out.
 */
export const heldIn = async (
  db: Db,
  countyId: string,
  postId: string,
  { from, to }: Span,
): Promise<Measured[]> => {
  const rows = await tables(db)
    .selectFrom("matterHolding")
    .innerJoin("matter", (join) =>
      join
        .onRef("matter.countyId", "=", "matterHolding.countyId")
        .onRef("matter.id", "=", "matterHolding.matterId"),
    )
    .select([
      "matterHolding.fromAt",
      "matterHolding.respondBy",
      "matterHolding.respondedAt",
      "matterHolding.decideBy",
    ])
    .select([
      sql<boolean>`matter_holding.ended_by is not distinct from 'silence'`.as("silent"),
      sql<Date | null>`case when matter_holding.seq = matter.holding then matter.ended_at end`.as(
        "decidedAt",
      ),
    ])
    .where("matterHolding.countyId", "=", countyId)
    .where("matterHolding.postId", "=", postId)
    .where("matterHolding.fromAt", ">=", from)
    .where("matterHolding.fromAt", "<", to)
    .where(
      sql<boolean>`matter_holding.ended_by is distinct from 'units'
        and not (matter_holding.ended_by is null and matter.state in ('withdrawn', 'joined'))`,
    )
    .limit(10_000)
    .execute();
  return rows;
};

/** The decisions of a post whose day came in a span of days, and whether their actions were verified by it. */
export const dueDecisions = async (
  db: Db,
  countyId: string,
  postId: string,
  { from, to }: { from: string; to: string },
): Promise<CarriedOut[]> =>
  tables(db)
    .selectFrom("decision")
    .innerJoin("action", (join) =>
      join.onRef("action.countyId", "=", "decision.countyId").onRef("action.id", "=", "decision.actionId"),
    )
    .select(
      sql<boolean>`action.state in ('verified', 'closed') and action.state_on <= decision.due_on`.as(
        "inTime",
      ),
    )
    .where("decision.countyId", "=", countyId)
    .where("decision.postId", "=", postId)
    .where("decision.dueOn", ">=", from)
    .where("decision.dueOn", "<", to)
    .where("action.state", "!=", "withdrawn")
    .limit(10_000)
    .execute();
