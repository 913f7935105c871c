import {
  asText,
  type Cell,
  cellOf,
  type Columns,
  type Problems,
  type Table,
  type TableRecord,
} from "../../ground/sheets/index.ts";
import type { Lang } from "../../ground/texts.ts";
import type { UnitKind } from "../words.ts";
import { kindNamed, knownKinds } from "./kinds.ts";
import { namesIn } from "./sheet.ts";

export type UnitColumn = "code" | "name" | "english" | "short" | "kind" | "parent" | "note";

/** The headings of a county's list of units, as offices write them. */
export const unitColumns: Columns<UnitColumn> = {
  code: { names: ["代码", "单位代码", "区划代码", "统计用区划代码", "编码", "Code"], required: true },
  name: { names: ["名称", "单位名称", "单位", "全称", "Name", "Unit"], required: true },
  english: { names: ["英文名", "英文名称", "English name", "English"] },
  short: { names: ["简称", "别名", "Short names", "Short name"] },
  kind: { names: ["类别", "类型", "单位类别", "Kind", "Type"], required: true },
  parent: { names: ["上级代码", "上级单位代码", "上级", "Parent code", "Parent"] },
  note: { names: ["备注", "说明", "Note", "Notes"] },
};

/** One row of the sheet, read. `undefined` where the sheet has no such column: what is known stays. */
export interface UnitLine {
  readonly row: number;
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string | null | undefined;
  readonly shortNames: readonly string[] | undefined;
  readonly kind: UnitKind;
  readonly parentCode: string | null | undefined;
  readonly note: string | null | undefined;
  readonly cells: { readonly code: Cell; readonly name: Cell; readonly kind: Cell; readonly parent: Cell };
}

const kindIn = (cell: Cell, problems: Problems, lang: Lang): UnitKind | null => {
  const text = problems.need(cell, asText(cell, { max: 40 }));
  const kind = text === null ? undefined : kindNamed(text);
  if (text !== null && !kind) problems.error(cell, "unit.kind-unknown", { known: knownKinds(lang) });
  return kind ?? null;
};

const lineOf = (
  table: Table<UnitColumn>,
  record: TableRecord<UnitColumn>,
  problems: Problems,
  lang: Lang,
): UnitLine | null => {
  const cell = (column: UnitColumn) => cellOf(record, column);
  const optional = (column: UnitColumn, max: number) =>
    table.columns[column] ? problems.take(cell(column), asText(cell(column), { max })) : undefined;
  const code = problems.need(cell("code"), asText(cell("code"), { max: 40 }));
  const nameZh = problems.need(cell("name"), asText(cell("name"), { max: 100 }));
  const kind = kindIn(cell("kind"), problems, lang);
  const short = optional("short", 500);
  const rest = {
    nameEn: optional("english", 100),
    shortNames: short === undefined ? undefined : namesIn(short ?? ""),
    parentCode: optional("parent", 40),
    note: optional("note", 500),
  };
  if (code === null || nameZh === null || kind === null) return null;
  const cells = { code: cell("code"), name: cell("name"), kind: cell("kind"), parent: cell("parent") };
  return { row: record.row, code, nameZh, kind, ...rest, cells };
};

/** The rows that can be read; what is wrong with the others is noted. A code that stands twice is read once. */
export const readUnitLines = (table: Table<UnitColumn>, problems: Problems, lang: Lang): UnitLine[] => {
  const byCode = new Map<string, UnitLine>();
  for (const record of table.records) {
    const line = lineOf(table, record, problems, lang);
    const earlier = line && byCode.get(line.code);
    if (earlier) problems.error(line.cells.code, "unit.code-twice", { row: earlier.row });
    else if (line) byCode.set(line.code, line);
  }
  return [...byCode.values()];
};
