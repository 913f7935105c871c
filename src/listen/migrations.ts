// Long because the whole schema of the room is read in one place, and grows by appending.
import type { Migration } from "../ground/db/index.ts";

const ofAppeal = "foreign key (county_id, appeal_id) references appeal (county_id, id)";
const ofUnit = "foreign key (county_id, unit_id) references unit (county_id, id)";
const key = "county_id uuid not null, id uuid not null, appeal_id uuid not null";
const by = "post_id uuid, person_id uuid";

export const listenMigrations: readonly Migration[] = [
  {
    id: "listen-001",
    sql: `create table appeal_category (
      county_id uuid not null,
      id uuid not null,
      code text not null,
      name_zh text not null,
      name_en text,
      group_zh text,
      group_en text,
      description text,
      keywords text[] not null,
      class text not null,
      attributes jsonb not null,
      position integer not null,
      ended boolean not null,
      primary key (county_id, id),
      unique (county_id, code)
    )`,
  },
  {
    id: "listen-002",
    sql: `create table appeal_route (
      county_id uuid not null,
      id uuid not null,
      category_id uuid not null,
      territory_id uuid,
      unit_id uuid not null,
      primary key (county_id, id),
      unique nulls not distinct (county_id, category_id, territory_id),
      foreign key (county_id, category_id) references appeal_category (county_id, id),
      foreign key (county_id, territory_id) references unit (county_id, id),
      ${ofUnit}
    )`,
  },
  {
    id: "listen-003",
    sql: `create table appeal_template (
      county_id uuid not null,
      id uuid not null,
      title text not null,
      text text not null,
      primary key (county_id, id)
    )`,
  },
  {
    id: "listen-004",
    sql: `create table appeal (
      county_id uuid not null,
      id uuid not null,
      number text not null,
      text text not null,
      voice text not null,
      kind text not null,
      door text not null,
      class text not null,
      category_id uuid,
      territory_id uuid,
      place text,
      lat double precision,
      long double precision,
      attributes jsonb not null,
      about_unit_ids uuid[] not null,
      about_post_ids uuid[] not null,
      about_person_ids uuid[] not null,
      anonymous boolean not null,
      consent boolean not null,
      submission_key text,
      received_at timestamptz not null,
      taken_by_post_id uuid,
      state text not null,
      unit_id uuid,
      first_unit_id uuid,
      holder_post_id uuid,
      assigned_at timestamptz,
      counted_from timestamptz not null,
      due timestamptz,
      provisional boolean not null,
      extended_days integer not null,
      answered_at timestamptz,
      closed_at timestamptz,
      returns integer not null,
      reopenings integer not null,
      to_post_id uuid,
      matter_id uuid,
      merged_into uuid,
      passed_up_at timestamptz,
      closed_for text,
      instead text,
      primary key (county_id, id),
      unique (county_id, number),
      unique (county_id, submission_key),
      foreign key (county_id, category_id) references appeal_category (county_id, id),
      foreign key (county_id, territory_id) references unit (county_id, id),
      foreign key (county_id, first_unit_id) references unit (county_id, id),
      foreign key (county_id, holder_post_id) references post (county_id, id),
      foreign key (county_id, to_post_id) references post (county_id, id),
      foreign key (county_id, matter_id) references matter (county_id, id),
      foreign key (county_id, merged_into) references appeal (county_id, id),
      ${ofUnit}
    )`,
  },
  {
    // What is owed, over the county and by unit, the soonest due first: a small part of all appeals.
    id: "listen-005",
    sql: "create index appeal_owed on appeal (county_id, due, id) where due is not null",
  },
  {
    id: "listen-006",
    sql: "create index appeal_owed_by_unit on appeal (county_id, unit_id, due, id) where due is not null",
  },
  { id: "listen-007", sql: "create index appeal_by_unit on appeal (county_id, unit_id, received_at, id)" },
  { id: "listen-008", sql: "create index appeal_by_state on appeal (county_id, state, due, id)" },
  { id: "listen-009", sql: "create index appeal_received on appeal (county_id, received_at, id)" },
  {
    id: "listen-010",
    sql: "create index appeal_by_category on appeal (county_id, category_id, received_at)",
  },
  {
    id: "listen-011",
    sql: "create index appeal_merged on appeal (county_id, merged_into) where merged_into is not null",
  },
  {
    id: "listen-012",
    sql: `create table appeal_words (
      county_id uuid not null,
      appeal_id uuid not null,
      received_at timestamptz not null,
      words tsvector not null,
      primary key (county_id, appeal_id),
      ${ofAppeal}
    )`,
  },
  { id: "listen-013", sql: "create index appeal_words_words on appeal_words using gin (words)" },
  {
    id: "listen-014",
    sql: "create index appeal_words_received on appeal_words (county_id, received_at)",
  },
  {
    id: "listen-015",
    sql: `create table appeal_identity (
      county_id uuid not null,
      appeal_id uuid not null,
      sealed text not null,
      primary key (county_id, appeal_id),
      ${ofAppeal}
    )`,
  },
  {
    id: "listen-016",
    sql: `create table appeal_step (
      ${key},
      at timestamptz not null,
      act text not null,
      ${by},
      unit_id uuid,
      to_unit_id uuid,
      said text,
      open boolean not null,
      primary key (county_id, id),
      ${ofAppeal}
    )`,
  },
  { id: "listen-017", sql: "create index appeal_step_appeal on appeal_step (county_id, appeal_id, at)" },
  {
    id: "listen-018",
    sql: `create table appeal_pause (
      county_id uuid not null,
      appeal_id uuid not null,
      seq integer not null,
      from_at timestamptz not null,
      until_at timestamptz,
      primary key (county_id, appeal_id, seq),
      ${ofAppeal}
    )`,
  },
  {
    id: "listen-019",
    sql: `create table appeal_extension (
      ${key},
      days integer not null,
      reason text not null,
      asked_at timestamptz not null,
      ${by},
      decided_at timestamptz,
      granted boolean,
      decided_by_post_id uuid,
      primary key (county_id, id),
      ${ofAppeal}
    )`,
  },
  {
    // Of one appeal one extension awaits its answer.
    id: "listen-020",
    sql: `create unique index appeal_extension_asked on appeal_extension (county_id, appeal_id)
      where decided_at is null`,
  },
  {
    id: "listen-021",
    sql: "create index appeal_extension_appeal on appeal_extension (county_id, appeal_id)",
  },
  {
    id: "listen-022",
    sql: `create table appeal_answer (
      ${key},
      unit_id uuid,
      done text not null,
      evidence text,
      contact_way text not null,
      contacted_at timestamptz not null,
      answered_at timestamptz not null,
      in_time boolean not null,
      ${by},
      primary key (county_id, id),
      ${ofAppeal}
    )`,
  },
  { id: "listen-023", sql: "create index appeal_answer_appeal on appeal_answer (county_id, appeal_id)" },
  {
    id: "listen-024",
    sql: `create table appeal_judgement (
      ${key},
      unit_id uuid,
      judged_at timestamptz not null,
      by text not null,
      contacted boolean not null,
      solved boolean not null,
      satisfaction text not null,
      said text,
      round integer not null,
      ${by},
      primary key (county_id, id),
      unique (county_id, appeal_id, round),
      ${ofAppeal}
    )`,
  },
  {
    id: "listen-025",
    sql: "create index appeal_judgement_judged on appeal_judgement (county_id, judged_at)",
  },
  {
    id: "listen-026",
    sql: "create index appeal_judgement_unit on appeal_judgement (county_id, unit_id, judged_at)",
  },
  {
    id: "listen-027",
    sql: `create table appeal_exclusion (
      county_id uuid not null,
      judgement_id uuid not null,
      appeal_id uuid not null,
      reason text not null,
      asked_at timestamptz not null,
      ${by},
      confirmed_at timestamptz,
      confirmed_by_post_id uuid,
      confirmed_by_person_id uuid,
      primary key (county_id, judgement_id),
      foreign key (county_id, judgement_id) references appeal_judgement (county_id, id),
      ${ofAppeal}
    )`,
  },
  {
    id: "listen-028",
    sql: `create table appeal_note (
      ${key},
      at timestamptz not null,
      unit_id uuid,
      text text not null,
      ${by},
      primary key (county_id, id),
      ${ofAppeal}
    )`,
  },
  { id: "listen-029", sql: "create index appeal_note_appeal on appeal_note (county_id, appeal_id)" },
  {
    id: "listen-030",
    sql: `create table appeal_contact (
      ${key},
      at timestamptz not null,
      unit_id uuid,
      way text not null,
      reached boolean not null,
      note text,
      ${by},
      primary key (county_id, id),
      ${ofAppeal}
    )`,
  },
  { id: "listen-031", sql: "create index appeal_contact_appeal on appeal_contact (county_id, appeal_id)" },
  {
    id: "listen-032",
    sql: `create table appeal_file (
      ${key},
      hash text not null,
      name text not null,
      type text not null,
      size integer not null,
      added_at timestamptz not null,
      answer_id uuid,
      primary key (county_id, id),
      ${ofAppeal},
      foreign key (county_id, answer_id) references appeal_answer (county_id, id)
    )`,
  },
  { id: "listen-033", sql: "create index appeal_file_appeal on appeal_file (county_id, appeal_id)" },
  {
    id: "listen-034",
    sql: `create table appeal_publication (
      county_id uuid not null,
      appeal_id uuid not null,
      state text not null,
      text text not null,
      answer text,
      words tsvector not null,
      category_id uuid,
      territory_id uuid,
      decided_at timestamptz,
      decided_by_post_id uuid,
      published_at timestamptz,
      primary key (county_id, appeal_id),
      ${ofAppeal}
    )`,
  },
  {
    id: "listen-035",
    sql: "create index appeal_publication_state on appeal_publication (county_id, state, published_at, appeal_id)",
  },
  {
    id: "listen-036",
    sql: "create index appeal_publication_words on appeal_publication using gin (words)",
  },
  { id: "listen-037", sql: "create index appeal_matter on appeal (county_id, matter_id)" },
  {
    // The words as the cutter gives them; the database makes the vector of them, so that no other parser stands between.
    id: "listen-038",
    sql: `alter table appeal_words drop column words,
      add column words text not null,
      add column words_index tsvector not null
        generated always as (array_to_tsvector(string_to_array(words, ' '))) stored`,
  },
  { id: "listen-039", sql: "create index appeal_words_words on appeal_words using gin (words_index)" },
  {
    id: "listen-040",
    sql: `alter table appeal_publication drop column words,
      add column words text not null,
      add column words_index tsvector not null
        generated always as (array_to_tsvector(string_to_array(words, ' '))) stored`,
  },
  {
    id: "listen-041",
    sql: "create index appeal_publication_words on appeal_publication using gin (words_index)",
  },
  {
    // The beginning of a number, whatever the collation of the database.
    id: "listen-042",
    sql: "create index appeal_number on appeal (county_id, number text_pattern_ops)",
  },
  {
    id: "listen-043",
    sql: "alter table appeal_identity add column marks text[] not null default '{}'",
  },
  { id: "listen-044", sql: "create index appeal_identity_marks on appeal_identity using gin (marks)" },
  {
    // Of the address that asks an appellant for their judgement only a hash is kept; it works once.
    id: "listen-045",
    sql: `create table appeal_callback (
      ${key},
      round integer not null,
      state text not null,
      token_hash text,
      attempts integer not null,
      next_at timestamptz not null,
      written_at timestamptz not null,
      why text,
      primary key (county_id, id),
      unique (county_id, appeal_id, round),
      unique (county_id, token_hash),
      ${ofAppeal}
    )`,
  },
  {
    id: "listen-046",
    sql: "create index appeal_callback_due on appeal_callback (county_id, next_at) where state = 'waiting'",
  },
  { id: "listen-047", sql: "create index appeal_file_hash on appeal_file (county_id, hash)" },
  // Of the hash that the log stands for the words by: erased with who wrote them. Null where they came before texts were sealed.
  { id: "listen-048", sql: "alter table appeal_words add column salt text" },
  {
    id: "listen-049",
    sql: `create index appeal_owed_by_post on appeal (county_id, holder_post_id, due, id)
      where due is not null and holder_post_id is not null`,
  },
];
