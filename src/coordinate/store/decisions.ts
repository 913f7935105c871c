import { sql } from "kysely";
import type { Db } from "../../ground/db/index.ts";
import type { PlanTables } from "../../plan/tables.ts";
import type { CoordinateTables } from "../tables.ts";

const tables = (db: Db) => db.withTables<CoordinateTables & Pick<PlanTables, "action">>();

export type DecisionRow = CoordinateTables["decision"];

export const insertDecisions = async (tx: Db, rows: readonly DecisionRow[]): Promise<void> => {
  await tables(tx)
    .insertInto("decision")
    .values([...rows])
    .execute();
};

/** The decisions of a matter with the actions they became and where those stand. */
export const decisionsOf = (db: Db, countyId: string, matterId: string) =>
  tables(db)
    .selectFrom("decision")
    .innerJoin("action", (join) =>
      join.onRef("action.countyId", "=", "decision.countyId").onRef("action.id", "=", "decision.actionId"),
    )
    .selectAll("decision")
    .select(["action.number as actionNumber", "action.state"])
    .where("decision.countyId", "=", countyId)
    .where("decision.matterId", "=", matterId)
    .orderBy("decision.position")
    .execute();

/** The plans in which some actions stand. */
export const plansOf = async (db: Db, countyId: string, actionIds: readonly string[]): Promise<string[]> => {
  if (actionIds.length === 0) return [];
  const rows = await tables(db)
    .selectFrom("action")
    .select("planId")
    .distinct()
    .where("countyId", "=", countyId)
    .where("id", "in", [...actionIds])
    .execute();
  return rows.map(({ planId }) => planId);
};

/** Whether an action is one that nothing is owed of any more: verified, closed, or taken back. */
const settled = sql<boolean>`action.state in ('verified', 'closed', 'withdrawn')`;

/** Whether everything a matter decided is done. */
export const isCarriedOut = async (db: Db, countyId: string, matterId: string): Promise<boolean> => {
  const { open } = await tables(db)
    .selectFrom("decision")
    .innerJoin("action", (join) =>
      join.onRef("action.countyId", "=", "decision.countyId").onRef("action.id", "=", "decision.actionId"),
    )
    .select(sql<number>`count(*) filter (where not ${settled})`.as("open"))
    .where("decision.countyId", "=", countyId)
    .where("decision.matterId", "=", matterId)
    .executeTakeFirstOrThrow();
  return Number(open) === 0;
};

/** How many decisions of a matter are settled, and how many of them were taken back rather than done. */
export const settledCount = async (
  db: Db,
  countyId: string,
  matterId: string,
): Promise<{ count: number; dropped: number }> => {
  const { count, dropped } = await tables(db)
    .selectFrom("decision")
    .innerJoin("action", (join) =>
      join.onRef("action.countyId", "=", "decision.countyId").onRef("action.id", "=", "decision.actionId"),
    )
    .select([
      sql<number>`count(*)`.as("count"),
      sql<number>`count(*) filter (where action.state = 'withdrawn')`.as("dropped"),
    ])
    .where("decision.countyId", "=", countyId)
    .where("decision.matterId", "=", matterId)
    .executeTakeFirstOrThrow();
  return { count: Number(count), dropped: Number(dropped) };
};

/** Decided matters whose actions are all settled, in order of their ids. */
export const carriedOut = async (db: Db, countyId: string, after: string): Promise<string[]> => {
  const rows = await tables(db)
    .selectFrom("matter")
    .select("matter.id")
    .where("matter.countyId", "=", countyId)
    .where("matter.state", "=", "decided")
    .where("matter.id", ">", after)
    .where(
      sql<boolean>`not exists (select 1 from decision join action on action.county_id = decision.county_id
        and action.id = decision.action_id where decision.county_id = ${countyId}
        and decision.matter_id = matter.id and not ${settled})`,
    )
    .orderBy("matter.id")
    .limit(200)
    .execute();
  return rows.map(({ id }) => id);
};
