import { z } from "zod";
import { lightKind } from "../ground/lit.ts";
import { plainDate } from "../ground/clock.ts";
import { carriedLinks } from "./words/carried.ts";
import { namedSeries } from "./words/series.ts";

/** A plan is prepared, then adopted at the yearly meeting. */
export const planStates = ["draft", "adopted"] as const;
export const planState = z.enum(planStates);
export type PlanState = z.output<typeof planState>;

/** Where an action stands. Adopted text is a promise: from there on it changes only by amendment. */
export const actionStates = [
  "draft",
  "adopted",
  "under-way",
  "reported-done",
  "verified",
  "closed",
  "suspended",
  "withdrawn",
] as const;
export const actionState = z.enum(actionStates);
export type ActionState = z.output<typeof actionState>;

/** The states of a promise: adopted, and not taken back. */
export const promised: readonly ActionState[] = [
  "adopted",
  "under-way",
  "reported-done",
  "verified",
  "closed",
  "suspended",
];

/** The states in which it is still owed. */
export const owed: readonly ActionState[] = ["adopted", "under-way", "reported-done", "suspended"];

/** When an action is due: on a day of the plan's year, at any time within it, or it goes on without an end. */
export const deadline = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("date"), date: plainDate }),
  z.strictObject({ kind: z.literal("whole-year") }),
  z.strictObject({ kind: z.literal("ongoing") }),
]);
export type Deadline = z.output<typeof deadline>;
export type DeadlineKind = Deadline["kind"];

/** What an amendment changed in one field, as it was said before and after; null for nothing. */
export const amendable = [
  "area",
  "number",
  "title",
  "title-en",
  "done-when",
  "done-when-en",
  "quantity",
  "measure",
  "lead",
  "led-by",
  "cooperating",
  "deadline",
  "serves",
  "milestones",
  "series",
  "source",
  "note",
] as const;
export const amendedField = z.object({
  field: z.enum(amendable),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type AmendedField = z.output<typeof amendedField>;

/** What a county's own words may stand for: a heading for a column, a name for a unit. */
export const synonymKinds = ["column", "unit"] as const;
export type SynonymKind = (typeof synonymKinds)[number];

/** What an action must have before it can be adopted. */
export const requirements = ["lead", "accountable", "done-when", "deadline"] as const;
export type Requirement = (typeof requirements)[number];

/** The longest texts, in characters; the importer and the forms hold to the same. */
export const longest = {
  number: 40,
  name: 200,
  title: 500,
  doneWhen: 2000,
  source: 500,
  note: 1000,
  measure: 20,
};

const id = z.uuid();
const name = { nameZh: z.string(), nameEn: z.string().nullable() };

export const planYear = z.coerce.number().int().min(2000).max(2100);
export const unitRef = z.object({ id, ...name });
export type UnitRef = z.output<typeof unitRef>;
export const postRef = z.object({ id, titleZh: z.string(), titleEn: z.string().nullable() });
export type PostRef = z.output<typeof postRef>;

export const plan = z.object({
  id,
  year: z.number().int(),
  titleZh: z.string(),
  titleEn: z.string().nullable(),
  state: planState,
  adoptedOn: plainDate.nullable(),
});
export type Plan = z.output<typeof plan>;

/** The day of the meeting that adopts a plan; today when it is left out. */
export const adoption = z.object({ on: plainDate.optional() });
export type Adoption = z.output<typeof adoption>;

/** How many actions there are, and how many of them are only drafts. Withdrawn ones are not counted. */
export const actionCounts = z.object({ actions: z.number().int(), drafts: z.number().int() });
export const planInList = z.object({ ...plan.shape, ...actionCounts.shape });

export const pillar = z.object({ id, code: z.string(), ...name, actions: z.number().int() });
export type Pillar = z.output<typeof pillar>;

/** One action as a cell of squared paper. */
export const actionCell = z.object({
  id,
  number: z.string(),
  titleZh: z.string(),
  titleEn: z.string().nullable(),
  state: actionState,
  dueOn: plainDate.nullable(),
  pillarIds: z.array(id),
});
export type ActionCell = z.output<typeof actionCell>;

export const area = z.object({ id, number: z.string(), ...name, cells: z.array(actionCell) });
export type Area = z.output<typeof area>;

export const task = z.object({
  id,
  number: z.string(),
  ...name,
  /** One sentence for the public. */
  lineZh: z.string().nullable(),
  lineEn: z.string().nullable(),
  ledBy: postRef.nullable(),
  areas: z.array(area),
});
export type Task = z.output<typeof task>;

/** The whole of a year: tasks, their areas, and each area's actions as cells. */
export const planTree = z.object({
  plan,
  counts: actionCounts,
  pillars: z.array(pillar),
  tasks: z.array(task),
});
export type PlanTree = z.output<typeof planTree>;

const place = z.object({ id, number: z.string(), ...name });

/** An action as lists show it. */
export const actionInList = z.object({
  id,
  number: z.string(),
  titleZh: z.string(),
  titleEn: z.string().nullable(),
  state: actionState,
  example: z.boolean(),
  task: place,
  area: place,
  lead: unitRef.nullable(),
  /** The head of the lead unit: who owes the action. Exactly one once it is adopted. */
  accountable: postRef.nullable(),
  /** The county leader who leads it beside the head (牵头领导). */
  ledBy: postRef.nullable(),
  deadline: deadline.nullable(),
  /** The last day it may be done: the deadline, or the year's last day; null when ongoing or not set. */
  dueOn: plainDate.nullable(),
});
export type ActionInList = z.output<typeof actionInList>;

export const milestone = z.object({
  id,
  nameZh: z.string(),
  nameEn: z.string().nullable(),
  dueOn: plainDate,
});
export type Milestone = z.output<typeof milestone>;

/** A share of an action, with whose it is. */
export const share = z.object({
  id,
  number: z.string(),
  unit: unitRef,
  accountable: postRef.nullable(),
  state: actionState,
  quantity: z.string().nullable(),
  items: z.array(z.string()).nullable(),
  dueOn: plainDate.nullable(),
});
export type Share = z.output<typeof share>;

/** A change of a promise, as it is shown with it. */
export const amendment = z.object({
  id,
  at: z.iso.datetime(),
  by: postRef.nullable(),
  reason: z.string(),
  /** The file whose import made it. */
  file: z.string().nullable(),
  changes: z.array(amendedField),
});
export type Amendment = z.output<typeof amendment>;

/** An action with everything known of it. */
export const actionWhole = z.object({
  ...actionInList.shape,
  planId: id,
  year: z.number().int(),
  doneWhenZh: z.string().nullable(),
  doneWhenEn: z.string().nullable(),
  /** A decimal, as it was written. */
  quantity: z.string().nullable(),
  measure: z.string().nullable(),
  cooperating: z.array(unitRef),
  pillars: z.array(place.omit({ number: true }).extend({ code: z.string() })),
  milestones: z.array(milestone),
  /** The series of the county that it should move. */
  series: z.array(namedSeries),
  /** The action it is a share of. */
  parent: z
    .object({ id, number: z.string(), titleZh: z.string(), titleEn: z.string().nullable() })
    .nullable(),
  shares: z.array(share),
  /** What it consists of, where it is divided by list. */
  items: z.array(z.string()).nullable(),
  amendments: z.array(amendment),
  ...carriedLinks,
  source: z.string().nullable(),
  note: z.string().nullable(),
  withdrawnFor: z.string().nullable(),
  suspendedFor: z.string().nullable(),
  /** The day it came into its state. */
  stateOn: plainDate.nullable(),
  /** How far it is to be, in percent at each month's end; null without a last day. `even`: nothing else was written. */
  trajectory: z
    .object({
      startsOn: plainDate,
      dueOn: plainDate,
      months: z.array(z.object({ month: z.string(), share: z.number() })),
      even: z.boolean(),
    })
    .nullable(),
});
export type ActionWhole = z.output<typeof actionWhole>;

/** An action on the time line of its year. */
export const timelineAction = z.object({
  id,
  number: z.string(),
  titleZh: z.string(),
  titleEn: z.string().nullable(),
  state: actionState,
  taskId: id,
  areaNumber: z.string(),
  startsOn: plainDate,
  dueOn: plainDate,
  milestones: z.array(z.object({ ...name, dueOn: plainDate })),
});
export type TimelineAction = z.output<typeof timelineAction>;

/** How a list of actions is narrowed. `role` says in which part the unit is; `below` takes its subtree with it. */
export const actionFilter = z.object({
  task: z.string().max(longest.number).optional(),
  area: z.string().max(longest.number).optional(),
  unit: z.uuid().optional(),
  /** The post of the county leader beside the head (牵头领导). */
  ledBy: z.uuid().optional(),
  role: z.enum(["lead", "cooperating", "any"]).default("any"),
  below: z.stringbool().default(true),
  pillar: z.uuid().optional(),
  state: actionState.optional(),
  light: lightKind.optional(),
  /** Whether shares stand beside the actions they are of. */
  shares: z.stringbool().default(false),
  /** The post of the head who owes it. */
  head: z.uuid().optional(),
  from: plainDate.optional(),
  to: plainDate.optional(),
  q: z.string().trim().max(100).optional(),
  /** The plan's own order, or the earliest due first and what has no date last. */
  order: z.enum(["plan", "due"]).default("plan"),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ActionFilter = z.output<typeof actionFilter>;
