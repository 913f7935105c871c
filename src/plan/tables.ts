import type { Migration, TableSpec } from "../ground/db/index.ts";
import type { ActionState, DeadlineKind, PlanState } from "./words.ts";

/** The rows of the room, as its store and the stores of rooms above join them. */
export type PlanTables = {
  plan: {
    countyId: string;
    id: string;
    year: number;
    titleZh: string;
    titleEn: string | null;
    state: PlanState;
    adoptedOn: string | null;
  };
  pillar: {
    countyId: string;
    id: string;
    planId: string;
    code: string;
    nameZh: string;
    nameEn: string | null;
    position: number;
  };
  task: {
    countyId: string;
    id: string;
    planId: string;
    number: string;
    nameZh: string;
    nameEn: string | null;
    lineZh: string | null;
    lineEn: string | null;
    ledByPostId: string | null;
    position: number;
  };
  area: {
    countyId: string;
    id: string;
    planId: string;
    taskId: string;
    number: string;
    nameZh: string;
    nameEn: string | null;
    position: number;
  };
  action: {
    countyId: string;
    id: string;
    planId: string;
    areaId: string;
    /** Unique in its plan: what a re-import finds it by. */
    number: string;
    titleZh: string;
    titleEn: string | null;
    doneWhenZh: string | null;
    doneWhenEn: string | null;
    quantity: string | null;
    measure: string | null;
    leadUnitId: string | null;
    ledByPostId: string | null;
    deadlineKind: DeadlineKind | null;
    /** The day of the deadline, the year's last day for a whole year, null for ongoing. */
    dueOn: string | null;
    source: string | null;
    note: string | null;
    state: ActionState;
    withdrawnFor: string | null;
    /** Made up for looking around, and said to be so wherever it is shown. */
    example: boolean;
    position: number;
  };
  actionPillar: { countyId: string; actionId: string; pillarId: string };
  actionUnit: { countyId: string; actionId: string; unitId: string; position: number };
  milestone: {
    countyId: string;
    id: string;
    actionId: string;
    nameZh: string;
    nameEn: string | null;
    dueOn: string;
    position: number;
  };
};

export const planTableSpecs: readonly TableSpec[] = [
  "plan",
  "pillar",
  "task",
  "area",
  "action",
  "action_pillar",
  "action_unit",
  "milestone",
].map((name) => ({ name, spread: "county" }));

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
];
