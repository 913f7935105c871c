import {
  asDate,
  asText,
  type Cell,
  cellOf,
  type Problems,
  type Table,
  type TableRecord,
} from "../../ground/sheets/index.ts";
import { longest } from "../words.ts";
import { type ProgressColumn, type Status, statusOf } from "./columns.ts";

/** A row of a ledger as it was written, with the cells at which its problems are said. */
export interface LedgerRow {
  readonly number: Cell;
  readonly on: string;
  readonly onCell: Cell;
  readonly quantity: Cell;
  readonly milestones: Cell;
  readonly sentence: string;
  readonly blocker: string | null;
  readonly next: { readonly what: string; readonly on: string } | null;
  readonly status: Status;
  readonly statusCell: Cell;
  readonly verifier: Cell;
}

type Row = TableRecord<ProgressColumn>;

const dayInTitle = /(20\d\d)\s*[-年./]\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})/;

/** The one day of a ledger without a column for it: what its title says it stands at (截至 2022-06-15), else today. */
export const dayOf = (
  { above, headerRow }: Table<ProgressColumn>,
  today: string,
  problems: Problems,
): string => {
  const [, year, month, day] = above.map(({ text }) => dayInTitle.exec(text)).find(Boolean) ?? [];
  if (year) return `${year}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}`;
  problems.question({ ref: `A${headerRow}`, kind: "empty", value: "", text: "" }, "progress-date-guessed", {
    on: today,
  });
  return today;
};

const textIn = (row: Row, key: ProgressColumn, max: number, problems: Problems): string | null =>
  problems.take(cellOf(row, key), asText(cellOf(row, key), { max }));

const leadingDay = /^(\d{4}-\d{2}-\d{2})\s+(.+)$/s;

/** The next step with its day: from two columns, or from one that begins with the day, as the plan's ledger prints it. */
const nextIn = (row: Row, problems: Problems): LedgerRow["next"] => {
  const what = textIn(row, "next", longest.next, problems);
  const on = problems.take(cellOf(row, "nextOn"), asDate(cellOf(row, "nextOn")));
  if (what === null) return null;
  const [, day, rest] = leadingDay.exec(what) ?? [];
  if (on !== null) return { what, on };
  return day && rest ? { what: rest, on: day } : null;
};

const statusIn = (row: Row, problems: Problems): Status | undefined => {
  const cell = cellOf(row, "status");
  const status = statusOf(cell.text);
  if (!status) problems.error(cell, "progress-status");
  return status;
};

/** A row; null when something that it needs is not there, which is said. */
const readRow = (row: Row, asOf: string | null, problems: Problems): LedgerRow | null => {
  const [number, onCell] = [cellOf(row, "number"), cellOf(row, "on")];
  const named = problems.need(number, asText(number, { max: longest.quantity }));
  const sentenceCell = cellOf(row, "sentence");
  const sentence = problems.need(sentenceCell, asText(sentenceCell, { max: longest.sentence }));
  const on = asOf ?? problems.need(onCell, asDate(onCell));
  const status = statusIn(row, problems);
  const next = nextIn(row, problems);
  const blocker = textIn(row, "blocker", longest.blocker, problems);
  if (!named || !sentence || !on || !status) return null;
  const [quantity, milestones] = [cellOf(row, "quantity"), cellOf(row, "milestones")];
  const [statusCell, verifier] = [cellOf(row, "status"), cellOf(row, "verifier")];
  return {
    number,
    on,
    onCell,
    quantity,
    milestones,
    sentence,
    blocker,
    next,
    status,
    statusCell,
    verifier,
  };
};

/** The rows of a ledger, earliest first. Where the whole ledger stands at one day, a row without progress has no report. */
export const rowsIn = (table: Table<ProgressColumn>, today: string, problems: Problems): LedgerRow[] => {
  const asOf = table.columns.on ? null : dayOf(table, today, problems);
  const said = table.records.filter((row) => asOf === null || cellOf(row, "sentence").kind !== "empty");
  return said
    .flatMap((row) => readRow(row, asOf, problems) ?? [])
    .toSorted((one, other) => one.on.localeCompare(other.on));
};
