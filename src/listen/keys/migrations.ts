import type { Migration } from "../../ground/db/index.ts";

export const keyMigrations: readonly Migration[] = [
  {
    id: "listen-key-001",
    sql: `create table api_key (
      county_id uuid not null,
      id uuid not null,
      name text not null,
      hash text not null,
      begins text not null,
      scopes text[] not null,
      per_minute integer not null,
      made_at timestamptz not null,
      made_by_post_id uuid,
      revoked_at timestamptz,
      primary key (county_id, id),
      unique (county_id, hash)
    )`,
  },
  {
    id: "listen-key-002",
    sql: `create table api_call (
      county_id uuid not null,
      caller text not null,
      minute timestamptz not null,
      asked integer not null,
      primary key (county_id, caller, minute)
    )`,
  },
];
