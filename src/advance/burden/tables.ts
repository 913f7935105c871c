import type { ColumnType } from "kysely";
import type { Migration, TableSpec } from "../../ground/db/index.ts";
import type { Reach, Round } from "./words.ts";

export type BurdenTables = {
  dataRequest: {
    countyId: string;
    id: string;
    title: string;
    ownerUnitId: string;
    round: Round;
    reachKind: Reach["kind"];
    fields: string[];
    estimatedMinutes: number;
    legalBasis: string;
    registeredOn: string;
    registeredByPostId: string | null;
    sunsetOn: string;
    overruledFor: string | null;
    overruledByPostId: string | null;
    /** The last day it was asked; null while it is. */
    endedOn: string | null;
    endedFor: string | null;
  };
  /** At or below which units it is asked. */
  dataRequestReach: { countyId: string; requestId: string; unitId: string };
  dataAnswer: {
    countyId: string;
    id: string;
    requestId: string;
    unitId: string;
    postId: string | null;
    sentAt: Date;
    /** From the form's opening to its sending. */
    seconds: number;
    values: ColumnType<Readonly<Record<string, string>>, string, never>;
  };
};

export const burdenTableSpecs: readonly TableSpec[] = [
  { name: "data_request", spread: "county" },
  { name: "data_request_reach", spread: "county" },
  { name: "data_answer", spread: "county" },
];

export const burdenMigrations: readonly Migration[] = [
  {
    id: "burden-001",
    sql: `create table data_request (
      county_id uuid not null,
      id uuid not null,
      title text not null,
      owner_unit_id uuid not null,
      round text not null,
      reach_kind text not null,
      fields text[] not null,
      estimated_minutes integer not null,
      legal_basis text not null,
      registered_on date not null,
      registered_by_post_id uuid,
      sunset_on date not null,
      overruled_for text,
      overruled_by_post_id uuid,
      ended_on date,
      ended_for text,
      primary key (county_id, id),
      check ((ended_on is null) = (ended_for is null)),
      check ((overruled_for is null) = (overruled_by_post_id is null)),
      foreign key (county_id, owner_unit_id) references unit (county_id, id),
      foreign key (county_id, registered_by_post_id) references post (county_id, id),
      foreign key (county_id, overruled_by_post_id) references post (county_id, id)
    )`,
  },
  {
    id: "burden-002",
    sql: `create table data_request_reach (
      county_id uuid not null,
      request_id uuid not null,
      unit_id uuid not null,
      primary key (county_id, request_id, unit_id),
      foreign key (county_id, request_id) references data_request (county_id, id),
      foreign key (county_id, unit_id) references unit (county_id, id)
    )`,
  },
  {
    id: "burden-003",
    sql: `create table data_answer (
      county_id uuid not null,
      id uuid not null,
      request_id uuid not null,
      unit_id uuid not null,
      post_id uuid,
      sent_at timestamptz not null,
      seconds integer not null,
      values jsonb not null,
      primary key (county_id, id),
      foreign key (county_id, request_id) references data_request (county_id, id),
      foreign key (county_id, unit_id) references unit (county_id, id),
      foreign key (county_id, post_id) references post (county_id, id)
    )`,
  },
  {
    id: "burden-004",
    sql: "create index data_answer_request on data_answer (county_id, request_id, sent_at)",
  },
];
