import type { Db } from "../../ground/db/index.ts";
import type { PlanTables } from "../tables.ts";

const tables = (db: Db) => db.withTables<PlanTables>();

/** What a county's own words mean: some dozens. */
export const synonymsOf = (db: Db, countyId: string): Promise<PlanTables["synonym"][]> =>
  tables(db)
    .selectFrom("synonym")
    .selectAll()
    .where("countyId", "=", countyId)
    .orderBy("said")
    .limit(5000)
    .execute();

/** Keeps what a word means; said anew, it means the new. */
export const saveSynonym = async (tx: Db, row: PlanTables["synonym"]): Promise<void> => {
  await tables(tx)
    .insertInto("synonym")
    .values(row)
    .onConflict((at) => at.columns(["countyId", "kind", "said"]).doUpdateSet({ means: row.means }))
    .execute();
};
