import type { ColumnType } from "kysely";
import type { Migration, TableSpec } from "../../ground/db/index.ts";
import type { LetterText } from "./words.ts";

export type LetterTables = {
  /** One signature under a letter; a text that changed since is signed by a further one. Nothing is rewritten. */
  letterSignature: {
    countyId: string;
    id: string;
    planId: string;
    postId: string;
    personId: string;
    /** What was signed, whole, and its hash. */
    text: ColumnType<LetterText, string, never>;
    hash: string;
    signedAt: Date;
  };
};

export const letterTableSpecs: readonly TableSpec[] = [{ name: "letter_signature", spread: "county" }];

export const letterMigrations: readonly Migration[] = [
  {
    id: "meeting-letters-001",
    sql: `create table letter_signature (
      county_id uuid not null,
      id uuid not null,
      plan_id uuid not null,
      post_id uuid not null,
      person_id uuid not null,
      text jsonb not null,
      hash text not null,
      signed_at timestamptz not null,
      primary key (county_id, id),
      foreign key (county_id, plan_id) references plan (county_id, id),
      foreign key (county_id, post_id) references post (county_id, id),
      foreign key (county_id, person_id) references person (county_id, id)
    )`,
  },
  {
    id: "meeting-letters-002",
    sql: "create index letter_signature_post on letter_signature (county_id, plan_id, post_id, signed_at)",
  },
];
