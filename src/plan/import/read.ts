import type { ImportProblem } from "../../ground/imports/index.ts";
import { isRefusal, type Refusal } from "../../ground/refusal.ts";
import {
  collectProblems,
  type Columns,
  headingKey,
  type Problem,
  type Problems,
  type Table,
  type Workbook,
} from "../../ground/sheets/index.ts";
import { longest } from "../words.ts";
import { actionsIn } from "./actions.ts";
import type { ActionColumn } from "./columns.ts";
import type { Existing } from "./existing.ts";
import { type Outline, outlineOf } from "./outline.ts";
import type { Directories } from "./people.ts";
import { milestonesIn, outlineIn, pillarsIn } from "./sheets.ts";
import type { Wanted, WantedAction } from "./wanted.ts";
import { type PlanTablesFound, planTablesIn } from "./workbook.ts";
import { type YearFound, yearOf } from "./year.ts";

export interface ReadContext {
  readonly file: string;
  readonly today: string;
  readonly directories: Directories;
  readonly existing: (year: number) => Promise<Existing>;
  /** The headings to look for, with those that the county has taught. */
  readonly columns: Columns<ActionColumn>;
  /** Headings that the county does not want read. */
  readonly unread: ReadonlySet<string>;
  readonly sheet?: string;
}

export interface PlanFile {
  readonly wanted: Wanted;
  readonly existing: Existing;
  readonly problems: readonly ImportProblem[];
  readonly sheet: string;
  /** All the sheets that would do, when there are several. */
  readonly sheets: readonly string[];
}

/** What is said once of the whole table, at its first cell or heading. */
const sayOfTable = (
  table: Table<ActionColumn>,
  { year, from }: YearFound,
  others: readonly string[],
  outline: Outline,
  problems: Problems,
): void => {
  const at = { ref: "A1", kind: "empty", value: "", text: "" } as const;
  const heading = { ...at, ref: `A${table.headerRow}` };
  const hidden = table.records.filter((row) => row.hidden).length;
  if (from === null) problems.question(at, "plan-year-guessed", { year });
  if (others.length > 0)
    problems.question(at, "plan-other-sheets", { sheet: table.sheet, others: others.join("、") });
  if (hidden > 0) problems.question(heading, "plan-hidden-rows", { count: hidden });
  if (!table.columns.number) problems.question(heading, "plan-no-numbers");
  for (const key of ["lead", "doneWhen", "deadline"] as const)
    if (!table.columns[key]) problems.question(heading, `plan-no-column-${key}`);
  const added = outline.added();
  if (added.length > 0)
    problems.question(heading, "plan-new-tasks", { count: added.length, names: added.join("、") });
};

const sayUnknown = (
  { unknown }: Table<ActionColumn>,
  unread: ReadonlySet<string>,
  problems: Problems,
): void => {
  for (const { ref, text } of unknown) {
    if (unread.has(headingKey(text))) continue;
    problems.question({ ref, text, kind: "empty", value: "" }, "plan-unknown-column");
  }
};

const withMilestones = (
  actions: readonly WantedAction[],
  table: PlanTablesFound["milestones"],
  year: number,
  all: Problem[],
): WantedAction[] => {
  if (!table) return [...actions];
  const problems = collectProblems(table.sheet);
  const found = milestonesIn(table, new Set(actions.map(({ number }) => number)), year, problems);
  all.push(...problems.list);
  return actions.map((action) => ({ ...action, milestones: found.get(action.number) ?? [] }));
};

const existingOutline = ({ tasks, areas }: Existing) => {
  const numberOf = new Map(tasks.map(({ id, number }) => [id, number]));
  return {
    tasks: tasks.map(({ number, nameZh }) => ({ number, nameZh })),
    areas: areas.map(({ number, nameZh, taskId }) => ({
      number,
      nameZh,
      taskNumber: numberOf.get(taskId) ?? "",
    })),
  };
};

/** Tasks and areas: the file's own sheet of them where it has one, else those of the plan, which its rows add to. */
const outlineFrom = (
  table: PlanTablesFound["outline"],
  existing: Existing,
  { posts }: Directories,
  all: Problem[],
) => {
  if (!table) return outlineOf(existingOutline(existing), false);
  const problems = collectProblems(table.sheet);
  const read = outlineIn(table, posts, problems);
  all.push(...problems.list);
  return outlineOf(read, true);
};

const pillarsFrom = (table: PlanTablesFound["pillars"], { pillars }: Existing, all: Problem[]) => {
  if (!table) return pillars.map(({ code, nameZh, nameEn }) => ({ code, nameZh, nameEn }));
  const problems = collectProblems(table.sheet);
  const read = pillarsIn(table, problems);
  all.push(...problems.list);
  return read;
};

/** The title of a plan: what stands above its table, without the mark of a sample; else its year. */
const titleOf = (table: Table<ActionColumn>, year: number): string => {
  const [title] = table.above.map(({ text }) => text.replace(/[（(]示例[）)]/, "").trim()).filter(Boolean);
  return (title ?? `${year}年重点任务`).slice(0, longest.name);
};

/** Reads a plan's workbook against a county. Refuses as reading a spreadsheet does; all else is problems at cells. */
export const readPlanFile = async (workbook: Workbook, context: ReadContext): Promise<PlanFile | Refusal> => {
  const tables = planTablesIn(workbook, context.columns, context.sheet);
  if (isRefusal(tables)) return tables;
  const { breakdown, others } = tables;
  const titles = breakdown.above.map(({ text }) => text);
  const found = yearOf({ titles, sheet: breakdown.sheet, file: context.file }, context.today);
  const existing = await context.existing(found.year);
  const all: Problem[] = [];
  const pillars = pillarsFrom(tables.pillars, existing, all);
  const outline = outlineFrom(tables.outline, existing, context.directories, all);
  const problems = collectProblems(breakdown.sheet);
  const { year } = found;
  const known = new Set(existing.actions.map(({ number }) => number));
  const reading = { year, outline, directories: context.directories, pillars, known, problems };
  const rows = actionsIn(breakdown, reading);
  sayOfTable(breakdown, found, others, outline, problems);
  sayUnknown(breakdown, context.unread, problems);
  all.push(...problems.list);
  const actions = withMilestones(rows, tables.milestones, year, all);
  const titleZh = titleOf(breakdown, year);
  const wanted = { year, titleZh, pillars, tasks: outline.tasks(), areas: outline.areas(), actions };
  const sheets = others.length > 0 ? [breakdown.sheet, ...others] : [];
  return { wanted, existing, problems: all, sheet: breakdown.sheet, sheets };
};
