import { sql } from "kysely";
import type { Db } from "../../ground/db/index.ts";
import type { KeyTables } from "./tables.ts";

const tables = (db: Db) => db.withTables<KeyTables>();

export type KeyRow = KeyTables["apiKey"];

/** The key of a hash, unless it was revoked. */
export const keyHashed = (db: Db, countyId: string, hash: string): Promise<KeyRow | undefined> =>
  tables(db)
    .selectFrom("apiKey")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("hash", "=", hash)
    .where("revokedAt", "is", null)
    .executeTakeFirst();

/** Every key of a county with its calls since an instant; those in force first, the newest first. */
export const keysWithCalls = (db: Db, countyId: string, since: Date) =>
  tables(db)
    .selectFrom("apiKey")
    .leftJoin("apiCall", (join) =>
      join
        .onRef("apiCall.countyId", "=", "apiKey.countyId")
        .on("apiCall.caller", "=", sql<string>`api_key.id::text`)
        .on("apiCall.minute", ">=", since),
    )
    .select(({ fn }) => [
      "apiKey.id",
      "apiKey.name",
      "apiKey.begins",
      "apiKey.scopes",
      "apiKey.perMinute",
      "apiKey.madeAt",
      "apiKey.revokedAt",
      fn.coalesce(fn.sum<string>("apiCall.asked"), sql<string>`0`).as("asked"),
      fn.max("apiCall.minute").as("lastAt"),
    ])
    .where("apiKey.countyId", "=", countyId)
    .groupBy(["apiKey.countyId", "apiKey.id"])
    .orderBy((at) => at("apiKey.revokedAt", "is", null), "desc")
    .orderBy("apiKey.madeAt", "desc")
    .orderBy("apiKey.id")
    .limit(500)
    .execute();

export const insertKey = async (tx: Db, row: KeyRow): Promise<void> => {
  await tables(tx).insertInto("apiKey").values(row).execute();
};

/** Ends a key; undefined when there is none in force by that id. */
export const revokeKeyRow = (
  tx: Db,
  countyId: string,
  id: string,
  revokedAt: Date,
): Promise<KeyRow | undefined> =>
  tables(tx)
    .updateTable("apiKey")
    .set({ revokedAt })
    .where("countyId", "=", countyId)
    .where("id", "=", id)
    .where("revokedAt", "is", null)
    .returningAll()
    .executeTakeFirst();

/** Counts a call, and says the how many-th of its caller in its minute it is. */
export const countCall = async (db: Db, countyId: string, caller: string, minute: Date): Promise<number> => {
  const { asked } = await tables(db)
    .insertInto("apiCall")
    .values({ countyId, caller, minute, asked: 1 })
    .onConflict((at) =>
      at
        .columns(["countyId", "caller", "minute"])
        .doUpdateSet((ref) => ({ asked: sql<number>`${ref.ref("apiCall.asked")} + 1` })),
    )
    .returning("asked")
    .executeTakeFirstOrThrow();
  return asked;
};

/** Forgets the calls of the minutes before an instant, in every county. */
export const deleteCallsBefore = async (db: Db, before: Date): Promise<void> => {
  await tables(db).deleteFrom("apiCall").where("minute", "<", before).execute();
};
