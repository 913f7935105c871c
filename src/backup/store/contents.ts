import type { Client } from "pg";
import { copyOut } from "../../ground/db/index.ts";
import type { FileColumn } from "../../ground/files/index.ts";
import type { ArchivedCounty } from "../words.ts";

const withCheckpoints = `
  select county.id, county.code, county.name_zh as "nameZh", county.name_en as "nameEn", newest.note as checkpoint
  from county left join lateral (
    select note from checkpoint where checkpoint.county_id = county.id order by size desc limit 1
  ) newest on true
  order by county.id`;

const withoutLog = `
  select id, code, name_zh as "nameZh", name_en as "nameEn", null as checkpoint from county order by id`;

/** Every county, with the newest signed state of its log; `sealed`: whether this schema seals logs yet. */
export const countiesIn = async (client: Client, sealed: boolean): Promise<ArchivedCounty[]> => {
  const { rows } = await client.query<ArchivedCounty>(sealed ? withCheckpoints : withoutLog);
  return rows;
};

const hashesOf = ({ table, column, within }: FileColumn): string =>
  within
    ? `select found[1] as hash, false as alone
       from "${table}", lateral regexp_matches("${column}"::text, '[0-9a-f]{64}', 'g') as found`
    : `select "${column}" as hash, true as alone from "${table}" where "${column}" ~ '^[0-9a-f]{64}$'`;

/** The hash of a file that rows may refer to. `alone`: a column says so that holds nothing else. */
export interface Referred {
  readonly hash: string;
  readonly alone: boolean;
}

/** Every hash that columns hold, in order, each once. A document may also hold hashes of other things. */
export async function* hashesIn(client: Client, columns: readonly FileColumn[]): AsyncGenerator<Referred> {
  if (columns.length === 0) return;
  const statement = `copy (select hash, bool_or(alone) from (${columns.map(hashesOf).join(" union all ")}) as held
    group by hash order by hash) to stdout`;
  for await (const rows of copyOut(client, statement))
    for (const row of rows.toString("ascii").split("\n"))
      if (row !== "") yield { hash: row.slice(0, 64), alone: row.endsWith("t") };
}
