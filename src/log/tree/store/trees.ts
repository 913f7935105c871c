import { type Expression, sql, type SqlBool } from "kysely";
import type { Db } from "../../../ground/db/index.ts";
import type { LogTables } from "../../tables.ts";
import type { Tile, TileId } from "../tiles.ts";

const tables = (db: Db) => db.withTables<LogTables>();

export type TreeRow = LogTables["tree"];

export type RetiredKeyRow = LogTables["retiredKey"];

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

/** The tree of a county, held until the transaction ends; none before the first sealing. */
export const lockTree = (tx: Db, countyId: string): Promise<TreeRow | undefined> =>
  tables(tx).selectFrom("tree").selectAll().where("countyId", "=", countyId).forUpdate().executeTakeFirst();

/** The keys that a county's log had before the one that signs it, in their order. */
export const retiredKeysOf = (db: Db, countyId: string): Promise<RetiredKeyRow[]> =>
  tables(db)
    .selectFrom("retiredKey")
    .selectAll()
    .where("countyId", "=", countyId)
    .orderBy("number")
    .execute();

/** Retires the key of a tree at its size, and lets another sign it. */
export const replaceTreeKey = async (
  tx: Db,
  { countyId, publicKey, size }: TreeRow,
  by: Pick<RetiredKeyRow, "publicKey" | "why" | "reason"> & { readonly now: Date },
): Promise<void> => {
  const number = (await retiredKeysOf(tx, countyId)).length + 1;
  const { why, reason, now: retiredAt } = by;
  const retired = { countyId, number, publicKey, size, why, reason, retiredAt };
  await tables(tx).insertInto("retiredKey").values(retired).execute();
  await tables(tx)
    .updateTable("tree")
    .set({ publicKey: by.publicKey })
    .where("countyId", "=", countyId)
    .execute();
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
