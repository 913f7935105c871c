import type { Columns } from "./columns.ts";
import type { Header } from "./header.ts";
import { isNote, isSignature, ownCells, sectionLevel, soleText } from "./lines.ts";
import { emptyCell } from "./cells.ts";
import { cellRef, columnOf } from "./refs.ts";
import type { Cell, Row, Sheet } from "./words.ts";

export interface TableRecord<K extends string> {
  /** 1-based, as Excel shows it. */
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: Partial<Record<K, readonly Cell[]>>;
  /** The nearest section row above: "（一）风险防范"; "" when there is none. */
  readonly section: string;
  /** The sections it stands in, outermost first: ["一、平安建设", "（一）风险防范"]. */
  readonly sections: readonly string[];
}

export interface Skipped {
  readonly row: number;
  readonly reason: "section" | "note" | "signature" | "repeated-header";
  readonly text: string;
}

interface Section {
  readonly level: number;
  readonly text: string;
}

interface Reading {
  readonly kind: "record" | "blank" | Skipped["reason"];
  readonly text: string;
}

/** What the rows of one table are read against. */
interface Frame<K extends string> {
  readonly heading: Row;
  readonly header: Header<K>;
  readonly required: ReadonlySet<number>;
  /** The leftmost column of the table. */
  readonly left: number;
  /** The title and whatever else stands above the headings: printed again on each page, it is no section. */
  readonly above: ReadonlySet<string>;
}

const LAST_LEVEL = 9;

/** A section closes those of its own level and deeper; one without a number is outermost. */
const open = (sections: readonly Section[], text: string): readonly Section[] => {
  const level = sectionLevel(text) ?? 1;
  return [...sections.filter((section) => section.level < level), { level, text }];
};

const repeatsHeader = <K extends string>(row: Row, { heading, header }: Frame<K>): boolean => {
  const columns = (Object.values(header.columns) as number[][]).flat();
  const same = columns.filter((column) => {
    const text = row.cells[column]?.text ?? "";
    return text !== "" && text === heading.cells[column]?.text;
  });
  return same.length >= Math.max(1, Math.min(2, columns.length)) && same.length * 2 >= columns.length;
};

const requiredColumns = <K extends string>(columns: Columns<K>, header: Header<K>): Set<number> =>
  new Set(
    (Object.keys(columns) as K[])
      .filter((key) => columns[key].required)
      .flatMap((key) => header.columns[key] ?? []),
  );

/**
 * One cell merged across, or numbered as a section, or text alone in the first column where no required value
 * belongs. A row with values carried down from above is a record of that group, however little it says itself.
 */
const isSection = <K extends string>(row: Row, cell: Cell, across: boolean, frame: Frame<K>): boolean => {
  if (across) return true;
  if (row.cells.some((other) => other.kind !== "empty" && other !== cell)) return false;
  const level = sectionLevel(cell.text);
  if (level === 1 || level === 2) return true;
  const column = columnOf(cell.ref);
  const isWords = cell.kind === "text" && !/^\d+$/.test(cell.text);
  return isWords && column <= frame.left && !frame.required.has(column);
};

const readSole = <K extends string>(row: Row, own: readonly Cell[], frame: Frame<K>, afterNote: boolean) => {
  const { text, across } = soleText(own)!;
  if (frame.above.has(text)) return "repeated-header";
  if (afterNote && (sectionLevel(text) ?? LAST_LEVEL) > 2) return "note";
  return isSection(row, own[0]!, across, frame) ? "section" : "record";
};

const readRow = <K extends string>(row: Row, frame: Frame<K>, afterNote: boolean): Reading => {
  const own = ownCells(row);
  const text = own[0]?.text ?? "";
  if (!own[0]) return { kind: "blank", text };
  if (isSignature(text)) return { kind: "signature", text };
  if (repeatsHeader(row, frame)) return { kind: "repeated-header", text };
  if (isNote(text) && (own.length <= 2 || soleText(own))) return { kind: "note", text: own.at(-1)!.text };
  return { kind: soleText(own) ? readSole(row, own, frame, afterNote) : "record", text };
};

const cellsByKey = <K extends string>(row: Row, header: Header<K>): Partial<Record<K, readonly Cell[]>> => {
  const cells: Partial<Record<K, readonly Cell[]>> = {};
  for (const key of Object.keys(header.columns) as K[])
    cells[key] = header.columns[key]!.map(
      (column) => row.cells[column] ?? emptyCell(cellRef(row.number - 1, column)),
    );
  return cells;
};

const recordOf = <K extends string>(
  row: Row,
  header: Header<K>,
  sections: readonly Section[],
): TableRecord<K> => ({
  row: row.number,
  hidden: row.hidden,
  cells: cellsByKey(row, header),
  section: sections.at(-1)?.text ?? "",
  sections: sections.map(({ text }) => text),
});

const frameOf = <K extends string>(sheet: Sheet, columns: Columns<K>, header: Header<K>): Frame<K> => ({
  heading: sheet.rows[header.at]!,
  header,
  required: requiredColumns(columns, header),
  left: Math.min(...(Object.values(header.columns) as number[][]).flat()),
  above: new Set(sheet.rows.slice(0, header.at).flatMap((row) => row.cells.map(({ text }) => text))),
});

/** Reads the rows under a heading; blank rows, sections, notes, signatures and repeated headings are no records. */
export const readRecords = <K extends string>(sheet: Sheet, columns: Columns<K>, header: Header<K>) => {
  const frame = frameOf(sheet, columns, header);
  const records: TableRecord<K>[] = [];
  const skipped: Skipped[] = [];
  let sections: readonly Section[] = [];
  let afterNote = false;
  for (const row of sheet.rows.slice(header.at + 1)) {
    const { kind, text }: Reading = readRow(row, frame, afterNote);
    if (kind === "blank") continue;
    afterNote = kind === "note";
    if (kind === "section") sections = open(sections, text);
    if (kind !== "record") skipped.push({ row: row.number, reason: kind, text });
    else records.push(recordOf(row, header, sections));
  }
  return { records, skipped };
};
