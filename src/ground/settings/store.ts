import type { Db } from "../db/index.ts";

/** One value of one setting from a date on. Nothing is overwritten: a new value is a new row. */
export type SettingRow = {
  countyId: string;
  name: string;
  validFrom: string;
  value: unknown;
  setAt: Date;
};
export type SettingTables = { setting: SettingRow };

const tables = (db: Db) => db.withTables<SettingTables>();

/** The row in force on a date: the latest `valid_from` not after it; of two of one day, the one set last. */
export const settingInForce = (
  db: Db,
  countyId: string,
  name: string,
  on: string,
): Promise<SettingRow | undefined> =>
  tables(db)
    .selectFrom("setting")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("name", "=", name)
    .where("validFrom", "<=", on)
    .orderBy("validFrom", "desc")
    .orderBy("setAt", "desc")
    .limit(1)
    .executeTakeFirst();

/** The rows in force on a date of several settings, read at once; none for what the county has not set. */
export const settingsInForce = (
  db: Db,
  countyId: string,
  names: readonly string[],
  on: string,
): Promise<SettingRow[]> =>
  tables(db)
    .selectFrom("setting")
    .distinctOn("name")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("name", "in", [...names])
    .where("validFrom", "<=", on)
    .orderBy("name")
    .orderBy("validFrom", "desc")
    .orderBy("setAt", "desc")
    .execute();

export const settingHistory = (db: Db, countyId: string, name: string): Promise<SettingRow[]> =>
  tables(db)
    .selectFrom("setting")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("name", "=", name)
    .orderBy("validFrom", "desc")
    .orderBy("setAt", "desc")
    .limit(200)
    .execute();

export const insertSetting = async (db: Db, row: SettingRow): Promise<void> => {
  await tables(db)
    .insertInto("setting")
    .values({ ...row, value: JSON.stringify(row.value) })
    .execute();
};
