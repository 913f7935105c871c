import type { TableSpec } from "../ground/db/index.ts";
import type { Measure } from "../indicators/words.ts";
import type { ActionState, AmendedField, DeadlineKind, PlanState, SynonymKind } from "./words.ts";

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
    /** The day it came into its state; null until it first leaves the draft. */
    stateOn: string | null;
    withdrawnFor: string | null;
    suspendedFor: string | null;
    /** From which day its trajectory runs; null for the year's first day. */
    startsOn: string | null;
    /** Cumulative shares in percent at each month's end, from the start's month to the deadline's; null is even. */
    trajectory: number[] | null;
    /** The action it is a share of. */
    parentId: string | null;
    /** What it consists of where it is divided by list: the whole list of an action, a unit's part in its share. */
    items: string[] | null;
    /** Made up for looking around, and said to be so wherever it is shown. */
    example: boolean;
    position: number;
  };
  /** An action that goes on from one of an earlier year. */
  actionCarried: {
    countyId: string;
    actionId: string;
    fromActionId: string;
    /** At the turn of the year: how many shares and milestones the earlier one had, how many of them were done. */
    shares: number;
    sharesDone: number;
    milestones: number;
    milestonesDone: number;
    /** What was reported of it last. */
    said: string | null;
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
    /** Taken out by an amendment. What was reported of it still names it. */
    dropped: boolean;
  };
  amendment: {
    countyId: string;
    id: string;
    actionId: string;
    at: Date;
    postId: string | null;
    personId: string | null;
    reason: string;
    /** The file whose import made it; null for one made by hand. */
    file: string | null;
    changes: readonly AmendedField[];
  };
  synonym: { countyId: string; kind: SynonymKind; said: string; means: string };
  feed: {
    countyId: string;
    id: string;
    /** SHA-256 of the secret in its address: the address itself is shown once and kept nowhere. */
    secretHash: string;
    personId: string;
    /** Null: what the person's own posts owe. */
    unitId: string | null;
    openedAt: Date;
    closedAt: Date | null;
  };
  /** What an action should move: a series is an indicator of a unit by one measure. */
  actionSeries: {
    countyId: string;
    actionId: string;
    code: string;
    unitId: string;
    measure: Measure;
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
  "amendment",
  "synonym",
  "action_series",
  "action_carried",
  "feed",
].map((name) => ({ name, spread: "county" }));
