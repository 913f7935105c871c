import type { Migration } from "../ground/db/index.ts";

export const meetingMigrations: readonly Migration[] = [
  {
    id: "meeting-001",
    sql: `create table meeting (
      county_id uuid not null,
      id uuid not null,
      year integer not null,
      state text not null,
      office_unit_id uuid not null,
      title_zh text not null,
      title_en text,
      starts_at timestamptz not null,
      ends_at timestamptz not null,
      place text not null,
      agenda jsonb not null,
      stages jsonb not null,
      version integer not null,
      changed_at timestamptz not null,
      called_at timestamptz,
      opened_at timestamptz,
      closed_at timestamptz,
      cancelled_for text,
      primary key (county_id, id),
      foreign key (county_id, office_unit_id) references unit (county_id, id),
      check (ends_at > starts_at),
      check ((state = 'cancelled') = (cancelled_for is not null)),
      check ((state = 'closed') = (closed_at is not null))
    )`,
  },
  {
    id: "meeting-002",
    sql: "create unique index meeting_one_a_year on meeting (county_id, year) where state <> 'cancelled'",
  },
  {
    id: "meeting-003",
    sql: `create table meeting_attendee (
      county_id uuid not null,
      meeting_id uuid not null,
      post_id uuid not null,
      level text not null,
      position integer not null,
      state text not null,
      who text,
      at timestamptz not null,
      came_at timestamptz,
      primary key (county_id, meeting_id, post_id),
      check ((state = 'came') = (came_at is not null)),
      foreign key (county_id, meeting_id) references meeting (county_id, id),
      foreign key (county_id, post_id) references post (county_id, id)
    )`,
  },
  {
    id: "meeting-004",
    sql: `create table meeting_summary (
      county_id uuid not null,
      meeting_id uuid not null,
      facts jsonb not null,
      frozen_at timestamptz not null,
      primary key (county_id, meeting_id),
      foreign key (county_id, meeting_id) references meeting (county_id, id)
    )`,
  },
  {
    id: "meeting-005",
    sql: `create table meeting_report (
      county_id uuid not null,
      meeting_id uuid not null,
      lang text not null,
      version integer not null,
      draft jsonb not null,
      drafted jsonb not null,
      facts jsonb not null,
      saved_at timestamptz not null,
      saved_by_post_id uuid,
      primary key (county_id, meeting_id, lang),
      foreign key (county_id, meeting_id) references meeting (county_id, id),
      foreign key (county_id, saved_by_post_id) references post (county_id, id)
    )`,
  },
  {
    id: "meeting-006",
    sql: `create table meeting_pack (
      county_id uuid not null,
      id uuid not null,
      meeting_id uuid not null,
      lang text not null,
      state text not null,
      number integer,
      draft jsonb not null,
      facts jsonb not null,
      asked_at timestamptz not null,
      asked_by_post_id uuid,
      done integer not null,
      steps integer not null,
      seen_at timestamptz not null,
      files jsonb not null,
      finished_at timestamptz,
      why text,
      primary key (county_id, id),
      unique (county_id, meeting_id, lang, number),
      check ((state = 'done') = (finished_at is not null)),
      foreign key (county_id, meeting_id) references meeting (county_id, id),
      foreign key (county_id, asked_by_post_id) references post (county_id, id)
    )`,
  },
  {
    id: "meeting-007",
    sql: `create unique index meeting_pack_one_at_work on meeting_pack (county_id, meeting_id, lang)
      where state in ('waiting', 'running')`,
  },
  {
    id: "meeting-008",
    sql: `alter table meeting_report add column issued integer, add column revised_for text`,
  },
  {
    id: "meeting-009",
    sql: `alter table meeting_pack add column reason text`,
  },
  // What was issued and not written since is what was issued.
  {
    id: "meeting-010",
    sql: `update meeting_report set issued = (
      select max(pack.number) from meeting_pack pack
      where pack.county_id = meeting_report.county_id
        and pack.meeting_id = meeting_report.meeting_id
        and pack.lang = meeting_report.lang
        and pack.asked_at >= meeting_report.saved_at
        and pack.state <> 'failed'
    )`,
  },
];
