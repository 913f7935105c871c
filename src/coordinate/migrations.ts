import type { Migration } from "../ground/db/index.ts";

const ofMatter = "foreign key (county_id, matter_id) references matter (county_id, id)";
const ofUnit = "foreign key (county_id, unit_id) references unit (county_id, id)";

export const coordinateMigrations: readonly Migration[] = [
  {
    id: "coordinate-001",
    sql: `create table matter_serial (
      county_id uuid not null,
      year integer not null,
      last integer not null,
      primary key (county_id, year)
    )`,
  },
  {
    id: "coordinate-002",
    sql: `create table matter (
      county_id uuid not null,
      id uuid not null,
      number text not null,
      title text not null,
      question text not null,
      options text,
      urgent boolean not null,
      origin text not null,
      origin_id uuid,
      opened_at timestamptz not null,
      opened_by_post_id uuid,
      opened_by_person_id uuid,
      state text not null,
      deciding_post_id uuid not null,
      deciding_unit_id uuid not null,
      holding integer not null,
      delegated_to_post_id uuid,
      joined_into uuid,
      closed_for text,
      ended_at timestamptz,
      closed_at timestamptz,
      red_at timestamptz,
      primary key (county_id, id),
      unique (county_id, number),
      foreign key (county_id, deciding_post_id) references post (county_id, id),
      foreign key (county_id, deciding_unit_id) references unit (county_id, id),
      foreign key (county_id, delegated_to_post_id) references post (county_id, id),
      foreign key (county_id, joined_into) references matter (county_id, id)
    )`,
  },
  {
    id: "coordinate-003",
    sql: "create index matter_deciding on matter (county_id, deciding_post_id, state)",
  },
  { id: "coordinate-004", sql: "create index matter_origin on matter (county_id, origin, origin_id)" },
  {
    id: "coordinate-005",
    sql: `create table matter_holding (
      county_id uuid not null,
      matter_id uuid not null,
      seq integer not null,
      post_id uuid not null,
      unit_id uuid not null,
      reason jsonb not null,
      from_at timestamptz not null,
      until_at timestamptz,
      ended_by text,
      respond_by timestamptz not null,
      decide_by timestamptz not null,
      responded_at timestamptz,
      session_ends timestamptz,
      primary key (county_id, matter_id, seq),
      ${ofMatter},
      foreign key (county_id, post_id) references post (county_id, id),
      ${ofUnit}
    )`,
  },
  { id: "coordinate-006", sql: "create index matter_holding_post on matter_holding (county_id, post_id)" },
  {
    id: "coordinate-007",
    sql: `create unique index matter_holding_open on matter_holding (county_id, matter_id) where until_at is null`,
  },
  {
    id: "coordinate-008",
    sql: `create table matter_unit (
      county_id uuid not null,
      matter_id uuid not null,
      unit_id uuid not null,
      part text,
      complained_of boolean not null,
      position integer not null,
      primary key (county_id, matter_id, unit_id),
      ${ofMatter},
      ${ofUnit}
    )`,
  },
  { id: "coordinate-009", sql: "create index matter_unit_unit on matter_unit (county_id, unit_id)" },
  {
    id: "coordinate-010",
    sql: `create table matter_ask (
      county_id uuid not null,
      id uuid not null,
      matter_id uuid not null,
      unit_id uuid not null,
      question text not null,
      asked_at timestamptz not null,
      due timestamptz not null,
      answered_at timestamptz,
      primary key (county_id, id),
      ${ofMatter},
      ${ofUnit}
    )`,
  },
  { id: "coordinate-011", sql: "create index matter_ask_matter on matter_ask (county_id, matter_id)" },
  {
    id: "coordinate-012",
    sql: `create table matter_statement (
      county_id uuid not null,
      id uuid not null,
      matter_id uuid not null,
      unit_id uuid not null,
      post_id uuid,
      person_id uuid,
      claim text not null,
      basis text,
      written_at timestamptz not null,
      primary key (county_id, id),
      ${ofMatter},
      ${ofUnit}
    )`,
  },
  {
    id: "coordinate-013",
    sql: "create index matter_statement_matter on matter_statement (county_id, matter_id)",
  },
  {
    id: "coordinate-014",
    sql: `create table decision (
      county_id uuid not null,
      id uuid not null,
      matter_id uuid not null,
      position integer not null,
      text text not null,
      owner_post_id uuid not null,
      due_on date not null,
      done_when text not null,
      action_id uuid not null,
      session_id uuid,
      decided_at timestamptz not null,
      post_id uuid,
      person_id uuid,
      primary key (county_id, id),
      unique (county_id, matter_id, position),
      ${ofMatter},
      foreign key (county_id, owner_post_id) references post (county_id, id),
      foreign key (county_id, action_id) references action (county_id, id)
    )`,
  },
  { id: "coordinate-015", sql: "create index decision_action on decision (county_id, action_id)" },
  {
    id: "coordinate-016",
    sql: `create table matter_step (
      county_id uuid not null,
      id uuid not null,
      matter_id uuid not null,
      at timestamptz not null,
      act text not null,
      post_id uuid,
      person_id uuid,
      to_post_id uuid,
      said text,
      primary key (county_id, id),
      ${ofMatter}
    )`,
  },
  { id: "coordinate-017", sql: "create index matter_step_matter on matter_step (county_id, matter_id, at)" },
  {
    id: "coordinate-018",
    sql: `create table matter_session (
      county_id uuid not null,
      id uuid not null,
      chair_post_id uuid not null,
      starts_at timestamptz not null,
      ends_at timestamptz not null,
      place text not null,
      note text,
      state text not null,
      sequence integer not null,
      called_at timestamptz not null,
      changed_at timestamptz not null,
      minutes text,
      minutes_at timestamptz,
      primary key (county_id, id),
      foreign key (county_id, chair_post_id) references post (county_id, id)
    )`,
  },
  { id: "coordinate-019", sql: "create index matter_session_start on matter_session (county_id, starts_at)" },
  {
    id: "coordinate-020",
    sql: `create table session_matter (
      county_id uuid not null,
      session_id uuid not null,
      matter_id uuid not null,
      position integer not null,
      primary key (county_id, session_id, matter_id),
      foreign key (county_id, session_id) references matter_session (county_id, id),
      ${ofMatter}
    )`,
  },
  {
    id: "coordinate-021",
    sql: "create index session_matter_matter on session_matter (county_id, matter_id)",
  },
  {
    id: "coordinate-022",
    sql: `create table session_unit (
      county_id uuid not null,
      session_id uuid not null,
      unit_id uuid not null,
      position integer not null,
      primary key (county_id, session_id, unit_id),
      foreign key (county_id, session_id) references matter_session (county_id, id),
      ${ofUnit}
    )`,
  },
];
