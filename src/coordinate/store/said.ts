import type { Db } from "../../ground/db/index.ts";
import type { CoordinateTables } from "../tables.ts";

const tables = (db: Db) => db.withTables<CoordinateTables>();

export type AskRow = CoordinateTables["matterAsk"];
export type StatementRow = CoordinateTables["matterStatement"];
export type StepOfMatter = CoordinateTables["matterStep"];

export const insertAsks = async (tx: Db, rows: readonly AskRow[]): Promise<void> => {
  await tables(tx)
    .insertInto("matterAsk")
    .values([...rows])
    .execute();
};

/** The unit has said what it says: what it was asked is answered. */
export const answerAsks = async (
  tx: Db,
  { countyId, matterId, unitId, writtenAt }: StatementRow,
): Promise<void> => {
  await tables(tx)
    .updateTable("matterAsk")
    .set({ answeredAt: writtenAt })
    .where("countyId", "=", countyId)
    .where("matterId", "=", matterId)
    .where("unitId", "=", unitId)
    .where("answeredAt", "is", null)
    .execute();
};

export const insertStatement = async (tx: Db, row: StatementRow): Promise<void> => {
  await tables(tx).insertInto("matterStatement").values(row).execute();
};

export const asksOf = (db: Db, countyId: string, matterId: string): Promise<AskRow[]> =>
  tables(db)
    .selectFrom("matterAsk")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("matterId", "=", matterId)
    .orderBy("askedAt")
    .orderBy("id")
    .limit(200)
    .execute();

export const statementsOf = (db: Db, countyId: string, matterId: string): Promise<StatementRow[]> =>
  tables(db)
    .selectFrom("matterStatement")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("matterId", "=", matterId)
    .orderBy("writtenAt")
    .orderBy("id")
    .limit(200)
    .execute();

/** What happened, the latest first. */
export const stepsOf = (db: Db, countyId: string, matterId: string): Promise<StepOfMatter[]> =>
  tables(db)
    .selectFrom("matterStep")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("matterId", "=", matterId)
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(200)
    .execute();
