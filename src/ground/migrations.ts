import type { Migration, TableSpec } from "./db/index.ts";
import { messageMigrations, messageTableSpecs } from "./messages/tables.ts";

export const groundTables: readonly TableSpec[] = [
  { name: "migration", spread: "local" },
  { name: "county", spread: "reference" },
  { name: "session", spread: "county" },
  { name: "setting", spread: "county" },
  { name: "calendar_day", spread: "reference" },
  { name: "county_day", spread: "county" },
  { name: "calendar_counted", spread: "county" },
  ...messageTableSpecs,
];

export const groundMigrations: readonly Migration[] = [
  { id: "ground-001", sql: "create extension if not exists ltree" },
  {
    id: "ground-002",
    sql: `create table county (
      id uuid primary key,
      code text not null unique,
      name_zh text not null,
      name_en text,
      host text unique,
      zone text not null,
      example boolean not null,
      created_at timestamptz not null
    )`,
  },
  {
    id: "ground-003",
    sql: `create table session (
      county_id uuid not null,
      token_hash text not null,
      person_id uuid not null,
      post_id uuid,
      started_at timestamptz not null,
      seen_at timestamptz not null,
      primary key (county_id, token_hash)
    )`,
  },
  { id: "ground-004", sql: "create index session_person on session (county_id, person_id)" },
  {
    id: "ground-005",
    sql: `create table setting (
      county_id uuid not null,
      name text not null,
      valid_from date not null,
      set_at timestamptz not null,
      value jsonb not null,
      primary key (county_id, name, valid_from, set_at)
    )`,
  },
  {
    id: "ground-006",
    sql: `create table calendar_day (
      date date primary key,
      kind text not null check (kind in ('holiday', 'make-up')),
      name_zh text not null,
      name_en text not null,
      set_at timestamptz not null
    )`,
  },
  {
    id: "ground-007",
    sql: `create table county_day (
      county_id uuid not null,
      date date not null,
      kind text not null check (kind in ('holiday', 'make-up', 'plain')),
      name_zh text not null,
      name_en text not null,
      set_at timestamptz not null,
      primary key (county_id, date)
    )`,
  },
  {
    id: "ground-008",
    sql: `create table calendar_counted (
      county_id uuid primary key,
      mark text not null,
      counted_at timestamptz not null
    )`,
  },
  ...messageMigrations,
];
