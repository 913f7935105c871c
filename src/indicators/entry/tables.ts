import type { ColumnType } from "kysely";
import type { Migration, TableSpec } from "../../ground/db/index.ts";
import type { ReleaseBody, ReleaseState, ReleaseStep } from "./words.ts";

type Kept<T> = ColumnType<T, string, string>;

export type EntryTables = {
  figureRelease: {
    countyId: string;
    id: string;
    state: ReleaseState;
    edition: number;
    body: Kept<ReleaseBody>;
    /** Every act on it, the first first. */
    steps: Kept<readonly ReleaseStep[]>;
    changedAt: Date;
  };
};

export const entryTableSpecs: readonly TableSpec[] = [{ name: "figure_release", spread: "county" }];

export const entryMigrations: readonly Migration[] = [
  {
    id: "figure-entry-001",
    sql: `create table figure_release (
      county_id uuid not null,
      id uuid not null,
      state text not null check (state in ('draft', 'entered', 'checked', 'published', 'withdrawn')),
      edition integer not null check (edition > 0),
      body jsonb not null,
      steps jsonb not null,
      changed_at timestamptz not null,
      primary key (county_id, id)
    )`,
  },
  {
    id: "figure-entry-002",
    sql: "create index figure_release_state on figure_release (county_id, state, changed_at)",
  },
  {
    id: "figure-entry-003",
    sql: "alter table observation add column failed_checks text[] not null default '{}'",
  },
  {
    id: "figure-entry-004",
    sql: "alter table observation add column findings jsonb not null default '[]'",
  },
  {
    id: "figure-entry-005",
    sql: `update observation set findings = (
      select jsonb_agg(jsonb_build_object('check', name, 'params', null)) from unnest(failed_checks) as name
    ) where failed_checks <> '{}'`,
  },
  { id: "figure-entry-006", sql: "alter table observation drop column failed_checks" },
];
