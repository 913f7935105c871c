import { sql } from "kysely";
import type { Db } from "../db/index.ts";

/** The tenant. */
export type County = {
  id: string;
  code: string;
  nameZh: string;
  nameEn: string | null;
  /** The host name its public pages are served at; null: the one served where no host is named. */
  host: string | null;
  /** IANA time zone; Asia/Shanghai in China. */
  zone: string;
  /** An example county: its sign-ins and samples are for looking around, and say so. */
  example: boolean;
};
export type CountyTables = { county: County & { createdAt: Date } };

const columns = ["id", "code", "nameZh", "nameEn", "host", "zone", "example"] as const;
const tables = (db: Db) => db.withTables<CountyTables>();

export const countyByCode = (db: Db, code: string): Promise<County | undefined> =>
  tables(db).selectFrom("county").select(columns).where("code", "=", code).executeTakeFirst();

export const countyById = (db: Db, id: string): Promise<County | undefined> =>
  tables(db).selectFrom("county").select(columns).where("id", "=", id).executeTakeFirst();

/** Zones by county: one that was set up never changes its own. */
const zones = new Map<string, string>();

/** The zone of a county; Asia/Shanghai for one that is not there. */
export const zoneOfCounty = async (db: Db, id: string): Promise<string> => {
  const known = zones.get(id) ?? (await countyById(db, id))?.zone;
  if (known) zones.set(id, known);
  return known ?? "Asia/Shanghai";
};

/** The county whose public pages a host shows: the one that names the host, else the first that was set up. */
export const countyAtHost = (db: Db, host: string): Promise<County | undefined> =>
  tables(db)
    .selectFrom("county")
    .select(columns)
    .where((at) => at.or([at("host", "=", host), at("host", "is", null)]))
    .orderBy(
      (at) => at("host", "=", host),
      (order) => order.desc().nullsLast(),
    )
    .orderBy("createdAt")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();

/** Every county of this installation, the oldest first. */
export const allCounties = (db: Db): Promise<County[]> =>
  tables(db).selectFrom("county").select(columns).orderBy("createdAt").orderBy("id").limit(10_000).execute();

export const anyCounty = async (db: Db): Promise<boolean> =>
  (await tables(db).selectFrom("county").select("id").limit(1).executeTakeFirst()) !== undefined;

/** Whether there is a county, held until the transaction ends: no other begins meanwhile. */
export const anyCountyHeld = async (tx: Db): Promise<boolean> => {
  await sql`lock table county in share row exclusive mode`.execute(tx);
  return anyCounty(tx);
};

export const insertCounty = async (db: Db, county: County, createdAt: Date): Promise<void> => {
  await tables(db)
    .insertInto("county")
    .values({ ...county, createdAt })
    .execute();
};

/** The county's row follows its own unit: what it is called is said in one place. */
export const setCountyNames = async (
  db: Db,
  id: string,
  { nameZh, nameEn }: Pick<County, "nameZh" | "nameEn">,
): Promise<void> => {
  await tables(db).updateTable("county").set({ nameZh, nameEn }).where("id", "=", id).execute();
};
