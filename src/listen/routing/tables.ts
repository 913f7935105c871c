import type { ColumnType } from "kysely";
import type { Migration, TableSpec } from "../../ground/db/index.ts";
import type { Band } from "./confidence.ts";

/** What is learned: to which unit an appeal goes, and what it is about. */
export type LearnedKind = "unit" | "category";

export type RoutingTables = {
  /** The latest course of learning, and how it did on the appeals held out. */
  learned: {
    countyId: string;
    kind: LearnedKind;
    learnedAt: Date;
    examples: number;
    held: number;
    heldRight: number;
    heldCommon: number;
    vocabulary: number;
    bands: ColumnType<readonly Band[], string, string>;
  };
  learnedLabel: { countyId: string; kind: LearnedKind; labelId: string; examples: number; words: number };
  learnedWord: { countyId: string; kind: LearnedKind; word: string; labelId: string; times: number };
};

export const routingTableSpecs: readonly TableSpec[] = ["learned", "learned_label", "learned_word"].map(
  (name) => ({ name, spread: "county" }),
);

export const routingMigrations: readonly Migration[] = [
  {
    id: "routing-001",
    sql: `create table learned (
      county_id uuid not null,
      kind text not null,
      learned_at timestamptz not null,
      examples integer not null,
      held integer not null,
      held_right integer not null,
      held_common integer not null,
      vocabulary integer not null,
      bands jsonb not null,
      primary key (county_id, kind)
    )`,
  },
  {
    id: "routing-002",
    sql: `create table learned_label (
      county_id uuid not null,
      kind text not null,
      label_id uuid not null,
      examples integer not null,
      words integer not null,
      primary key (county_id, kind, label_id)
    )`,
  },
  {
    id: "routing-003",
    sql: `create table learned_word (
      county_id uuid not null,
      kind text not null,
      word text not null,
      label_id uuid not null,
      times integer not null,
      primary key (county_id, kind, word, label_id)
    )`,
  },
];
