import type { z } from "zod";
import type { Db } from "../db/index.ts";
import { settingInForce, settingsInForce } from "./store.ts";

export { insertSetting, settingHistory, type SettingRow } from "./store.ts";

/** A number or choice that a county may set: its name, its shape and its default. Its texts are `setting.<name>`. */
export interface Setting<T> {
  readonly name: string;
  readonly schema: z.ZodType<T>;
  readonly fallback: T;
}

export const setting = <T>(data: Setting<T>): Setting<T> => data;

/** The value in force on a date (`YYYY-MM-DD`); the default where the county has set none. */
export const settingOn = async <T>(
  db: Db,
  countyId: string,
  { name, schema, fallback }: Setting<T>,
  on: string,
): Promise<T> => {
  const row = await settingInForce(db, countyId, name, on);
  return row ? schema.parse(row.value) : fallback;
};

/** Several values in force on a date, by the keys they are asked by: one question to the database for all of them. */
export const settingsOn = async <T extends object>(
  db: Db,
  countyId: string,
  settings: { readonly [K in keyof T]: Setting<T[K]> },
  on: string,
): Promise<T> => {
  const asked = Object.entries(settings) as [string, Setting<unknown>][];
  const names = asked.map(([, { name }]) => name);
  const rows = new Map((await settingsInForce(db, countyId, names, on)).map((row) => [row.name, row]));
  const valueOf = ({ name, schema, fallback }: Setting<unknown>) => {
    const row = rows.get(name);
    return row ? schema.parse(row.value) : fallback;
  };
  return Object.fromEntries(asked.map(([key, one]) => [key, valueOf(one)])) as T;
};
