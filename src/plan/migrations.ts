import type { Migration } from "../ground/db/index.ts";

/** The tables of the room, one statement at a time, in the order in which they came. */
export const planMigrations: readonly Migration[] = [
  {
    id: "plan-001",
    sql: `create table plan (
      county_id uuid not null,
      id uuid not null,
      year integer not null,
      title_zh text not null,
      title_en text,
      state text not null,
      adopted_on date,
      primary key (county_id, id),
      unique (county_id, year)
    )`,
  },
  {
    id: "plan-002",
    sql: `create table pillar (
      county_id uuid not null,
      id uuid not null,
      plan_id uuid not null,
      code text not null,
      name_zh text not null,
      name_en text,
      position integer not null,
      primary key (county_id, id),
      unique (county_id, plan_id, code),
      foreign key (county_id, plan_id) references plan (county_id, id)
    )`,
  },
  {
    id: "plan-003",
    sql: `create table task (
      county_id uuid not null,
      id uuid not null,
      plan_id uuid not null,
      number text not null,
      name_zh text not null,
      name_en text,
      line_zh text,
      line_en text,
      led_by_post_id uuid,
      position integer not null,
      primary key (county_id, id),
      unique (county_id, plan_id, number),
      foreign key (county_id, plan_id) references plan (county_id, id),
      foreign key (county_id, led_by_post_id) references post (county_id, id)
    )`,
  },
  {
    id: "plan-004",
    sql: `create table area (
      county_id uuid not null,
      id uuid not null,
      plan_id uuid not null,
      task_id uuid not null,
      number text not null,
      name_zh text not null,
      name_en text,
      position integer not null,
      primary key (county_id, id),
      unique (county_id, plan_id, number),
      foreign key (county_id, plan_id) references plan (county_id, id),
      foreign key (county_id, task_id) references task (county_id, id)
    )`,
  },
  {
    id: "plan-005",
    sql: `create table action (
      county_id uuid not null,
      id uuid not null,
      plan_id uuid not null,
      area_id uuid not null,
      number text not null,
      title_zh text not null,
      title_en text,
      done_when_zh text,
      done_when_en text,
      quantity numeric,
      measure text,
      lead_unit_id uuid,
      led_by_post_id uuid,
      deadline_kind text,
      due_on date,
      source text,
      note text,
      state text not null,
      withdrawn_for text,
      example boolean not null,
      position integer not null,
      primary key (county_id, id),
      unique (county_id, plan_id, number),
      foreign key (county_id, plan_id) references plan (county_id, id),
      foreign key (county_id, area_id) references area (county_id, id),
      foreign key (county_id, lead_unit_id) references unit (county_id, id),
      foreign key (county_id, led_by_post_id) references post (county_id, id)
    )`,
  },
  { id: "plan-006", sql: "create index action_area on action (county_id, area_id)" },
  { id: "plan-007", sql: "create index action_lead on action (county_id, lead_unit_id)" },
  { id: "plan-008", sql: "create index action_due on action (county_id, plan_id, due_on)" },
  {
    id: "plan-009",
    sql: `create table action_pillar (
      county_id uuid not null,
      action_id uuid not null,
      pillar_id uuid not null,
      primary key (county_id, action_id, pillar_id),
      foreign key (county_id, action_id) references action (county_id, id),
      foreign key (county_id, pillar_id) references pillar (county_id, id)
    )`,
  },
  {
    id: "plan-010",
    sql: `create table action_unit (
      county_id uuid not null,
      action_id uuid not null,
      unit_id uuid not null,
      position integer not null,
      primary key (county_id, action_id, unit_id),
      foreign key (county_id, action_id) references action (county_id, id),
      foreign key (county_id, unit_id) references unit (county_id, id)
    )`,
  },
  { id: "plan-011", sql: "create index action_unit_unit on action_unit (county_id, unit_id)" },
  {
    id: "plan-012",
    sql: `create table milestone (
      county_id uuid not null,
      id uuid not null,
      action_id uuid not null,
      name_zh text not null,
      name_en text,
      due_on date not null,
      position integer not null,
      primary key (county_id, id),
      foreign key (county_id, action_id) references action (county_id, id)
    )`,
  },
  { id: "plan-013", sql: "create index milestone_action on milestone (county_id, action_id)" },
  { id: "plan-014", sql: "alter table action add column state_on date" },
  { id: "plan-015", sql: "alter table action add column suspended_for text" },
  { id: "plan-016", sql: "alter table action add column starts_on date" },
  { id: "plan-017", sql: "alter table action add column trajectory double precision[]" },
  { id: "plan-018", sql: "alter table action add column parent_id uuid" },
  {
    id: "plan-019",
    sql: `alter table action add constraint action_parent
      foreign key (county_id, parent_id) references action (county_id, id)`,
  },
  { id: "plan-020", sql: "create index action_share on action (county_id, parent_id)" },
  { id: "plan-021", sql: "alter table action add column items text[]" },
  { id: "plan-022", sql: "alter table milestone add column dropped boolean not null default false" },
  {
    id: "plan-023",
    sql: `create table amendment (
      county_id uuid not null,
      id uuid not null,
      action_id uuid not null,
      at timestamptz not null,
      post_id uuid,
      person_id uuid,
      reason text not null,
      file text,
      changes jsonb not null,
      primary key (county_id, id),
      foreign key (county_id, action_id) references action (county_id, id)
    )`,
  },
  { id: "plan-024", sql: "create index amendment_action on amendment (county_id, action_id, at)" },
  {
    id: "plan-025",
    sql: `create table synonym (
      county_id uuid not null,
      kind text not null,
      said text not null,
      means text not null,
      primary key (county_id, kind, said)
    )`,
  },
  {
    id: "plan-026",
    sql: `create table feed (
      county_id uuid not null,
      id uuid not null,
      secret_hash text not null,
      person_id uuid not null,
      unit_id uuid,
      opened_at timestamptz not null,
      closed_at timestamptz,
      primary key (county_id, id),
      unique (county_id, secret_hash),
      foreign key (county_id, person_id) references person (county_id, id),
      foreign key (county_id, unit_id) references unit (county_id, id)
    )`,
  },
  {
    id: "plan-027",
    sql: `create table action_series (
      county_id uuid not null,
      action_id uuid not null,
      code text not null,
      unit_id uuid not null,
      measure text not null check (measure in ('level', 'growth', 'increment', 'rank')),
      position integer not null,
      primary key (county_id, action_id, code, unit_id, measure),
      foreign key (county_id, action_id) references action (county_id, id),
      foreign key (county_id, code) references indicator (county_id, code),
      foreign key (county_id, unit_id) references unit (county_id, id)
    )`,
  },
  { id: "plan-028", sql: "create index action_series_code on action_series (county_id, code)" },
  {
    id: "plan-029",
    sql: `create table action_carried (
      county_id uuid not null,
      action_id uuid not null,
      from_action_id uuid not null,
      primary key (county_id, action_id),
      foreign key (county_id, action_id) references action (county_id, id),
      foreign key (county_id, from_action_id) references action (county_id, id)
    )`,
  },
  {
    id: "plan-030",
    sql: "create index action_carried_from on action_carried (county_id, from_action_id)",
  },
  {
    id: "plan-031",
    sql: `alter table action_carried
      add column shares integer not null default 0,
      add column shares_done integer not null default 0,
      add column milestones integer not null default 0,
      add column milestones_done integer not null default 0,
      add column said text`,
  },
];
