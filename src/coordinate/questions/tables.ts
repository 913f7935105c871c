import type { Migration, TableSpec } from "../../ground/db/index.ts";
import type { Asker, Cited, QuestionState, receivedBy } from "./words.ts";

export type QuestionTables = {
  /** The last number given to a question of a year. */
  questionSerial: { countyId: string; year: number; last: number };
  question: {
    countyId: string;
    id: string;
    /** `Q2022-003`: the year it was entered in and its count. */
    number: string;
    askerKind: Asker["kind"];
    askerName: string | null;
    askerUnitId: string | null;
    text: string;
    received: (typeof receivedBy)[number];
    receivedOn: string;
    reference: string | null;
    dueOn: string;
    /** The post that answers it, and its unit. */
    postId: string;
    unitId: string;
    state: QuestionState;
    enteredAt: Date;
    enteredByPostId: string | null;
    enteredByPersonId: string | null;
    answeredAt: Date | null;
    withdrawnFor: string | null;
  };
  /** An answer: kept as often as it is typed, signed once and then never changed; one that mends it is the next. */
  questionAnswer: {
    countyId: string;
    questionId: string;
    seq: number;
    revision: number;
    text: string;
    /** SHA-256 of the text, hex. */
    hash: string;
    cited: readonly Cited[];
    keptAt: Date;
    keptByPostId: string | null;
    keptByPersonId: string | null;
    signedAt: Date | null;
    signedByPostId: string | null;
    signedByPersonId: string | null;
  };
  questionStep: {
    countyId: string;
    id: string;
    questionId: string;
    at: Date;
    act: string;
    postId: string | null;
    personId: string | null;
    said: string | null;
  };
};

export const questionTableSpecs: readonly TableSpec[] = [
  "question_serial",
  "question",
  "question_answer",
  "question_step",
].map((name) => ({ name, spread: "county" }));

const ofQuestion = "foreign key (county_id, question_id) references question (county_id, id)";

export const questionMigrations: readonly Migration[] = [
  {
    id: "questions-001",
    sql: `create table question_serial (
      county_id uuid not null,
      year integer not null,
      last integer not null,
      primary key (county_id, year)
    )`,
  },
  {
    id: "questions-002",
    sql: `create table question (
      county_id uuid not null,
      id uuid not null,
      number text not null,
      asker_kind text not null check (asker_kind in ('above', 'unit')),
      asker_name text,
      asker_unit_id uuid,
      text text not null,
      received text not null,
      received_on date not null,
      reference text,
      due_on date not null,
      post_id uuid not null,
      unit_id uuid not null,
      state text not null check (state in ('open', 'answered', 'withdrawn')),
      entered_at timestamptz not null,
      entered_by_post_id uuid,
      entered_by_person_id uuid,
      answered_at timestamptz,
      withdrawn_for text,
      primary key (county_id, id),
      unique (county_id, number),
      check ((asker_name is null) <> (asker_unit_id is null)),
      foreign key (county_id, asker_unit_id) references unit (county_id, id),
      foreign key (county_id, post_id) references post (county_id, id),
      foreign key (county_id, unit_id) references unit (county_id, id)
    )`,
  },
  { id: "questions-003", sql: "create index question_due on question (county_id, state, due_on)" },
  { id: "questions-004", sql: "create index question_post on question (county_id, post_id, state)" },
  {
    id: "questions-005",
    sql: `create table question_answer (
      county_id uuid not null,
      question_id uuid not null,
      seq integer not null,
      revision integer not null,
      text text not null,
      hash text not null,
      cited jsonb not null,
      kept_at timestamptz not null,
      kept_by_post_id uuid,
      kept_by_person_id uuid,
      signed_at timestamptz,
      signed_by_post_id uuid,
      signed_by_person_id uuid,
      primary key (county_id, question_id, seq),
      ${ofQuestion}
    )`,
  },
  {
    id: "questions-006",
    sql: `create table question_step (
      county_id uuid not null,
      id uuid not null,
      question_id uuid not null,
      at timestamptz not null,
      act text not null,
      post_id uuid,
      person_id uuid,
      said text,
      primary key (county_id, id),
      ${ofQuestion}
    )`,
  },
  {
    id: "questions-007",
    sql: "create index question_step_question on question_step (county_id, question_id, at)",
  },
];
