import { type Expression, sql, type SqlBool } from "kysely";
import type { Db } from "../../ground/db/index.ts";
import type { LogTables } from "../tables.ts";
import type { SealedEntry } from "./leaf.ts";
import type { Tile, TileId } from "./tiles.ts";

const tables = (db: Db) => db.withTables<LogTables>();

export type TreeRow = LogTables["tree"];
export type CheckpointRow = LogTables["checkpoint"];

const sealedFields = [
  "countyId",
  "id",
  "at",
  "act",
  "kind",
  "subjectId",
  "unitId",
  "role",
  "postId",
  "personId",
  "via",
  "fromAddress",
  "before",
  "after",
  "reason",
] as const;

const saltFields = ["position", "whatSalt", "whatDigest", "whereSalt", "whereDigest"] as const;

/** What sealing adds to an entry. */
export interface Seal {
  readonly id: string;
  readonly position: number;
  readonly whatSalt: Buffer;
  readonly whatDigest: Buffer;
  readonly whereSalt: Buffer;
  readonly whereDigest: Buffer;
}

/** An entry with what its seal left beside it. */
export type EntryWithSeal = SealedEntry & Pick<LogTables["entry"], (typeof saltFields)[number]>;

export const treeOf = (db: Db, countyId: string): Promise<TreeRow | undefined> =>
  tables(db).selectFrom("tree").selectAll().where("countyId", "=", countyId).executeTakeFirst();

/** Whether the log of any county was ever sealed. */
export const anyTree = async (db: Db): Promise<boolean> =>
  (await tables(db).selectFrom("tree").select("countyId").limit(1).executeTakeFirst()) !== undefined;

/** The tree of a county, begun where there is none, and held until the transaction ends: of two sealers one waits. */
export const holdTree = async (tx: Db, begun: TreeRow): Promise<TreeRow> => {
  await tables(tx)
    .insertInto("tree")
    .values(begun)
    .onConflict((on) => on.doNothing())
    .execute();
  return tables(tx)
    .selectFrom("tree")
    .selectAll()
    .where("countyId", "=", begun.countyId)
    .forUpdate()
    .executeTakeFirstOrThrow();
};

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

const anyOf = (ids: readonly TileId[]): Expression<SqlBool> =>
  sql<boolean>`(level, index) in (select * from unnest(${ids.map(({ level }) => level)}::smallint[], ${ids.map(({ index }) => index)}::bigint[]))`;

/** The tiles named, those that are there. */
export const tilesOf = async (db: Db, countyId: string, ids: readonly TileId[]): Promise<Tile[]> => {
  const rows = await tables(db)
    .selectFrom("tile")
    .select(["level", "index", "bytes"])
    .where("countyId", "=", countyId)
    .where(anyOf(ids))
    .execute();
  return rows.map(({ level, index, bytes }) => ({ level, index, hashes: bytes }));
};

/** Keeps tiles as they are now. A tile only grows. */
export const saveTiles = async (tx: Db, countyId: string, tiles: readonly Tile[]): Promise<void> => {
  await tables(tx)
    .insertInto("tile")
    .values(tiles.map(({ level, index, hashes }) => ({ countyId, level, index, bytes: Buffer.from(hashes) })))
    .onConflict((on) =>
      on.columns(["countyId", "level", "index"]).doUpdateSet((at) => ({ bytes: at.ref("excluded.bytes") })),
    )
    .execute();
};

/** Keeps a checkpoint, and how large the tree is now. */
export const saveCheckpoint = async (tx: Db, checkpoint: CheckpointRow): Promise<void> => {
  const { countyId, size } = checkpoint;
  await tables(tx).insertInto("checkpoint").values(checkpoint).execute();
  await tables(tx).updateTable("tree").set({ size }).where("countyId", "=", countyId).execute();
};

/** The newest checkpoint of a county; none before the first sealing. */
export const newestCheckpoint = (db: Db, countyId: string): Promise<CheckpointRow | undefined> =>
  tables(db)
    .selectFrom("checkpoint")
    .selectAll()
    .where("countyId", "=", countyId)
    .orderBy("size", "desc")
    .limit(1)
    .executeTakeFirst();

/** The first checkpoint that has the leaf at a position: when it was sealed. */
export const checkpointWith = (
  db: Db,
  countyId: string,
  position: number,
): Promise<CheckpointRow | undefined> =>
  tables(db)
    .selectFrom("checkpoint")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("size", ">", position)
    .orderBy("size")
    .limit(1)
    .executeTakeFirst();

/** The checkpoints of sizes above `from`, up to and with `to`, the smallest first: no more than there are sizes. */
export const checkpointsWithin = (
  db: Db,
  countyId: string,
  from: number,
  to: number,
): Promise<CheckpointRow[]> =>
  tables(db)
    .selectFrom("checkpoint")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("size", ">", from)
    .where("size", "<=", to)
    .orderBy("size")
    .execute();

/** The first entry about a thing: the act by which it came to be. */
export const firstEntryAbout = (
  db: Db,
  countyId: string,
  { kind, id }: { kind: string; id: string },
): Promise<EntryWithSeal | undefined> =>
  tables(db)
    .selectFrom("entry")
    .select([...sealedFields, ...saltFields])
    .where("countyId", "=", countyId)
    .where("kind", "=", kind)
    .where("subjectId", "=", id)
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();

/** Entries at positions `from` and up, in their order. */
export const sealedEntriesFrom = (
  db: Db,
  countyId: string,
  from: number,
  limit: number,
): Promise<EntryWithSeal[]> =>
  tables(db)
    .selectFrom("entry")
    .select([...sealedFields, ...saltFields])
    .where("countyId", "=", countyId)
    .where("position", ">=", from)
    .orderBy("position")
    .limit(limit)
    .execute();

/**
 * Erases the network addresses from which the public acted on a thing, with the salts: nobody can guess them from what
 * the tree keeps. The proofs stand. To be called in an act whose name ends in `.erase`, which says so on the record.
 */
export const eraseAddresses = async (
  tx: Db,
  countyId: string,
  { kind, id }: { kind: string; id: string },
): Promise<void> => {
  await tables(tx)
    .updateTable("entry")
    .set({ fromAddress: null, whereSalt: null })
    .where("countyId", "=", countyId)
    .where("kind", "=", kind)
    .where("subjectId", "=", id)
    .where("via", "in", ["public", "api"])
    .where("fromAddress", "is not", null)
    .execute();
};

/** The first entry whose position is at least that. */
export const firstPositionFrom = async (db: Db, countyId: string, from: number): Promise<number | null> =>
  (await sealedEntriesFrom(db, countyId, from, 1))[0]?.position ?? null;

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

/** Whether an act on record erased something of a thing: its name ends in `.erase`. */
export const wasErased = async (
  db: Db,
  countyId: string,
  { kind, subjectId }: { kind: string; subjectId: string },
): Promise<boolean> =>
  (await tables(db)
    .selectFrom("entry")
    .select("id")
    .where("countyId", "=", countyId)
    .where("kind", "=", kind)
    .where("subjectId", "=", subjectId)
    .where("act", "like", "%.erase")
    .limit(1)
    .executeTakeFirst()) !== undefined;
