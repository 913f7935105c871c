import { sql } from "kysely";
import type { Db } from "../../../ground/db/index.ts";
import type { Period } from "../../words.ts";
import type { PartRow } from "../rules/added.ts";
import type { RolledPeriod, SumBelow } from "../rules/roll-up.ts";

/** A unit in its place in the tree. */
export interface Territory {
  readonly id: string;
  readonly path: string;
}

/** Of which indicator what is added up, where, for which periods, by what was published by a day. */
export interface RollUpAsked {
  readonly indicatorId: string;
  readonly unit: Territory;
  readonly periods: readonly Period[];
  readonly publishedBy: string;
}

/**
 * The villages that live within a unit, each with the territory it is a part of: its township, else the unit itself
 * (a park's villages are the county's).
 */
const villages = (countyId: string, unit: Territory) => sql`
  select village.id, coalesce(township.id, ${unit.id}::uuid) as within
  from unit village
  left join unit township on township.county_id = village.county_id and township.id = village.parent_id
    and township.kind = 'township' and township.ended_on is null
  where village.county_id = ${countyId} and village.kind = 'village' and village.ended_on is null
    and village.path <@ ${unit.path}::ltree and village.id <> ${unit.id}::uuid`;

/** The direct parts of a unit, with how many villages each has: `village` is at hand. */
const parts = (countyId: string, unit: Territory) => sql`
  select township.id, coalesce(inhabited.parts, 0)::integer as parts
  from unit township
  left join (select within, count(*) as parts from village group by within) inhabited
    on inhabited.within = township.id
  where township.county_id = ${countyId} and township.kind = 'township' and township.ended_on is null
    and township.path <@ ${unit.path}::ltree and township.id <> ${unit.id}::uuid
  union all
  select village.id, 0 from village where village.within = ${unit.id}::uuid`;

/** The direct parts of a unit in the county's order: its townships, or a township's villages. */
export const partsWithin = async (db: Db, countyId: string, unit: Territory): Promise<PartRow[]> => {
  const { rows } = await sql<PartRow>`
    with village as materialized (${villages(countyId, unit)}),
    part as (${parts(countyId, unit)})
    select unit.id, unit.name_zh, unit.name_en, part.parts
    from part join unit on unit.county_id = ${countyId} and unit.id = part.id
    order by unit.position, unit.code`.execute(db);
  return rows;
};

/** Only the units within one, unless that is the whole county, whose figures are all there are. */
const onlyWithin = (countyId: string, { path }: Territory) =>
  path.includes(".")
    ? sql`and unit_id in (select id from unit where county_id = ${countyId} and path <@ ${path}::ltree)`
    : sql``;

/**
 * The levels of the `period` at hand that were known on the day, one a unit, in the unit of measure itself. One period
 * at a time: the index has the latest vintage of each unit in its order, and what is added up fits in memory.
 */
const levels = (countyId: string, { indicatorId, unit, publishedBy }: RollUpAsked) => sql`
  select distinct on (unit_id) unit_id, multiplier, value * power(10::numeric, multiplier) as size
  from observation
  where county_id = ${countyId} and indicator_id = ${indicatorId}::uuid and measure = 'level'
    and period = asked.period and published_on <= ${publishedBy}::date
    ${onlyWithin(countyId, unit)}
  order by unit_id, published_on desc, vintage desc`;

/** What the villages of each township make together: `village` and `level` are at hand. */
const below = sql`
  select village.within, sum(level.size) as size, count(*) as have
  from level join village on village.id = level.unit_id
  group by village.within`;

const eachOf = (periods: readonly Period[]) => sql`unnest(${periods}::text[]) as asked (period)`;

/**
 * What the parts of each part of a unit make together, by period, added up where the figures are: one row a township
 * and period comes back, however many villages there are.
 */
export const sumsBelow = async (db: Db, countyId: string, asked: RollUpAsked): Promise<SumBelow[]> => {
  const { rows } = await sql<SumBelow>`
    with village as materialized (${villages(countyId, asked.unit)})
    select below.within as unit_id, asked.period, trim_scale(below.size)::text as value,
      below.have::integer as have
    from ${eachOf(asked.periods)}
    cross join lateral (
      with level as (${levels(countyId, asked)})
      ${below}
    ) below
    where below.within <> ${asked.unit.id}::uuid`.execute(db);
  return rows;
};

/**
 * What the direct parts of a unit make together in each of some periods: a township's own figure, else what its
 * villages make. `have` of `of` direct parts are whole. One row a period comes back, also for one without a figure; none
 * at all of a unit without parts.
 */
export const rolledPeriods = async (
  db: Db,
  countyId: string,
  asked: RollUpAsked,
): Promise<RolledPeriod[]> => {
  const { rows } = await sql<RolledPeriod>`
    with village as materialized (${villages(countyId, asked.unit)}),
    part as materialized (${parts(countyId, asked.unit)})
    select asked.period, trim_scale(made.value)::text as value, made.have::integer as have,
      made.of::integer as of, (max(made.multiplier) over ())::integer as multiplier
    from ${eachOf(asked.periods)}
    cross join lateral (
      with level as materialized (${levels(countyId, asked)}),
      below as materialized (${below})
      select sum(coalesce(level.size, below.size)) as value,
        count(*) filter (where level.size is not null or below.have = part.parts) as have,
        count(*) as of, (select max(multiplier) from level) as multiplier
      from part
      left join level on level.unit_id = part.id
      left join below on below.within = part.id
    ) made
    where made.of > 0
    order by asked.period`.execute(db);
  return rows;
};
