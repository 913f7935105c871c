import {
  asNumber,
  asText,
  type Cell,
  cellOf,
  type Columns,
  type Problems,
  type TableRecord,
} from "../../../ground/sheets/index.ts";
import type { Extra, Line, Veto } from "../words.ts";
import { standardIn } from "./standard.ts";

/** The usual table of a scheme (考核办法), by the headings in use. */
export const schemeColumns = {
  number: { names: ["序号", "编号", "No."] },
  name: { names: ["考核项目", "考核指标", "指标名称", "项目", "指标", "Item"], required: true },
  weight: { names: ["各项分值", "分值", "权重", "标准分", "满分", "Points"], required: true },
  criterion: { names: ["考核内容", "内容", "指标内容", "Criterion"] },
  standard: { names: ["评分标准", "计分办法", "评分办法", "计分标准", "Standard"] },
  note: { names: ["说明", "备注", "Note"] },
} as const satisfies Columns<string>;
export type SchemeColumn = keyof typeof schemeColumns;

type Row = TableRecord<SchemeColumn>;

/** A line of the sheet, with the cell it is named in and that of its standard. */
export interface LineRead {
  readonly line: Line;
  readonly cell: Cell;
}

export interface SchemeRead {
  readonly lines: readonly LineRead[];
  readonly extras: readonly Extra[];
  readonly vetoes: readonly Veto[];
}

/** One item of the scheme: a row, or several under one merged name and weight, whose texts go together. */
interface Item {
  readonly first: Row;
  readonly rows: readonly Row[];
}

const cellIn = (row: Row, key: SchemeColumn): Cell => cellOf(row, key);

/** Rows whose name and weight are one merged cell are one item: its points are not counted for each of them. */
const itemsOf = (rows: readonly Row[]): Item[] => {
  const keyOf = (row: Row) => `${cellIn(row, "name").ref} ${cellIn(row, "weight").ref}`;
  return [...Map.groupBy(rows, keyOf).values()].map((own) => ({ first: own[0]!, rows: own }));
};

const longest = 500;

/** The texts of an item's rows, each once. */
const textOf = ({ rows }: Item, key: SchemeColumn): string | null => {
  const texts = new Set(rows.map((row) => cellIn(row, key).text.trim()).filter(Boolean));
  return [...texts].join("；").slice(0, longest) || null;
};

const kindOf = (name: string): "bonus" | "penalty" | "veto" | "line" => {
  if (/一票否决/.test(name)) return "veto";
  if (/加分|奖励/.test(name)) return "bonus";
  return /扣分|减分|惩罚/.test(name) ? "penalty" : "line";
};

/** A name and a weight; null after noting what is wrong with them. */
const headOf = ({ first }: Item, problems: Problems): { name: string; weight: number | null } | null => {
  const [named, weighed] = [cellIn(first, "name"), cellIn(first, "weight")];
  const name = asText(named, { max: 100 });
  const weight = asNumber(weighed);
  if (!weight.ok) problems.error(weighed, weight.id, weight.params);
  if (!name.ok || name.value === null) problems.error(named, "missing");
  return name.ok && name.value !== null && weight.ok ? { name: name.value, weight: weight.value } : null;
};

const lineOf = (item: Item, at: number, head: { name: string; weight: number }, problems: Problems): Line => {
  const [criterion, standard, note] = (["criterion", "standard", "note"] as const).map((key) =>
    textOf(item, key),
  );
  const read = standardIn(standard ?? "");
  if (!read) problems.question(cellIn(item.first, "standard"), "scheme-standard-unread", { line: head.name });
  return {
    key: `line-${at + 1}`,
    nameZh: head.name,
    nameEn: null,
    criterion: criterion ?? null,
    standard: standard ?? null,
    note: note ?? null,
    weight: head.weight,
    better: read?.better ?? "up",
    source: { from: "entered" },
    method: read?.method ?? { kind: "given" },
  };
};

const positive = (weight: number | null): weight is number => weight !== null && weight > 0 && weight <= 1000;

/** Reads the rows of the table. What has no weight and is no veto is a problem at its cell. */
export const readScheme = (rows: readonly Row[], problems: Problems): SchemeRead => {
  const [lines, extras, vetoes]: [LineRead[], Extra[], Veto[]] = [[], [], []];
  for (const [at, item] of itemsOf(rows).entries()) {
    const head = headOf(item, problems);
    if (!head) continue;
    const kind = kindOf(head.name);
    const shared = {
      key: `item-${at + 1}`,
      nameZh: head.name,
      nameEn: null,
      standard: textOf(item, "standard") ?? textOf(item, "criterion"),
    };
    if (kind === "veto") vetoes.push({ ...shared, most: 0 });
    else if (!positive(head.weight))
      problems.error(cellIn(item.first, "weight"), "scheme-weight", { line: head.name });
    else if (kind === "line")
      lines.push({
        line: lineOf(item, at, { name: head.name, weight: head.weight }, problems),
        cell: cellIn(item.first, "name"),
      });
    else extras.push({ ...shared, kind, cap: head.weight });
  }
  return { lines, extras, vetoes };
};
