import type { Migration } from "../../ground/db/index.ts";

export const cooperationMigrations: readonly Migration[] = [
  {
    id: "listen-together-001",
    sql: `create table appeal_cooperation (
      county_id uuid not null,
      id uuid not null,
      appeal_id uuid not null,
      unit_id uuid not null,
      state text not null,
      what text not null,
      due_on date not null,
      asked_at timestamptz not null,
      asked_by_post_id uuid,
      asked_by_person_id uuid,
      said text,
      ended_at timestamptz,
      ended_by_post_id uuid,
      ended_by_person_id uuid,
      primary key (county_id, id),
      foreign key (county_id, appeal_id) references appeal (county_id, id),
      foreign key (county_id, unit_id) references unit (county_id, id)
    )`,
  },
  {
    // Of one unit one thing is asked at a time.
    id: "listen-together-002",
    sql: `create unique index appeal_cooperation_asked on appeal_cooperation (county_id, appeal_id, unit_id)
      where state = 'asked'`,
  },
  {
    id: "listen-together-003",
    sql: "create index appeal_cooperation_appeal on appeal_cooperation (county_id, appeal_id)",
  },
  {
    // What a unit is asked, by when: for its queue, its day and its reminders.
    id: "listen-together-004",
    sql: "create index appeal_cooperation_unit on appeal_cooperation (county_id, unit_id, state, due_on)",
  },
  {
    id: "listen-together-005",
    sql: `create table appeal_cooperation_file (
      county_id uuid not null,
      id uuid not null,
      appeal_id uuid not null,
      cooperation_id uuid not null,
      hash text not null,
      name text not null,
      type text not null,
      size integer not null,
      added_at timestamptz not null,
      primary key (county_id, id),
      foreign key (county_id, appeal_id) references appeal (county_id, id),
      foreign key (county_id, cooperation_id) references appeal_cooperation (county_id, id)
    )`,
  },
  {
    id: "listen-together-006",
    sql: "create index appeal_cooperation_file_appeal on appeal_cooperation_file (county_id, appeal_id)",
  },
  {
    id: "listen-together-007",
    sql: "create index appeal_cooperation_file_hash on appeal_cooperation_file (county_id, hash)",
  },
  { id: "listen-together-008", sql: "alter table appeal_cooperation add column chased_at timestamptz" },
];
