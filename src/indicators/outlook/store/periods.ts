import type { Db } from "../../../ground/db/index.ts";
import type { IndicatorTables } from "../../tables.ts";
import type { Period } from "../../words.ts";

const mostPeriods = 1000;

/** Of which periods any of these units had a level or a growth of an indicator published by a day. */
export const periodsOfUnits = async (
  db: Db,
  countyId: string,
  asked: { readonly unitIds: readonly string[]; readonly indicatorId: string; readonly publishedBy: string },
): Promise<Period[]> => {
  const rows = await db
    .withTables<IndicatorTables>()
    .selectFrom("observation")
    .select("period")
    .distinct()
    .where("countyId", "=", countyId)
    .where("indicatorId", "=", asked.indicatorId)
    .where("unitId", "in", asked.unitIds)
    .where("measure", "in", ["level", "growth"])
    .where("publishedOn", "<=", asked.publishedBy)
    .limit(mostPeriods)
    .execute();
  return rows.map(({ period }) => period);
};
