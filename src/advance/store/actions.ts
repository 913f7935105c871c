import { sql } from "kysely";
import type { Db } from "../../ground/db/index.ts";
import type { ActionState } from "../../plan/words.ts";
import { tables } from "./standings.ts";

/** An action as a report or a verdict meets it: where it stands, and which units have a part in it. */
export interface ActionMet {
  readonly id: string;
  readonly planId: string;
  readonly state: ActionState;
  readonly quantity: string | null;
  readonly leadUnitId: string | null;
  readonly leadPath: string | null;
  readonly cooperatingPaths: readonly string[];
}

/** The paths of the units that cooperate in the `action` of the query. */
export const cooperating = sql<string[]>`array(select u.path::text from action_unit au
  join unit u on u.county_id = au.county_id and u.id = au.unit_id
  where au.county_id = action.county_id and au.action_id = action.id)`;

/** Actions with the places in the tree of those who have a part in them. */
export const actionsMet = (db: Db, countyId: string) =>
  tables(db)
    .selectFrom("action")
    .leftJoin("unit", (join) =>
      join.onRef("unit.countyId", "=", "action.countyId").onRef("unit.id", "=", "action.leadUnitId"),
    )
    .select([
      "action.id",
      "action.planId",
      "action.state",
      "action.quantity",
      "action.leadUnitId",
      "unit.path as leadPath",
      cooperating.as("cooperatingPaths"),
    ])
    .where("action.countyId", "=", countyId);

/** One of them; undefined when it is not there. */
export const actionMet = (db: Db, countyId: string, id: string): Promise<ActionMet | undefined> =>
  actionsMet(db, countyId).where("action.id", "=", id).executeTakeFirst();

/** The same, held until the transaction ends, so that reports and verdicts on it follow each other. */
export const actionHeld = async (tx: Db, countyId: string, id: string): Promise<ActionMet | undefined> => {
  await tables(tx)
    .selectFrom("action")
    .select("id")
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .forUpdate()
    .execute();
  return actionMet(tx, countyId, id);
};

/** The adopted plans of a county from a year on. */
export const adoptedPlans = (db: Db, countyId: string, from: number) =>
  tables(db)
    .selectFrom("plan")
    .select(["id", "year"])
    .where("countyId", "=", countyId)
    .where("state", "=", "adopted")
    .where("year", ">=", from)
    .orderBy("year")
    .execute();

export const planOf = (db: Db, countyId: string, year: number) =>
  tables(db)
    .selectFrom("plan")
    .select(["id", "year"])
    .where("countyId", "=", countyId)
    .where("year", "=", year)
    .executeTakeFirst();

/** How actions of a plan are named in lists, with their lead unit and its head, in the plan's order. */
export const namesOf = (db: Db, countyId: string, planId: string) =>
  tables(db)
    .selectFrom("action")
    .innerJoin("unit", (join) =>
      join.onRef("unit.countyId", "=", "action.countyId").onRef("unit.id", "=", "action.leadUnitId"),
    )
    .leftJoin("post as head", (join) =>
      join
        .onRef("head.countyId", "=", "unit.countyId")
        .onRef("head.unitId", "=", "unit.id")
        .on("head.role", "=", "head")
        .on("head.endedOn", "is", null),
    )
    .select([
      "action.id",
      "action.number",
      "action.titleZh",
      "action.titleEn",
      "action.ledByPostId",
      "unit.path as unitPath",
      "unit.id as unitId",
      "unit.code as unitCode",
      "unit.nameZh as unitZh",
      "unit.nameEn as unitEn",
      "head.id as headId",
      "head.titleZh as headZh",
      "head.titleEn as headEn",
    ])
    .where("action.countyId", "=", countyId)
    .where("action.planId", "=", planId)
    .orderBy("action.position")
    .orderBy("action.number")
    .execute();
export type ActionNamed = Awaited<ReturnType<typeof namesOf>>[number];
