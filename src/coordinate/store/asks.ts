import type { Db } from "../../ground/db/index.ts";
import type { CoordinateTables } from "../tables.ts";
import { awaiting } from "../words.ts";
import type { AskRow } from "./said.ts";

const tables = (db: Db) => db.withTables<Pick<CoordinateTables, "matter" | "matterAsk">>();

/** What units were asked over matters that await an answer, and have not answered. */
const openAsks = (db: Db, countyId: string) =>
  tables(db)
    .selectFrom("matterAsk")
    .innerJoin("matter", (join) =>
      join.onRef("matter.countyId", "=", "matterAsk.countyId").onRef("matter.id", "=", "matterAsk.matterId"),
    )
    .select(["matterAsk.id", "matterAsk.unitId", "matterAsk.question", "matterAsk.due"])
    .select(["matter.id as matterId", "matter.number", "matter.title"])
    .where("matterAsk.countyId", "=", countyId)
    .where("matter.countyId", "=", countyId)
    .where("matterAsk.answeredAt", "is", null)
    .where("matter.state", "in", awaiting)
    .limit(200);

/** What a unit was asked and has not answered, the soonest due first. */
export const openAsksOf = (db: Db, countyId: string, unitId: string) =>
  openAsks(db, countyId).where("matterAsk.unitId", "=", unitId).orderBy("matterAsk.due").execute();

/** What is asked of units from an instant up to, not including, another. */
export const asksDueWithin = (db: Db, countyId: string, from: Date, until: Date) =>
  openAsks(db, countyId)
    .where("matterAsk.due", ">=", from)
    .where("matterAsk.due", "<", until)
    .orderBy("matterAsk.due")
    .limit(10_000)
    .execute();

/** What was to be answered by now, where nobody was told of the silence yet; in the order of ids. */
export const unchasedAsks = (db: Db, countyId: string, now: Date, after: string) =>
  openAsks(db, countyId)
    .where("matterAsk.due", "<=", now)
    .where("matterAsk.chasedAt", "is", null)
    .where("matterAsk.id", ">", after)
    .orderBy("matterAsk.id")
    .execute();

/** Notes that those concerned were told; undefined where it was answered meanwhile, or they were told before. */
export const markChased = (tx: Db, countyId: string, id: string, now: Date): Promise<AskRow | undefined> =>
  tables(tx)
    .updateTable("matterAsk")
    .set({ chasedAt: now })
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .where("answeredAt", "is", null)
    .where("chasedAt", "is", null)
    .returningAll()
    .executeTakeFirst();
