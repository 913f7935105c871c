import { sql } from "kysely";
import type { Db } from "../../ground/db/index.ts";
import type { ListenTables } from "../tables.ts";
import type { AppealRow } from "./appeals.ts";

const tables = (db: Db) => db.withTables<ListenTables>();

/** Appeals whose deadline is counted in days and may move with the calendar, held until the transaction ends. */
export const lockOwed = (tx: Db, countyId: string): Promise<AppealRow[]> =>
  tables(tx)
    .selectFrom("appeal")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("due", "is not", null)
    .where("class", "in", ["ordinary", "complex", "petition"])
    .orderBy("id")
    .limit(100_000)
    .forUpdate()
    .execute();

const idsOf = async (query: Promise<{ id: string }[]>): Promise<string[]> =>
  (await query).map(({ id }) => id);

/** Appeals that are late and were not passed up yet, in order of their ids. Of thanks there is nothing to decide. */
export const lateAppeals = (db: Db, countyId: string, now: Date, after: string): Promise<string[]> =>
  idsOf(
    tables(db)
      .selectFrom("appeal")
      .select("id")
      .where("countyId", "=", countyId)
      .where("due", "<=", now)
      .where("state", "in", ["received", "assigned", "returned", "in-hand", "reopened"])
      .where("passedUpAt", "is", null)
      .where("kind", "!=", "thanks")
      .where("id", ">", after)
      .orderBy("id")
      .limit(200)
      .execute(),
  );

/**
 * Appeals that came since an instant and were never given to anybody. Not among them is what a person must look at first:
 * what complains of somebody, and petitions.
 */
export const newlyReceived = (db: Db, countyId: string, since: Date): Promise<AppealRow[]> =>
  tables(db)
    .selectFrom("appeal")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("state", "=", "received")
    .where("receivedAt", ">=", since)
    .where("firstUnitId", "is", null)
    .where("class", "!=", "petition")
    .where("kind", "not in", ["complaint", "report"])
    .where(sql<boolean>`cardinality(about_unit_ids) = 0`)
    .orderBy("receivedAt")
    .orderBy("id")
    .limit(500)
    .execute();

/** Appeals that wait for their appellant, each with when it was asked last. */
export const waitingAppeals = (db: Db, countyId: string, after: string): Promise<AppealRow[]> =>
  tables(db)
    .selectFrom("appeal")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("state", "=", "waiting")
    .where("id", ">", after)
    .orderBy("id")
    .limit(200)
    .execute();

/** Answered appeals whose time to be judged is over. */
export const unjudgedAppeals = (db: Db, countyId: string, now: Date, after: string): Promise<string[]> =>
  idsOf(
    tables(db)
      .selectFrom("appeal")
      .select("id")
      .where("countyId", "=", countyId)
      .where("state", "=", "answered")
      .where("due", "<=", now)
      .where("id", ">", after)
      .orderBy("id")
      .limit(200)
      .execute(),
  );

/** Appeals that were called back before an instant and are not closed. */
export const calledBackBefore = (db: Db, countyId: string, instant: Date, after: string): Promise<string[]> =>
  idsOf(
    tables(db)
      .selectFrom("appeal")
      .select("id")
      .where("countyId", "=", countyId)
      .where("state", "=", "called-back")
      .where("closedAt", "<", instant)
      .where("id", ">", after)
      .orderBy("id")
      .limit(200)
      .execute(),
  );

const withUnit = ["assigned", "reopened", "in-hand"] as const;

/** What a post must see answered: as the one who has it in hand, or as its unit's head. The soonest due first. */
export const appealsOwedBy = (
  db: Db,
  countyId: string,
  { postId, unitId, isHead }: { postId: string; unitId: string; isHead: boolean },
): Promise<AppealRow[]> =>
  tables(db)
    .selectFrom("appeal")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("state", "in", [...withUnit, "waiting"])
    .where("due", "is not", null)
    .where((at) =>
      isHead
        ? at.and([
            at("unitId", "=", unitId),
            at.or([at("holderPostId", "is", null), at("holderPostId", "=", postId)]),
          ])
        : at("holderPostId", "=", postId),
    )
    .orderBy("due")
    .orderBy("id")
    .limit(1_000)
    .execute();

/** What falls due within a span, with the unit that has it and who has it in hand. */
export const appealsDueWithin = (db: Db, countyId: string, from: Date, to: Date): Promise<AppealRow[]> =>
  tables(db)
    .selectFrom("appeal")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("due", ">", from)
    .where("due", "<=", to)
    .where("state", "in", [...withUnit])
    .orderBy("due")
    .orderBy("id")
    .limit(10_000)
    .execute();
