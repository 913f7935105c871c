import type { ColumnType } from "kysely";
import type { Migration, TableSpec } from "../../ground/db/index.ts";
import type { Period } from "../words.ts";
import type { Scheme, SchemeState, Sheet } from "./words.ts";

type Kept<T> = ColumnType<T, string, string>;

export type ScoringTables = {
  scoringScheme: {
    countyId: string;
    id: string;
    period: Period;
    /** 1, then one more for each scheme made from an adopted one. */
    version: number;
    /** The scheme it was made from. */
    previousId: string | null;
    state: SchemeState;
    body: Kept<Scheme>;
    madeAt: Date;
    adoptedAt: Date | null;
    adoptedByPostId: string | null;
    /** The sheet as it stood when the scheme was closed. */
    sheet: Kept<Sheet> | null;
  };
  scoringEntry: {
    countyId: string;
    schemeId: string;
    unitId: string;
    line: string;
    value: number | null;
    target: number | null;
    before: number | null;
    band: string | null;
    source: string;
    enteredAt: Date;
    enteredByPostId: string | null;
  };
  scoringGrant: {
    countyId: string;
    id: string;
    schemeId: string;
    unitId: string;
    key: string;
    points: number;
    reason: string;
    source: string;
    grantedAt: Date;
    grantedByPostId: string | null;
  };
};

export const scoringTableSpecs: readonly TableSpec[] = [
  { name: "scoring_scheme", spread: "county" },
  { name: "scoring_entry", spread: "county" },
  { name: "scoring_grant", spread: "county" },
];

export const scoringMigrations: readonly Migration[] = [
  {
    id: "scoring-001",
    sql: `create table scoring_scheme (
      county_id uuid not null,
      id uuid not null,
      period text not null,
      version integer not null check (version > 0),
      previous_id uuid,
      state text not null check (state in ('draft', 'adopted', 'closed')),
      body jsonb not null,
      made_at timestamptz not null,
      adopted_at timestamptz,
      adopted_by_post_id uuid,
      sheet jsonb,
      primary key (county_id, id),
      unique (county_id, previous_id),
      foreign key (county_id, previous_id) references scoring_scheme (county_id, id),
      foreign key (county_id, adopted_by_post_id) references post (county_id, id)
    )`,
  },
  {
    id: "scoring-002",
    sql: `create table scoring_entry (
      county_id uuid not null,
      scheme_id uuid not null,
      unit_id uuid not null,
      line text not null,
      value double precision,
      target double precision,
      before double precision,
      band text,
      source text not null,
      entered_at timestamptz not null,
      entered_by_post_id uuid,
      primary key (county_id, scheme_id, unit_id, line),
      foreign key (county_id, scheme_id) references scoring_scheme (county_id, id),
      foreign key (county_id, unit_id) references unit (county_id, id),
      foreign key (county_id, entered_by_post_id) references post (county_id, id)
    )`,
  },
  {
    id: "scoring-003",
    sql: `create table scoring_grant (
      county_id uuid not null,
      id uuid not null,
      scheme_id uuid not null,
      unit_id uuid not null,
      key text not null,
      points double precision not null,
      reason text not null,
      source text not null,
      granted_at timestamptz not null,
      granted_by_post_id uuid,
      primary key (county_id, id),
      foreign key (county_id, scheme_id) references scoring_scheme (county_id, id),
      foreign key (county_id, unit_id) references unit (county_id, id),
      foreign key (county_id, granted_by_post_id) references post (county_id, id)
    )`,
  },
];
