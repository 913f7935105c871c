import type { Db } from "../../../ground/db/index.ts";
import type { ListenTables } from "../../tables.ts";

/** How many of some appeals each unit has sent back. */
export const returnsOf = async (
  db: Db,
  countyId: string,
  appealIds: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  if (appealIds.length === 0) return new Map();
  const rows = await db
    .withTables<Pick<ListenTables, "appealStep">>()
    .selectFrom("appealStep")
    .select(["unitId", ({ fn }) => fn.countAll<number>().as("count")])
    .where("countyId", "=", countyId)
    .where("appealId", "in", [...appealIds])
    .where("act", "=", "return")
    .where("unitId", "is not", null)
    .groupBy("unitId")
    .execute();
  return new Map(rows.flatMap(({ unitId, count }) => (unitId ? [[unitId, count]] : [])));
};
