import type { ColumnType } from "kysely";
import type { Migration, TableSpec } from "../ground/db/index.ts";
import type { TextParams } from "../ground/texts.ts";
import type { Basis, Direction, Frequency, Measure, Period, PriceBasis, Status } from "./words.ts";

/** A check that asked, by its name; null params where they were not yet kept. */
export interface KeptFinding {
  readonly check: string;
  readonly params: TextParams | null;
}

export type IndicatorTables = {
  indicator: {
    countyId: string;
    id: string;
    code: string;
    nameZh: string;
    nameEn: string | null;
    unit: string | null;
    frequency: Frequency;
    direction: Direction;
    additive: boolean;
    additiveInTime: boolean;
    prices: PriceBasis | null;
    partOf: string | null;
    /** Its place in the table: the order in which it was first published. */
    position: number;
  };
  observation: {
    countyId: string;
    id: string;
    indicatorId: string;
    /** The territory or unit the figure is of. */
    unitId: string;
    measure: Measure;
    basis: Basis;
    period: Period;
    /** 1 for the first that was recorded, then 2, 3 …; no vintage is ever changed. */
    vintage: number;
    /** An exact decimal. */
    value: string;
    multiplier: number;
    status: Status;
    source: string;
    publishedOn: string;
    note: string | null;
    /** Why it was revised, or stands though a check asked; null where the document itself says it. */
    reason: string | null;
    /** The act that recorded it: the subject of its entry in the log. */
    publicationId: string;
    recordedAt: Date;
    /** The post and the person who entered it; null at the command line. */
    enteredByPostId: string | null;
    enteredByPersonId: string | null;
    /** What the checks asked about it before it was published; `reason` answers them. */
    findings: ColumnType<KeptFinding[], string, string>;
  };
};

export const indicatorTableSpecs: readonly TableSpec[] = [
  { name: "indicator", spread: "county" },
  { name: "observation", spread: "county" },
];

export const indicatorMigrations: readonly Migration[] = [
  {
    id: "indicators-001",
    sql: `create table indicator (
      county_id uuid not null,
      id uuid not null,
      code text not null,
      name_zh text not null,
      name_en text,
      unit text,
      frequency text not null check (frequency in ('A', 'Q', 'M')),
      direction text not null check (direction in ('up', 'down', 'none')),
      additive boolean not null,
      position integer not null,
      primary key (county_id, id),
      unique (county_id, code)
    )`,
  },
  {
    id: "indicators-002",
    sql: `create table observation (
      county_id uuid not null,
      id uuid not null,
      indicator_id uuid not null,
      unit_id uuid not null,
      measure text not null check (measure in ('level', 'growth', 'increment', 'rank')),
      basis text not null,
      period text not null,
      vintage integer not null check (vintage > 0),
      value numeric not null,
      multiplier smallint not null,
      status text not null check (status in ('P', 'A', 'R')),
      source text not null,
      published_on date not null,
      note text,
      reason text,
      publication_id uuid not null,
      recorded_at timestamptz not null,
      primary key (county_id, id),
      unique (county_id, indicator_id, unit_id, measure, basis, period, vintage),
      foreign key (county_id, indicator_id) references indicator (county_id, id),
      foreign key (county_id, unit_id) references unit (county_id, id)
    )`,
  },
  {
    id: "indicators-003",
    sql: "create index observation_period on observation (county_id, unit_id, period, published_on)",
  },
  {
    id: "indicators-004",
    sql: "alter table indicator add column additive_in_time boolean not null default false",
  },
  {
    id: "indicators-005",
    sql: "alter table indicator add column prices text check (prices in ('current', 'constant'))",
  },
  { id: "indicators-006", sql: "alter table observation drop constraint observation_measure_check" },
  {
    id: "indicators-007",
    sql: `alter table observation add constraint observation_measure_check
      check (measure in ('level', 'growth', 'increment', 'rank', 'share'))`,
  },
  { id: "indicators-008", sql: "alter table observation add column entered_by_post_id uuid" },
  { id: "indicators-009", sql: "alter table observation add column entered_by_person_id uuid" },
  { id: "indicators-010", sql: "alter table indicator add column part_of text" },
  {
    id: "indicators-011",
    sql: `create index observation_of_period on observation
      (county_id, indicator_id, period, measure, unit_id, published_on desc, vintage desc) include (value, multiplier)`,
  },
];
