import type { Db } from "../../ground/db/index.ts";
import type { ListenTables } from "../tables.ts";

const tables = (db: Db) => db.withTables<ListenTables>();

export type CallbackRow = ListenTables["appealCallback"];

/** Notes that appellants are to be asked; one who is being asked about this round already is not asked twice. */
export const insertCallbacks = async (tx: Db, rows: readonly CallbackRow[]): Promise<void> => {
  if (rows.length === 0) return;
  await tables(tx)
    .insertInto("appealCallback")
    .values([...rows])
    .onConflict((at) => at.columns(["countyId", "appealId", "round"]).doNothing())
    .execute();
};

/** Who is to be asked now, the longest waiting first. */
export const dueCallbacks = (db: Db, countyId: string, now: Date, limit: number): Promise<CallbackRow[]> =>
  tables(db)
    .selectFrom("appealCallback")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("state", "=", "waiting")
    .where("nextAt", "<=", now)
    .orderBy("nextAt")
    .orderBy("id")
    .limit(limit)
    .execute();

/** Saves one as it was loaded and changed, unless somebody changed its state meanwhile. Whether it was saved. */
export const saveCallback = async (
  tx: Db,
  { countyId, id, state, tokenHash, attempts, nextAt, why }: CallbackRow,
  was: CallbackRow["state"],
): Promise<boolean> => {
  const { numUpdatedRows } = await tables(tx)
    .updateTable("appealCallback")
    .set({ state, tokenHash, attempts, nextAt, why })
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .where("state", "=", was)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

const ofAddress = (db: Db, countyId: string, tokenHash: string) =>
  tables(db)
    .selectFrom("appealCallback")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("tokenHash", "=", tokenHash);

/** That of an address, by the hash of what stands in it. */
export const callbackByToken = (
  db: Db,
  countyId: string,
  tokenHash: string,
): Promise<CallbackRow | undefined> => ofAddress(db, countyId, tokenHash).executeTakeFirst();

/** The same, held until the transaction ends: of two who press at once one judges. */
export const lockCallback = (tx: Db, countyId: string, tokenHash: string): Promise<CallbackRow | undefined> =>
  ofAddress(tx, countyId, tokenHash).forUpdate().executeTakeFirst();
