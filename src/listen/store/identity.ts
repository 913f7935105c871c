import { sql } from "kysely";
import type { Db } from "../../ground/db/index.ts";
import type { ListenTables } from "../tables.ts";

const tables = (db: Db) => db.withTables<ListenTables>();

export const insertIdentity = async (tx: Db, row: ListenTables["appealIdentity"]): Promise<void> => {
  await tables(tx).insertInto("appealIdentity").values(row).execute();
};

/** The sealed identity; undefined for who is anonymous or was erased. */
export const sealedIdentity = async (
  db: Db,
  countyId: string,
  appealId: string,
): Promise<string | undefined> =>
  (
    await tables(db)
      .selectFrom("appealIdentity")
      .select("sealed")
      .where("countyId", "=", countyId)
      .where("appealId", "=", appealId)
      .executeTakeFirst()
  )?.sealed;

/** How many appeals came since an instant from who leaves one of these contacts, given by their marks. */
export const sentByContact = async (
  db: Db,
  countyId: string,
  marks: readonly string[],
  since: Date,
): Promise<number> => {
  const row = await tables(db)
    .selectFrom("appealIdentity")
    .innerJoin("appeal", (join) =>
      join
        .onRef("appeal.countyId", "=", "appealIdentity.countyId")
        .onRef("appeal.id", "=", "appealIdentity.appealId"),
    )
    .select(({ fn }) => fn.countAll<number>().as("many"))
    .where("appealIdentity.countyId", "=", countyId)
    .where("appeal.countyId", "=", countyId)
    .where("appeal.receivedAt", ">", since)
    .where(sql<boolean>`appeal_identity.marks && ${[...marks]}::text[]`)
    .executeTakeFirst();
  return row?.many ?? 0;
};

/** Erases an identity; whether there was one. */
export const deleteIdentity = async (tx: Db, countyId: string, appealId: string): Promise<boolean> => {
  const { numDeletedRows } = await tables(tx)
    .deleteFrom("appealIdentity")
    .where("countyId", "=", countyId)
    .where("appealId", "=", appealId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
};

/** Appeals that ended before an instant, a merged one with the one it was merged into, and whose identity is still kept, in order of their ids. */
export const keptIdentities = async (
  db: Db,
  countyId: string,
  endedBefore: Date,
  after: string,
): Promise<string[]> => {
  const rows = await tables(db)
    .selectFrom("appealIdentity")
    .innerJoin("appeal", (join) =>
      join
        .onRef("appeal.countyId", "=", "appealIdentity.countyId")
        .onRef("appeal.id", "=", "appealIdentity.appealId"),
    )
    .leftJoin("appeal as main", (join) =>
      join.onRef("main.countyId", "=", "appeal.countyId").onRef("main.id", "=", "appeal.mergedInto"),
    )
    .select("appeal.id")
    .where("appealIdentity.countyId", "=", countyId)
    .where("appeal.countyId", "=", countyId)
    .where(sql<boolean>`coalesce(appeal.closed_at, main.closed_at) < ${endedBefore}`)
    .where("appeal.id", ">", after)
    .orderBy("appeal.id")
    .limit(200)
    .execute();
  return rows.map(({ id }) => id);
};
