import type { Migration, TableSpec } from "../../ground/db/index.ts";
import type { Retirement } from "./keys.ts";

export type TreeTables = {
  /** The tree of a county: one row, held while leaves are added to it. */
  tree: {
    countyId: string;
    /** What its checkpoints begin with; stays, though the address of the house may change. */
    origin: string;
    /** The key that signs it, 32 bytes (Ed25519). */
    publicKey: Buffer;
    size: number;
    beganAt: Date;
  };
  /** Keys that sign no longer: each was believed up to a size. */
  retiredKey: {
    countyId: string;
    /** Which of the county's it was, counted from 1. */
    number: number;
    publicKey: Buffer;
    /** The last size that it signed. */
    size: number;
    why: Retirement;
    reason: string;
    retiredAt: Date;
  };
  /** Tiles of hashes, level 0 and up, and on level −1 the leaves themselves. */
  tile: { countyId: string; level: number; index: number; bytes: Buffer };
  /** Every state of the log that was signed. */
  checkpoint: { countyId: string; size: number; root: Buffer; signedAt: Date; note: string };
};

export const treeTableSpecs: readonly TableSpec[] = [
  { name: "tree", spread: "county" },
  { name: "retired_key", spread: "county" },
  { name: "tile", spread: "county" },
  { name: "checkpoint", spread: "county" },
];

export const treeMigrations: readonly Migration[] = [
  {
    id: "log-007",
    sql: `alter table entry
      add column position bigint,
      add column what_salt bytea,
      add column what_digest bytea,
      add column where_salt bytea,
      add column where_digest bytea`,
  },
  { id: "log-008", sql: "create unique index entry_position on entry (county_id, position)" },
  { id: "log-009", sql: "create index entry_unsealed on entry (county_id, id) where position is null" },
  {
    id: "log-010",
    sql: `create table tree (
      county_id uuid primary key,
      origin text not null,
      public_key bytea not null,
      size bigint not null,
      began_at timestamptz not null
    )`,
  },
  {
    id: "log-011",
    sql: `create table tile (
      county_id uuid not null,
      level smallint not null,
      index bigint not null,
      bytes bytea not null,
      primary key (county_id, level, index)
    )`,
  },
  {
    id: "log-012",
    sql: `create table checkpoint (
      county_id uuid not null,
      size bigint not null,
      root bytea not null,
      signed_at timestamptz not null,
      note text not null,
      primary key (county_id, size)
    )`,
  },
  {
    id: "log-013",
    sql: `create table retired_key (
      county_id uuid not null,
      number integer not null,
      public_key bytea not null,
      size bigint not null,
      why text not null check (why in ('replaced', 'lost', 'leaked')),
      reason text not null,
      retired_at timestamptz not null,
      primary key (county_id, number),
      unique (county_id, public_key)
    )`,
  },
];
