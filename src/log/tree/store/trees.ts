import { type Expression, sql, type SqlBool } from "kysely";
import type { Db } from "../../../ground/db/index.ts";
import type { LogTables } from "../../tables.ts";
import type { Tile, TileId } from "../tiles.ts";

const tables = (db: Db) => db.withTables<LogTables>();

export type TreeRow = LogTables["tree"];

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
