import { createHash } from "node:crypto";
import { isRefusal } from "../../ground/refusal.ts";
import type { Cell, Problems } from "../../ground/sheets/index.ts";
import { type ActionAct, type Standing, step } from "../../plan/index.ts";
import { readQuantity } from "../rules/report.ts";
import type { Course, Known } from "./known.ts";
import type { LedgerRow } from "./read.ts";
import { type Verifier, verifierIn } from "./verifier.ts";

/** What a row comes to: a report, a verdict on a claim, or both on one day. Ids are made from what the row says. */
export interface Wanted {
  readonly row: LedgerRow;
  readonly course: Course;
  readonly headPostId: string;
  /** The key of its report; the id of its verdict. */
  readonly key: string;
  readonly report: {
    readonly quantity: string | null;
    readonly milestoneIds: readonly string[];
    readonly done: boolean;
    /** The step that it takes its action. */
    readonly act: "start" | "report-done" | null;
  } | null;
  /** Null: judges the claim that the row itself makes. */
  readonly verdict: { readonly reportId: string | null; readonly by: Verifier } | null;
}

export interface Held {
  readonly wanted: readonly Wanted[];
  readonly same: number;
}

/** The same number, day and sentence are the same report: its key is made from them. */
export const keyOf = (year: number, number: string, on: string, sentence: string): string => {
  const hash = createHash("sha256")
    .update(JSON.stringify([year, number, on, sentence]))
    .digest("hex");
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`];
  return [...parts, hash.slice(20, 32)].join("-");
};

const quantityIn = ({ quantity: cell }: LedgerRow, course: Course, problems: Problems): string | null => {
  if (cell.kind === "empty") return null;
  const whole = course.action.quantity;
  const read = readQuantity(cell.text);
  if (isRefusal(read)) problems.error(cell, "progress-quantity");
  else if (whole === null) problems.error(cell, "progress-quantity-unasked");
  if (isRefusal(read) || whole === null) return null;
  if (Number(read) > Number(whole)) problems.question(cell, "progress-over", { whole });
  if (course.lastQuantity !== null && Number(read) < Number(course.lastQuantity))
    problems.question(cell, "progress-less", { before: course.lastQuantity });
  return read;
};

const milestonesIn = ({ milestones: cell }: LedgerRow, course: Course, problems: Problems): string[] => {
  if (cell.kind === "empty") return [];
  const find = (name: string) =>
    course.milestones.find(({ nameZh, nameEn }) => nameZh === name || nameEn === name);
  const names = find(cell.text) ? [cell.text] : cell.text.split(/[、；;\n]/).map((name) => name.trim());
  return names.filter(Boolean).flatMap((name) => {
    const found = find(name);
    if (!found) problems.error(cell, "progress-milestone", { name });
    return found ? [found.id] : [];
  });
};

/** Whether the day of a row can be; the order of an action's reports is that of their days. */
const dayIsGood = (
  { on, onCell }: LedgerRow,
  { lastOn }: Course,
  known: Known,
  problems: Problems,
): boolean => {
  const { today, adoptedOn } = known;
  if (on > today) problems.error(onCell, "progress-future", { on });
  else if (adoptedOn !== null && on < adoptedOn)
    problems.error(onCell, "progress-too-early", { on, adopted: adoptedOn });
  else if (lastOn !== null && on < lastOn) problems.error(onCell, "progress-older", { on, last: lastOn });
  else return true;
  return false;
};

/** Takes the action a step on in the table of its life, as the rows before have left it. */
const walk = (course: Course, act: ActionAct, by: Standing, cell: Cell, problems: Problems): boolean => {
  const state = step(course.state, act, [by]);
  if (isRefusal(state)) {
    const said = course.state === "reported-done" ? "claimed" : course.state;
    problems.error(cell, "progress-state", { state: said });
    return false;
  }
  course.state = state;
  return true;
};

const takes: readonly string[] = ["under-way", "reported-done"];

const reportIn = (row: LedgerRow, course: Course, key: string, problems: Problems): Wanted["report"] => {
  const done = row.status !== "open";
  const act = done ? "report-done" : course.state === "adopted" ? "start" : null;
  if (act) walk(course, act, done ? "owner" : "clock", done ? row.statusCell : row.number, problems);
  else if (!takes.includes(course.state))
    problems.error(row.number, "progress-state", { state: course.state });
  const quantity = quantityIn(row, course, problems);
  course.lastQuantity = quantity ?? course.lastQuantity;
  if (done) course.claimId = key;
  return { quantity, milestoneIds: milestonesIn(row, course, problems), done, act };
};

/** A verified row judges the claim before it; where there is none it claims and is verified in one. */
const newRow = (row: LedgerRow, course: Course, key: string, known: Known, problems: Problems) => {
  const waits = course.state === "reported-done" ? course.claimId : null;
  const report = row.status === "verified" && waits !== null ? null : reportIn(row, course, key, problems);
  if (row.status !== "verified") return { report, verdict: null };
  const by = verifierIn(row, course, known, problems);
  if (by && course.state === "reported-done") walk(course, "verify", "other-eyes", row.statusCell, problems);
  return { report, verdict: by && { reportId: report ? null : waits, by } };
};

/** A ledger that stands at one day says the latest report again. */
const saysLast = ({ row, course }: { row: LedgerRow; course: Course }): boolean =>
  row.onCell.kind === "empty" && course.reports.at(-1)?.sentence === row.sentence;

const isKnown = (row: LedgerRow, course: Course, key: string): boolean =>
  saysLast({ row, course }) ||
  course.reports.some((report) => report.key === key) ||
  course.verdicts.some(({ id }) => id === key);

/** A report that is kept and was verified since: only the verdict is new. */
const verdictSince = (row: LedgerRow, course: Course, key: string): boolean =>
  row.status === "verified" &&
  course.state === "reported-done" &&
  course.reports.some((report) => report.key === key && report.done && report.id === course.claimId);

const hold = (row: LedgerRow, known: Known, problems: Problems): Wanted | "same" | null => {
  const course = known.courses.get(row.number.text);
  if (!course) {
    problems.error(row.number, "progress-unknown-number", { year: known.year });
    return null;
  }
  const key = keyOf(known.year, row.number.text, row.on, row.sentence);
  if (isKnown(row, course, key) && !verdictSince(row, course, key)) {
    const kept = course.reports.find((report) => report.key === key);
    if (kept && !kept.done && row.status !== "open") problems.question(row.statusCell, "progress-known");
    return "same";
  }
  if (!dayIsGood(row, course, known, problems)) return null;
  const head = course.action.leadUnitId && known.posts.headOf(course.action.leadUnitId);
  if (!head) {
    problems.error(row.number, "progress-no-head");
    return null;
  }
  course.lastOn = row.on;
  return { row, course, headPostId: head.id, key, ...newRow(row, course, key, known, problems) };
};

/** Holds the rows of a ledger, earliest first, against what is known; every problem is said at its cell. */
export const holdRows = (rows: readonly LedgerRow[], known: Known, problems: Problems): Held => {
  const seen = new Set<string>();
  const held = rows.map((row) => {
    const key = keyOf(known.year, row.number.text, row.on, row.sentence);
    if (seen.has(key)) return "same";
    seen.add(key);
    return hold(row, known, problems);
  });
  const wanted = held.filter((one) => one !== null && one !== "same");
  return { wanted, same: held.filter((one) => one === "same").length };
};
