import type { Migration, TableSpec } from "../../ground/db/index.ts";
import type { ChangeKind, ChangeState } from "./words.ts";

/** What the unit that owes an action asked to have changed, and what became of it. */
export type ChangeTables = {
  actionChange: {
    countyId: string;
    id: string;
    actionId: string;
    kind: ChangeKind;
    dueOn: string | null;
    reason: string;
    askedAt: Date;
    askedByPostId: string | null;
    askedByPersonId: string | null;
    state: ChangeState;
    answeredAt: Date | null;
    answeredByPostId: string | null;
    answer: string | null;
  };
};

export const changeTableSpecs: readonly TableSpec[] = [{ name: "action_change", spread: "county" }];

export const changeMigrations: readonly Migration[] = [
  {
    id: "action-change-001",
    sql: `create table action_change (
      county_id uuid not null,
      id uuid not null,
      action_id uuid not null,
      kind text not null,
      due_on date,
      reason text not null,
      asked_at timestamptz not null,
      asked_by_post_id uuid,
      asked_by_person_id uuid,
      state text not null,
      answered_at timestamptz,
      answered_by_post_id uuid,
      answer text,
      primary key (county_id, id),
      foreign key (county_id, action_id) references action (county_id, id),
      foreign key (county_id, asked_by_post_id) references post (county_id, id),
      foreign key (county_id, answered_by_post_id) references post (county_id, id)
    )`,
  },
  {
    id: "action-change-002",
    sql: "create unique index action_change_open on action_change (county_id, action_id) where state = 'open'",
  },
];
