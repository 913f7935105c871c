import type { Db } from "../../ground/db/index.ts";
import type { ListenTables } from "../tables.ts";

const tables = (db: Db) => db.withTables<ListenTables>();

export type AppealRow = ListenTables["appeal"];
export type StepRow = ListenTables["appealStep"];

export const appealById = (db: Db, countyId: string, id: string): Promise<AppealRow | undefined> =>
  tables(db)
    .selectFrom("appeal")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .executeTakeFirst();

/** The appeal, held until the transaction ends: of two who act at once the second sees what the first did. */
export const lockAppeal = (tx: Db, countyId: string, id: string): Promise<AppealRow | undefined> =>
  tables(tx)
    .selectFrom("appeal")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();

/** The appeal of a receipt's number, in one of the ways a county has written it. */
export const appealNumbered = (
  db: Db,
  countyId: string,
  numbers: readonly string[],
): Promise<AppealRow | undefined> =>
  tables(db)
    .selectFrom("appeal")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("number", "in", [...numbers])
    .executeTakeFirst();

/** The appeal that a form sent with this key has become. */
export const appealSentAs = (db: Db, countyId: string, key: string): Promise<AppealRow | undefined> =>
  tables(db)
    .selectFrom("appeal")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("submissionKey", "=", key)
    .executeTakeFirst();

export const insertAppeal = async (tx: Db, row: AppealRow): Promise<void> => {
  await tables(tx)
    .insertInto("appeal")
    .values({ ...row, attributes: JSON.stringify(row.attributes) as never })
    .execute();
};

/** Changes an appeal that this transaction holds. */
export const setAppeal = async (
  tx: Db,
  { countyId, id }: Pick<AppealRow, "countyId" | "id">,
  values: Partial<Omit<AppealRow, "countyId" | "id" | "attributes">>,
): Promise<void> => {
  await tables(tx)
    .updateTable("appeal")
    .set(values)
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .execute();
};

/** The appeals that were merged into one, the earliest first. */
export const mergedInto = (db: Db, countyId: string, id: string): Promise<AppealRow[]> =>
  tables(db)
    .selectFrom("appeal")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("mergedInto", "=", id)
    .orderBy("receivedAt")
    .orderBy("id")
    .limit(200)
    .execute();

export const insertStep = async (tx: Db, row: StepRow): Promise<void> => {
  await tables(tx).insertInto("appealStep").values(row).execute();
};

/** What happened, the latest first. */
export const stepsOf = (db: Db, countyId: string, appealId: string): Promise<StepRow[]> =>
  tables(db)
    .selectFrom("appealStep")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("appealId", "=", appealId)
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(500)
    .execute();

/** The units that have returned it. */
export const returnedBy = async (db: Db, countyId: string, appealId: string): Promise<string[]> => {
  const rows = await tables(db)
    .selectFrom("appealStep")
    .select("unitId")
    .distinct()
    .where("countyId", "=", countyId)
    .where("appealId", "=", appealId)
    .where("act", "=", "return")
    .where("unitId", "is not", null)
    .execute();
  return rows.flatMap(({ unitId }) => (unitId ? [unitId] : []));
};

type WordsRow = ListenTables["appealWords"];

/** Keeps the words of an appeal, for search and likeness, with the salt of their hash in the log. */
export const saveWords = async (tx: Db, row: WordsRow): Promise<void> => {
  await tables(tx).insertInto("appealWords").values(row).execute();
};
