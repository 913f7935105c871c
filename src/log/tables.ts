import type { Via } from "../ground/actor.ts";
import type { Json } from "../ground/command.ts";
import type { Migration, TableSpec } from "../ground/db/index.ts";
import { treeMigrations, treeTableSpecs, type TreeTables } from "./tree/tables.ts";

export type LogTables = TreeTables & {
  entry: {
    countyId: string;
    /** uuid v7: later entries sort later. */
    id: string;
    at: Date;
    personId: string | null;
    postId: string | null;
    role: string;
    via: Via;
    fromAddress: string | null;
    act: string;
    kind: string;
    subjectId: string;
    unitId: string | null;
    before: Json;
    after: Json;
    reason: string | null;
    /** Its place in the tree, counted from 0; null until it is sealed. */
    position: number | null;
    /** The salt of what changed and why: null before it is sealed, and once that is erased. */
    whatSalt: Buffer | null;
    /** The hash that stands for it in the leaf, which stays. */
    whatDigest: Buffer | null;
    /** The same for the network address it came from. */
    whereSalt: Buffer | null;
    whereDigest: Buffer | null;
  };
};

export const logTableSpecs: readonly TableSpec[] = [{ name: "entry", spread: "county" }, ...treeTableSpecs];

export const logMigrations: readonly Migration[] = [
  {
    id: "log-001",
    sql: `create table entry (
      county_id uuid not null,
      id uuid not null,
      at timestamptz not null,
      person_id uuid,
      post_id uuid,
      role text not null,
      via text not null,
      from_address text,
      act text not null,
      kind text not null,
      subject_id text not null,
      unit_id uuid,
      before jsonb,
      after jsonb,
      reason text,
      primary key (county_id, id)
    )`,
  },
  { id: "log-002", sql: "create index entry_time on entry (county_id, at, id)" },
  { id: "log-003", sql: "create index entry_subject on entry (county_id, kind, subject_id, id)" },
  { id: "log-004", sql: "create index entry_unit on entry (county_id, unit_id, id)" },
  { id: "log-005", sql: "create index entry_person on entry (county_id, person_id, id)" },
  { id: "log-006", sql: "create index entry_act on entry (county_id, act, id)" },
  ...treeMigrations,
];
