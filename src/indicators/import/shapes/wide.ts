import type { Cell, Row, Sheet, TableRecord } from "../../../ground/sheets/index.ts";
import { columnOfHeading, type FigureColumn } from "../../words/columns.ts";
import { parsePeriod } from "../../words/period.ts";
import { isRefusal } from "../../../ground/refusal.ts";
import { type Above, aboveOf, saidAt } from "./above.ts";

type Line = TableRecord<FigureColumn>;

/** A column of figures in a table that is wider than one figure a line. */
interface Wide {
  readonly at: number;
  /** What of the line its heading says: the period, or the indicator and its unit. */
  readonly said: Partial<Record<FigureColumn, string>>;
  readonly column: FigureColumn;
  readonly ref: string;
}

interface Found {
  /** Where the last heading row stands in the sheet. */
  readonly heading: number;
  readonly columns: Partial<Record<FigureColumn, number>>;
  readonly wide: readonly Wide[];
  readonly above: Above;
}

const searchedRows = 30;

const textsAbove = (sheet: Sheet, top: number) => {
  const seen = new Set<string>();
  return sheet.rows.slice(0, top).flatMap(({ cells }) =>
    cells.flatMap(({ ref, text, merged }) => {
      if (text === "" || (merged && seen.has(merged))) return [];
      if (merged) seen.add(merged);
      return [{ ref, text }];
    }),
  );
};

const plainColumns = (cells: readonly Cell[]): Partial<Record<FigureColumn, number>> => {
  const columns: Partial<Record<FigureColumn, number>> = {};
  for (const [at, { text }] of cells.entries()) {
    const column = text ? columnOfHeading(text) : undefined;
    if (column) columns[column] ??= at;
  }
  return columns;
};

const ofYear =
  /^(?:(?:0?1\s*月?\s*[-—–至到~～]\s*)?\d{1,2}\s*月|上半年|前三季度|第?[一二三四1-4]\s*季度|全年)$/;
const monthOfYear = /^\d{4}\s*年\s*\d{1,2}\s*月$/;

/**
 * A heading as a period: 2022年6月, or 6月, 1-6月 and 上半年 in the year that stands above. A thirteenth month is meant
 * as one, and said to be none at its figures.
 */
const periodOfHeading = (text: string, { year }: Above): string | null => {
  const bare = text.normalize("NFKC").replace(/累计$/, "");
  const whole = ofYear.test(bare) && year ? `${year}年${bare}` : bare;
  const isMeant = whole !== bare || monthOfYear.test(whole);
  return isMeant || (/月|季|年/.test(whole) && !isRefusal(parsePeriod(whole))) ? whole : null;
};

const fewestPeriods = 2;

/** Wide months: an indicator a line, a period a column. */
const monthsAt = (sheet: Sheet, at: number): Found | null => {
  const { cells } = sheet.rows[at]!;
  const above = aboveOf(textsAbove(sheet, at));
  const wide = cells.flatMap(({ text, ref }, index): Wide[] => {
    const period = text ? periodOfHeading(text, above) : null;
    return period ? [{ at: index, said: { period }, column: above.growth ? "growth" : "level", ref }] : [];
  });
  const columns = plainColumns(cells);
  return wide.length >= fewestPeriods && columns.nameZh !== undefined
    ? { heading: at, columns, wide, above }
    : null;
};

/** What stands under an indicator, beside the words for columns: how far it has come is its level. */
const measured: Readonly<Record<string, FigureColumn>> = {
  进度: "level",
  完成: "level",
  累计完成: "level",
  实际完成: "level",
};

const unitInBrackets = /[(（]\s*([^()（）]+?)\s*[)）]\s*$/;
const percents = /^[%％]$/;

const named = (text: string) => ({
  nameZh: text.replace(unitInBrackets, "").trim(),
  unit: unitInBrackets.exec(text)?.[1] ?? "",
});

const measureOf = (child: string): FigureColumn | undefined => {
  const bare = named(child).nameZh;
  return measured[bare] ?? columnOfHeading(child) ?? columnOfHeading(bare);
};

const wideIndicator = (parent: Cell, child: Cell | undefined, at: number): Wide[] => {
  const { nameZh, unit } = named(parent.text);
  const own = child?.text && child.text !== parent.text ? child.text : "";
  const column = own === "" ? "level" : measureOf(own);
  if (nameZh === "" || column === undefined) return [];
  const ownUnit = own ? named(own).unit : "";
  const word = ownUnit && !percents.test(ownUnit) ? ownUnit : unit;
  return [{ at, said: { nameZh, ...(word ? { unit: word } : {}) }, column, ref: (child ?? parent).ref }];
};

/** 地区 by indicators, under one heading row, or two where several columns stand under one indicator. */
const areasAt = (sheet: Sheet, at: number): Found | null => {
  const [parents, children] = [sheet.rows[at]!, sheet.rows[at + 1]];
  const area = parents.cells.findIndex(({ text }) => columnOfHeading(text) === "area");
  if (area < 0 || parents.cells.some(({ text }) => columnOfHeading(text) === "nameZh")) return null;
  const twoRows =
    children?.cells[area]?.merged !== undefined && children.cells[area]?.text === parents.cells[area]?.text;
  const wide = parents.cells.flatMap((parent, index) =>
    index <= area || columnOfHeading(parent.text) !== undefined
      ? []
      : wideIndicator(parent, twoRows ? children?.cells[index] : undefined, index),
  );
  const above = aboveOf(textsAbove(sheet, at));
  return wide.length > 0
    ? { heading: at + (twoRows ? 1 : 0), columns: plainColumns(parents.cells), wide, above }
    : null;
};

const endsTable = /^(?:注|备注|说明|资料来源|数据来源|Note)/i;

const cellsOf = (
  { cells }: Row,
  { columns, above }: Found,
  { at, said, column, ref }: Wide,
): Line["cells"] => {
  const own = (key: FigureColumn): Cell | undefined =>
    columns[key] === undefined ? undefined : cells[columns[key]];
  const shared = {
    period: above.period,
    unit: above.unit,
    source: above.source,
    publishedOn: above.publishedOn,
  };
  const keys = [
    "nameZh",
    "code",
    "area",
    "period",
    "unit",
    "status",
    "source",
    "publishedOn",
    "note",
  ] as const;
  const rest = keys.map((key) => {
    const text = said[key] ?? (key in shared ? shared[key as keyof typeof shared] : "");
    const cell = said[key] === undefined ? own(key) : undefined;
    return [key, [cell && cell.kind !== "empty" ? cell : saidAt(ref, text)]] as const;
  });
  return { ...Object.fromEntries(rest), [column]: cells[at] ? [cells[at]] : [] };
};

const recordsIn = (sheet: Sheet, found: Found): Line[] =>
  sheet.rows.slice(found.heading + 1).flatMap((row) => {
    const first = row.cells.find(({ kind }) => kind !== "empty");
    if (!first || endsTable.test(first.text)) return [];
    return found.wide.flatMap((wide): Line[] => {
      const value = row.cells[wide.at];
      if (!value || value.kind === "empty") return [];
      return [
        { row: row.number, hidden: row.hidden, section: "", sections: [], cells: cellsOf(row, found, wide) },
      ];
    });
  });

/** The lines of a table wider than a figure a line (wide months; 地区 by indicators); null where the sheet holds none. */
export const wideLinesIn = (sheet: Sheet): { records: readonly Line[] } | null => {
  const searched = Math.min(sheet.rows.length, searchedRows);
  for (let at = 0; at < searched; at++) {
    const found = monthsAt(sheet, at) ?? areasAt(sheet, at);
    if (found) return { records: recordsIn(sheet, found) };
  }
  return null;
};
