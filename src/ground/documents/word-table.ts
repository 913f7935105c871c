import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { columnShares } from "./measure.ts";
import { faces, points } from "./word-faces.ts";
import type { DocumentTable } from "./words.ts";

type Align = (typeof AlignmentType)[keyof typeof AlignmentType];

interface CellLook {
  readonly bold?: boolean;
  readonly keepNext?: boolean;
}

const cell = (text: string, width: number, alignment: Align, { bold, keepNext }: CellLook): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 50, bottom: 50, left: 100, right: 100 },
    children: [
      new Paragraph({
        alignment,
        keepNext,
        spacing: { line: 320, lineRule: LineRuleType.AT_LEAST },
        children: [new TextRun({ text, bold, font: faces.table, size: points(11) })],
      }),
    ],
  });

const rule = { style: BorderStyle.SINGLE, size: 6, color: "000000" };
const borders = {
  top: rule,
  bottom: rule,
  left: rule,
  right: rule,
  insideHorizontal: rule,
  insideVertical: rule,
};

/**
 * A ruled table over the whole width (in twips); its head is repeated on every page, no row is torn. `keepNext`: its last
 * row goes with what follows.
 */
export const ruledTable = (table: DocumentTable, width: number, keepNext: boolean): (Paragraph | Table)[] => {
  const widths = columnShares(table).map((share) => Math.floor(share * width));
  const head = table.columns.map(({ title }, at) =>
    cell(title, widths[at]!, AlignmentType.CENTER, { bold: true }),
  );
  const alignOf = (at: number): Align =>
    table.columns[at]!.align === "end" ? AlignmentType.RIGHT : AlignmentType.LEFT;
  const isKept = (nth: number): boolean => keepNext && nth === table.rows.length - 1;
  const rows = table.rows.map(
    (row, nth) =>
      new TableRow({
        cantSplit: true,
        children: row.map((text, at) => cell(text, widths[at]!, alignOf(at), { keepNext: isKept(nth) })),
      }),
  );
  const caption = new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: 120, after: 80 },
    children: [new TextRun({ text: table.caption, bold: true, font: faces.table, size: points(12) })],
  });
  return [
    ...(table.caption === undefined ? [] : [caption]),
    new Table({
      borders,
      layout: TableLayoutType.FIXED,
      columnWidths: widths,
      width: { size: width, type: WidthType.DXA },
      rows: [new TableRow({ tableHeader: true, cantSplit: true, children: head }), ...rows],
    }),
    new Paragraph({ keepNext, spacing: { line: 160, lineRule: LineRuleType.EXACT } }),
  ];
};
