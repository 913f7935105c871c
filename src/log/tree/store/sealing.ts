import { sql } from "kysely";
import type { Db } from "../../../ground/db/index.ts";
import type { LogTables } from "../../tables.ts";
import type { SealedEntry } from "../leaf.ts";
import { sealedFields } from "./entries.ts";

const tables = (db: Db) => db.withTables<LogTables>();

/** What sealing adds to an entry. */
export interface Seal {
  readonly id: string;
  readonly position: number;
  readonly whatSalt: Buffer;
  readonly whatDigest: Buffer;
  readonly whereSalt: Buffer;
  readonly whereDigest: Buffer;
}

/**
 * Entries that have no place in the tree yet, the oldest first, held. It looks at nothing but that: one that commits
 * late is found when it is there, whatever has been sealed meanwhile. One that somebody holds waits for the next time.
 */
export const unsealedEntries = (tx: Db, countyId: string, limit: number): Promise<SealedEntry[]> =>
  tables(tx)
    .selectFrom("entry")
    .select(sealedFields)
    .where("countyId", "=", countyId)
    .where("position", "is", null)
    .orderBy("id")
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();

/** How many entries wait to be sealed, counted up to `most`. */
export const countUnsealed = async (db: Db, countyId: string, most: number): Promise<number> => {
  const { count } = await tables(db)
    .selectFrom((at) =>
      at
        .selectFrom("entry")
        .select("id")
        .where("countyId", "=", countyId)
        .where("position", "is", null)
        .limit(most)
        .as("unsealed"),
    )
    .select((at) => at.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
};

/** Entries without a place that say they are older than a moment. */
export const unsealedBefore = (
  db: Db,
  countyId: string,
  moment: Date,
  limit: number,
): Promise<{ id: string; at: Date }[]> =>
  tables(db)
    .selectFrom("entry")
    .select(["id", "at"])
    .where("countyId", "=", countyId)
    .where("position", "is", null)
    .where("at", "<", moment)
    .orderBy("id")
    .limit(limit)
    .execute();

const column = (seals: readonly Seal[], field: keyof Seal) => seals.map((seal) => seal[field]);

/** Writes the seals beside their entries. */
export const saveSeals = async (tx: Db, countyId: string, seals: readonly Seal[]): Promise<void> => {
  await sql`
    update entry set position = seal.position, what_salt = seal.what_salt, what_digest = seal.what_digest,
      where_salt = seal.where_salt, where_digest = seal.where_digest
    from unnest(${column(seals, "id")}::uuid[], ${column(seals, "position")}::bigint[],
      ${column(seals, "whatSalt")}::bytea[], ${column(seals, "whatDigest")}::bytea[],
      ${column(seals, "whereSalt")}::bytea[], ${column(seals, "whereDigest")}::bytea[])
      as seal (id, position, what_salt, what_digest, where_salt, where_digest)
    where entry.county_id = ${countyId} and entry.id = seal.id`.execute(tx);
};
