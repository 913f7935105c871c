import type { ColumnType } from "kysely";
import type { Migration, TableSpec } from "../../ground/db/index.ts";
import type { Listed, Outcome } from "./words.ts";

type Kept<T> = ColumnType<T, string, string>;

export type NoticeTables = {
  publicNotice: {
    countyId: string;
    id: string;
    programmeId: string;
    fromOn: string;
    /** Working days it was published for. */
    days: number;
    untilOn: string;
    provisional: boolean;
    /** The list as it was published. */
    list: Kept<readonly Listed[]>;
    publishedAt: Date;
    publishedByPostId: string | null;
    /** When and why it was taken back to the review; null while it was not. */
    takenBackOn: string | null;
    takenBackFor: string | null;
  };
  objection: {
    countyId: string;
    id: string;
    /** Whoever has it sees what became of it. */
    number: string;
    noticeId: string;
    programmeId: string;
    nomineeId: string | null;
    /** The unit it is about: its discipline does not read it. */
    subjectUnitId: string | null;
    text: string;
    anonymous: boolean;
    submissionKey: string | null;
    receivedAt: Date;
    receivedOn: string;
    receiverPostId: string;
    /** Working days it was given. */
    days: number;
    dueOn: string;
    provisional: boolean;
    outcome: Outcome | null;
    answer: string | null;
    answeredAt: Date | null;
    answeredOn: string | null;
    answeredByPostId: string | null;
    answeredByPersonId: string | null;
  };
  /** What an objector sent along, read by who handles the objection alone. */
  objectionFile: {
    countyId: string;
    id: string;
    objectionId: string;
    hash: string;
    name: string;
    type: string;
    size: number;
    position: number;
  };
  /** Who it is, sealed by the vault; the row is deleted when the identity is erased. */
  objectionIdentity: { countyId: string; objectionId: string; sealed: string };
};

export const noticeTableSpecs: readonly TableSpec[] = [
  "public_notice",
  "objection",
  "objection_identity",
  "objection_file",
  "nominee_file",
].map((name) => ({ name, spread: "county" }));

export const noticeMigrations: readonly Migration[] = [
  {
    id: "commend-notice-001",
    sql: `create table public_notice (
      county_id uuid not null,
      id uuid not null,
      programme_id uuid not null,
      from_on date not null,
      days integer not null,
      until_on date not null,
      provisional boolean not null,
      list jsonb not null,
      published_at timestamptz not null,
      published_by_post_id uuid,
      primary key (county_id, id),
      check (days >= 5),
      foreign key (county_id, programme_id) references programme (county_id, id),
      foreign key (county_id, published_by_post_id) references post (county_id, id)
    )`,
  },
  {
    id: "commend-notice-002",
    sql: "create index public_notice_programme on public_notice (county_id, programme_id, id)",
  },
  {
    id: "commend-notice-003",
    sql: `create table objection (
      county_id uuid not null,
      id uuid not null,
      number text not null,
      notice_id uuid not null,
      programme_id uuid not null,
      nominee_id uuid,
      subject_unit_id uuid,
      text text not null,
      anonymous boolean not null,
      submission_key text,
      received_at timestamptz not null,
      received_on date not null,
      receiver_post_id uuid not null,
      days integer not null,
      due_on date not null,
      provisional boolean not null,
      outcome text,
      answer text,
      answered_at timestamptz,
      answered_on date,
      answered_by_post_id uuid,
      answered_by_person_id uuid,
      primary key (county_id, id),
      unique (county_id, number),
      unique (county_id, submission_key),
      check ((outcome is null) = (answer is null)),
      check ((outcome is null) = (answered_on is null)),
      foreign key (county_id, notice_id) references public_notice (county_id, id),
      foreign key (county_id, programme_id) references programme (county_id, id),
      foreign key (county_id, nominee_id) references nominee (county_id, id),
      foreign key (county_id, receiver_post_id) references post (county_id, id),
      foreign key (county_id, answered_by_post_id) references post (county_id, id),
      foreign key (county_id, answered_by_person_id) references person (county_id, id)
    )`,
  },
  {
    id: "commend-notice-004",
    sql: "create index objection_programme on objection (county_id, programme_id)",
  },
  {
    id: "commend-notice-005",
    sql: "create index objection_open on objection (county_id, due_on) where outcome is null",
  },
  {
    id: "commend-notice-006",
    sql: `create table objection_identity (
      county_id uuid not null,
      objection_id uuid not null,
      sealed text not null,
      primary key (county_id, objection_id),
      foreign key (county_id, objection_id) references objection (county_id, id)
    )`,
  },
  {
    id: "commend-notice-007",
    sql: `alter table public_notice
      add column taken_back_on date,
      add column taken_back_for text,
      add check ((taken_back_on is null) = (taken_back_for is null))`,
  },
  {
    id: "commend-notice-008",
    sql: `create table objection_file (
      county_id uuid not null,
      id uuid not null,
      objection_id uuid not null,
      hash text not null,
      name text not null,
      type text not null,
      size integer not null,
      position integer not null,
      primary key (county_id, id),
      unique (county_id, objection_id, position),
      foreign key (county_id, objection_id) references objection (county_id, id)
    )`,
  },
  {
    id: "commend-notice-009",
    sql: `create table nominee_file (
      county_id uuid not null,
      notice_id uuid not null,
      nominee_id uuid not null,
      file text not null,
      hash text not null,
      taken_at timestamptz not null,
      primary key (county_id, notice_id, nominee_id),
      foreign key (county_id, notice_id) references public_notice (county_id, id),
      foreign key (county_id, nominee_id) references nominee (county_id, id)
    )`,
  },
  {
    id: "commend-notice-010",
    sql: "create index nominee_file_nominee on nominee_file (county_id, nominee_id, taken_at)",
  },
];
