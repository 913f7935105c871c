import { sql } from "kysely";
import type { Db } from "../db/index.ts";
import type { FileColumn } from "./holds.ts";

/** Every hash of a file that a column holds for a county, of those asked about. */
const heldIn = ({ table, column, within }: FileColumn, countyId: string, hashes: readonly string[]) => {
  const [rows, held] = [sql.table(table), sql.ref(column)];
  return within
    ? sql<{ hash: string }>`select distinct found[1] as hash
        from ${rows}, lateral regexp_matches(${held}::text, '[0-9a-f]{64}', 'g') as found
        where county_id = ${countyId} and found[1] = any(${[...hashes]}::text[])`
    : sql<{ hash: string }>`select distinct ${held} as hash from ${rows}
        where county_id = ${countyId} and ${held} = any(${[...hashes]}::text[])`;
};

/** The hashes that some of these columns hold in a county, of those asked about. */
export const heldHashes = async (
  db: Db,
  countyId: string,
  columns: readonly FileColumn[],
  hashes: readonly string[],
): Promise<string[]> => {
  const held: string[] = [];
  for (const column of columns) {
    const { rows } = await heldIn(column, countyId, hashes).execute(db);
    held.push(...rows.map(({ hash }) => hash));
  }
  return held;
};
