import { sql } from "kysely";
import type { Db } from "./connect.ts";

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const asColumns = (row: object): object =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [snake(name), value]));

/** What happens to rows that are there already: they are found by `over`, and all but `keep` is written anew. */
interface Conflict {
  readonly over: readonly string[];
  readonly keep: readonly string[];
}

const onConflict = (names: readonly string[], { over, keep }: Conflict) => {
  const changed = names.filter((name) => !keep.includes(name));
  const sets = changed.map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`);
  const key = sql.join(over.map((name) => sql.ref(name)));
  return sql` on conflict (${key}) do update set ${sql.join(sets)}`;
};

/**
 * Writes rows as one parameter, which for many is five times faster than a parameter for each value. Each names the
 * same columns; nothing is done where there are none.
 */
export const insertRows = async (
  tx: Db,
  table: string,
  rows: readonly object[],
  conflict?: Conflict,
): Promise<void> => {
  const [first] = rows;
  if (!first) return;
  const names = Object.keys(first);
  const columns = sql.join(names.map((name) => sql.ref(name)));
  const over = conflict ? onConflict(names, conflict) : sql``;
  await sql`insert into ${sql.table(table)} (${columns}) select ${columns}
    from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows.map(asColumns))}::json)${over}`.execute(
    tx,
  );
};
