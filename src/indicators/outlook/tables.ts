import type { ColumnType } from "kysely";
import type { Migration, TableSpec } from "../../ground/db/index.ts";
import type { Basis, Measure, Period, Status } from "../words.ts";
import type { TargetDraft } from "./words.ts";

export type OutlookTables = {
  indicatorTarget: {
    countyId: string;
    id: string;
    indicatorId: string;
    unitId: string;
    year: number;
    measure: TargetDraft["measure"];
    basis: Basis;
    /** 1 for the first, then one more for each that was set in its place; none is ever changed. */
    version: number;
    value: string;
    multiplier: number;
    shape: TargetDraft["shape"];
    path: ColumnType<readonly string[] | null, string | null, string | null>;
    source: string;
    setOn: string;
    reason: string | null;
    recordedAt: Date;
    setByPostId: string | null;
  };
  /** A county of the same city: a unit to compare with, none of the tree. */
  peer: {
    countyId: string;
    id: string;
    nameZh: string;
    nameEn: string | null;
    position: number;
    /** The day from which it is no longer compared with; what was known before stays known. */
    removedOn: string | null;
  };
  /** A peer as it was until the day on which it was changed; of a day with several changes, before the first. */
  peerBefore: {
    countyId: string;
    peerId: string;
    nameZh: string;
    nameEn: string | null;
    removedOn: string | null;
    until: string;
  };
  peerFigure: {
    countyId: string;
    id: string;
    peerId: string;
    indicatorId: string;
    measure: Measure;
    basis: Basis;
    period: Period;
    vintage: number;
    value: string;
    multiplier: number;
    status: Status;
    source: string;
    publishedOn: string;
    recordedAt: Date;
    enteredByPostId: string | null;
  };
};

export const outlookTableSpecs: readonly TableSpec[] = [
  { name: "indicator_target", spread: "county" },
  { name: "peer", spread: "county" },
  { name: "peer_figure", spread: "county" },
  { name: "peer_before", spread: "county" },
];

export const outlookMigrations: readonly Migration[] = [
  {
    id: "outlook-001",
    sql: `create table indicator_target (
      county_id uuid not null,
      id uuid not null,
      indicator_id uuid not null,
      unit_id uuid not null,
      year smallint not null,
      measure text not null check (measure in ('level', 'growth')),
      basis text not null,
      version integer not null check (version > 0),
      value numeric not null,
      multiplier smallint not null,
      shape text not null check (shape in ('even', 'seasonal', 'hand')),
      path jsonb,
      source text not null,
      set_on date not null,
      reason text,
      recorded_at timestamptz not null,
      set_by_post_id uuid,
      primary key (county_id, id),
      unique (county_id, unit_id, year, indicator_id, measure, version),
      foreign key (county_id, indicator_id) references indicator (county_id, id),
      foreign key (county_id, unit_id) references unit (county_id, id)
    )`,
  },
  {
    id: "outlook-002",
    sql: `create table peer (
      county_id uuid not null,
      id uuid not null,
      name_zh text not null,
      name_en text,
      position integer not null,
      primary key (county_id, id),
      unique (county_id, name_zh)
    )`,
  },
  {
    id: "outlook-003",
    sql: `create table peer_figure (
      county_id uuid not null,
      id uuid not null,
      peer_id uuid not null,
      indicator_id uuid not null,
      measure text not null check (measure in ('level', 'growth', 'increment')),
      basis text not null,
      period text not null,
      vintage integer not null check (vintage > 0),
      value numeric not null,
      multiplier smallint not null,
      status text not null check (status in ('P', 'A', 'R')),
      source text not null,
      published_on date not null,
      recorded_at timestamptz not null,
      entered_by_post_id uuid,
      primary key (county_id, id),
      unique (county_id, indicator_id, period, peer_id, measure, basis, vintage),
      foreign key (county_id, peer_id) references peer (county_id, id),
      foreign key (county_id, indicator_id) references indicator (county_id, id)
    )`,
  },
  { id: "outlook-004", sql: "alter table peer add column removed_on date" },
  {
    id: "outlook-005",
    sql: `create table peer_before (
      county_id uuid not null,
      peer_id uuid not null,
      until date not null,
      name_zh text not null,
      name_en text,
      removed_on date,
      primary key (county_id, peer_id, until),
      foreign key (county_id, peer_id) references peer (county_id, id)
    )`,
  },
];
