import { sql } from "kysely";
import type { Db } from "../../../ground/db/index.ts";
import type { Period } from "../../words.ts";
import type { Territory } from "./roll-up.ts";

export interface PeriodsAsked {
  readonly unit: Territory;
  readonly indicatorId: string;
  readonly publishedBy: string;
}

const within = sql`unit_id in (select id from territory)`;

/** Of a township few figures are its own: they are looked for by unit. Of the whole county nearly every one is. */
const byUnit = ({ path }: Territory) => (path.includes(".") ? sql`and ${within}` : sql``);

/**
 * Of which periods a unit or a territory within it had a level or a growth of an indicator published by a day. The
 * index is stepped through from period to period, and of each only looked at until one figure is found: `offset 0`
 * keeps the planner from joining all of them first.
 */
export const periodsWithin = async (
  db: Db,
  countyId: string,
  { unit, indicatorId, publishedBy }: PeriodsAsked,
): Promise<Period[]> => {
  const { rows } = await sql<{ period: Period }>`
    with recursive territory as materialized (
      select id from unit
      where county_id = ${countyId} and path <@ ${unit.path}::ltree
        and kind in ('county', 'township', 'village') and ended_on is null
    ),
    stepped as (
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
      select from (
        select unit_id from observation
        where county_id = ${countyId} and indicator_id = ${indicatorId}::uuid and period = stepped.period
          and measure in ('level', 'growth') and published_on <= ${publishedBy}::date ${byUnit(unit)}
        offset 0
      ) known
      where ${within}
    )
    order by period`.execute(db);
  return rows.map(({ period }) => period);
};
