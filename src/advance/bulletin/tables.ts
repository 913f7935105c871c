import type { ColumnType } from "kysely";
import type { Migration, TableSpec } from "../../ground/db/index.ts";
import type { Lang } from "../../ground/texts.ts";
import type { BulletinDraft, BulletinFacts, BulletinState, Cadence } from "./words.ts";

/** Read as it is, written as JSON. */
type Kept<T> = ColumnType<T, string, string>;

export type BulletinTables = {
  bulletin: {
    countyId: string;
    id: string;
    state: BulletinState;
    cadence: Cadence;
    fromOn: string;
    toOn: string;
    lang: Lang;
    /** Counts the savings of the draft: who saves says which one they started from. */
    version: number;
    draft: Kept<BulletinDraft>;
    /** The draft as the facts alone wrote it: what differs from it was written by people. */
    drafted: Kept<BulletinDraft>;
    facts: Kept<BulletinFacts>;
    savedAt: Date;
    savedByPostId: string | null;
    year: number | null;
    number: number | null;
    issuedOn: string | null;
    issuedByPostId: string | null;
    wordHash: string | null;
    pdfHash: string | null;
    withdrawnOn: string | null;
    withdrawnByPostId: string | null;
    withdrawnFor: string | null;
    /** The post whose signature a draft waits for; null while the office writes it, and once it is issued. */
    signPostId: string | null;
    /** Why it came back unsigned. */
    returnedFor: string | null;
  };
  /** The last number given in a year. Its row is held while one is given, so that none is left out or given twice. */
  bulletinYear: { countyId: string; year: number; last: number };
};

export const bulletinTableSpecs: readonly TableSpec[] = [
  { name: "bulletin", spread: "county" },
  { name: "bulletin_year", spread: "county" },
];

export const bulletinMigrations: readonly Migration[] = [
  {
    id: "bulletin-001",
    sql: `create table bulletin (
      county_id uuid not null,
      id uuid not null,
      state text not null,
      cadence text not null,
      from_on date not null,
      to_on date not null,
      lang text not null,
      version integer not null,
      draft jsonb not null,
      drafted jsonb not null,
      facts jsonb not null,
      saved_at timestamptz not null,
      saved_by_post_id uuid,
      year integer,
      number integer,
      issued_on date,
      issued_by_post_id uuid,
      word_hash text,
      pdf_hash text,
      withdrawn_on date,
      withdrawn_by_post_id uuid,
      withdrawn_for text,
      primary key (county_id, id),
      unique (county_id, year, number),
      check ((state = 'draft') = (number is null)),
      check ((state = 'withdrawn') = (withdrawn_for is not null)),
      foreign key (county_id, saved_by_post_id) references post (county_id, id),
      foreign key (county_id, issued_by_post_id) references post (county_id, id),
      foreign key (county_id, withdrawn_by_post_id) references post (county_id, id)
    )`,
  },
  {
    id: "bulletin-002",
    sql: "create unique index bulletin_one_draft on bulletin (county_id, cadence, from_on) where state = 'draft'",
  },
  {
    id: "bulletin-003",
    sql: `create table bulletin_year (
      county_id uuid not null,
      year integer not null,
      last integer not null,
      primary key (county_id, year)
    )`,
  },
  { id: "bulletin-004", sql: "alter table bulletin add column sign_post_id uuid" },
  { id: "bulletin-005", sql: "alter table bulletin add column returned_for text" },
  {
    id: "bulletin-006",
    sql: `alter table bulletin add foreign key (county_id, sign_post_id) references post (county_id, id)`,
  },
  { id: "bulletin-007", sql: "create index bulletin_sign on bulletin (county_id, sign_post_id)" },
];
