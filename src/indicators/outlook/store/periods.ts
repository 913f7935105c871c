import { sql } from "kysely";
import type { Db } from "../../../ground/db/index.ts";
import type { Period } from "../../words.ts";
import type { Territory } from "./roll-up.ts";

export interface PeriodsAsked {
  readonly unit: Territory;
  readonly indicatorId: string;
  readonly publishedBy: string;
}

/**
 * Of which periods a unit or a territory within it had a level or a growth of an indicator published by a day. The
 * index is stepped through from period to period, and of each only looked at until one figure is found.
 */
export const periodsWithin = async (
  db: Db,
  countyId: string,
  { unit, indicatorId, publishedBy }: PeriodsAsked,
): Promise<Period[]> => {
  const { rows } = await sql<{ period: Period }>`
    with recursive stepped as (
      select min(period) as period from observation
      where county_id = ${countyId} and indicator_id = ${indicatorId}::uuid
      union all
      select (
        select min(period) from observation
        where county_id = ${countyId} and indicator_id = ${indicatorId}::uuid and period > stepped.period
      )
      from stepped where stepped.period is not null
    )
    select period from stepped
    where period is not null and exists (
      select from unit
      join observation on observation.county_id = ${countyId} and observation.unit_id = unit.id
      where unit.county_id = ${countyId} and unit.path <@ ${unit.path}::ltree
        and unit.kind in ('county', 'township', 'village') and unit.ended_on is null
        and observation.indicator_id = ${indicatorId}::uuid and observation.period = stepped.period
        and observation.measure in ('level', 'growth') and observation.published_on <= ${publishedBy}::date
    )
    order by period`.execute(db);
  return rows.map(({ period }) => period);
};
