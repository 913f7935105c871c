import { sql } from "kysely";
import type { Db } from "../../../ground/db/index.ts";
import type { AwardTables } from "../tables.ts";
import { tables } from "./decisions.ts";

export type HonourRow = AwardTables["honour"];

/**
 * The first of so many numbers of a year that follow each other. Whoever asks at the same moment waits until these are
 * kept or dropped.
 */
export const takeNumbers = async (tx: Db, countyId: string, year: number, count: number): Promise<number> => {
  const { last } = await tables(tx)
    .insertInto("honourYear")
    .values({ countyId, year, last: count })
    .onConflict((at) =>
      at
        .columns(["countyId", "year"])
        .doUpdateSet((row) => ({ last: sql`${row.ref("honourYear.last")} + ${count}` })),
    )
    .returning("last")
    .executeTakeFirstOrThrow();
  return last - count + 1;
};

export const insertHonours = async (tx: Db, rows: readonly HonourRow[]): Promise<void> => {
  await tables(tx)
    .insertInto("honour")
    .values([...rows])
    .execute();
};

export const saveHonour = async (tx: Db, row: HonourRow): Promise<void> => {
  const { countyId, id, ...values } = row;
  await tables(tx)
    .updateTable("honour")
    .set(values)
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .execute();
};

/** The honour, held until the transaction ends. */
export const lockHonour = (tx: Db, countyId: string, id: string): Promise<HonourRow | undefined> =>
  tables(tx)
    .selectFrom("honour")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();

/** Everybody commended by one decision, in its order. */
export const honoursOf = (db: Db, countyId: string, programmeId: string): Promise<HonourRow[]> =>
  tables(db)
    .selectFrom("honour")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("programmeId", "=", programmeId)
    .orderBy("position")
    .limit(10_000)
    .execute();

export const honourNumbered = (db: Db, countyId: string, number: string): Promise<HonourRow | undefined> =>
  tables(db)
    .selectFrom("honour")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("number", "=", number)
    .executeTakeFirst();

/** The honours whose revocation waits for the county's head. */
export const revocationsAsked = (db: Db, countyId: string): Promise<HonourRow[]> =>
  tables(db)
    .selectFrom("honour")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("askedFor", "is not", null)
    .where("revokedOn", "is", null)
    .orderBy("number")
    .limit(50)
    .execute();

/** The programmes that are decided, the latest first; of one year where one is given. */
export const decidedProgrammes = (db: Db, countyId: string, year: number | null) =>
  tables(db)
    .selectFrom("programme")
    .select(["id", "kind", "year", "nameZh", "nameEn", "decisionNumber", "decidedOn", "awardedOn"])
    .where("countyId", "=", countyId)
    .where("state", "in", ["decided", "awarded"])
    .$if(year !== null, (query) => query.where("year", "=", year!))
    .orderBy("decidedOn", "desc")
    .orderBy("id", "desc")
    .limit(100)
    .execute();

/** The years in which something was decided, the latest first. */
export const decidedYears = async (db: Db, countyId: string): Promise<number[]> => {
  const rows = await tables(db)
    .selectFrom("programme")
    .select("year")
    .distinct()
    .where("countyId", "=", countyId)
    .where("state", "in", ["decided", "awarded"])
    .orderBy("year", "desc")
    .limit(100)
    .execute();
  return rows.map(({ year }) => year);
};
