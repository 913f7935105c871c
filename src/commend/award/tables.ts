import type { ColumnType } from "kysely";
import type { Migration, TableSpec } from "../../ground/db/index.ts";
import type { Lang } from "../../ground/texts.ts";
import type { NomineeKind } from "../words/states.ts";
import type { DecisionState, DecisionWords } from "./words.ts";

type Kept<T> = ColumnType<T, string, string>;

export type AwardTables = {
  awardDecision: {
    countyId: string;
    programmeId: string;
    state: DecisionState;
    lang: Lang;
    /** Counts the savings: who saves says which one they started from. */
    version: number;
    words: Kept<DecisionWords>;
    savedAt: Date;
    savedByPostId: string | null;
    signPostId: string | null;
    returnedFor: string | null;
    issuedOn: string | null;
    issuedAt: Date | null;
    issuedByPostId: string | null;
    issuedByPersonId: string | null;
    wordHash: string | null;
    pdfHash: string | null;
  };
  honour: {
    countyId: string;
    id: string;
    /** What the certificate says, unique in the county. */
    number: string;
    programmeId: string;
    nomineeId: string;
    of: NomineeKind;
    nameZh: string;
    nameEn: string | null;
    unitZh: string | null;
    unitEn: string | null;
    categoryZh: string;
    categoryEn: string | null;
    position: number;
    givenOn: string;
    askedFor: string | null;
    askedByPostId: string | null;
    revokedOn: string | null;
    revokedFor: string | null;
    revokedByPostId: string | null;
    revokedByPersonId: string | null;
  };
  /** The last certificate number given in a year. Its row is held while some are given. */
  honourYear: { countyId: string; year: number; last: number };
};

export const awardTableSpecs: readonly TableSpec[] = ["award_decision", "honour", "honour_year"].map(
  (name) => ({ name, spread: "county" }),
);

export const awardMigrations: readonly Migration[] = [
  {
    id: "commend-award-001",
    sql: `create table award_decision (
      county_id uuid not null,
      programme_id uuid not null,
      state text not null,
      lang text not null,
      version integer not null,
      words jsonb not null,
      saved_at timestamptz not null,
      saved_by_post_id uuid,
      sign_post_id uuid,
      returned_for text,
      issued_on date,
      issued_at timestamptz,
      issued_by_post_id uuid,
      issued_by_person_id uuid,
      word_hash text,
      pdf_hash text,
      primary key (county_id, programme_id),
      check ((state = 'signing') = (sign_post_id is not null)),
      check ((state = 'issued') = (issued_on is not null)),
      foreign key (county_id, programme_id) references programme (county_id, id),
      foreign key (county_id, saved_by_post_id) references post (county_id, id),
      foreign key (county_id, sign_post_id) references post (county_id, id),
      foreign key (county_id, issued_by_post_id) references post (county_id, id),
      foreign key (county_id, issued_by_person_id) references person (county_id, id)
    )`,
  },
  {
    id: "commend-award-002",
    sql: "create index award_decision_sign on award_decision (county_id, sign_post_id)",
  },
  {
    id: "commend-award-003",
    sql: `create table honour (
      county_id uuid not null,
      id uuid not null,
      number text not null,
      programme_id uuid not null,
      nominee_id uuid not null,
      of text not null,
      name_zh text not null,
      name_en text,
      unit_zh text,
      category_zh text not null,
      category_en text,
      position integer not null,
      given_on date not null,
      asked_for text,
      asked_by_post_id uuid,
      revoked_on date,
      revoked_for text,
      revoked_by_post_id uuid,
      revoked_by_person_id uuid,
      primary key (county_id, id),
      unique (county_id, number),
      unique (county_id, nominee_id),
      check ((revoked_on is null) = (revoked_for is null)),
      foreign key (county_id, programme_id) references programme (county_id, id),
      foreign key (county_id, nominee_id) references nominee (county_id, id),
      foreign key (county_id, asked_by_post_id) references post (county_id, id),
      foreign key (county_id, revoked_by_post_id) references post (county_id, id),
      foreign key (county_id, revoked_by_person_id) references person (county_id, id)
    )`,
  },
  {
    id: "commend-award-004",
    sql: "create index honour_programme on honour (county_id, programme_id, position)",
  },
  {
    id: "commend-award-005",
    sql: `create table honour_year (
      county_id uuid not null,
      year integer not null,
      last integer not null,
      primary key (county_id, year)
    )`,
  },
  { id: "commend-award-006", sql: "alter table honour add column unit_en text" },
];
