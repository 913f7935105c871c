import { labelledAnnexes } from "./annexes.ts";
import { chartSvg } from "./chart-svg.ts";
import { body, columnShares, letterheadDrop, lowTable, markSize, printable, sheet } from "./measure.ts";
import { template } from "./template.ts";
import { type Typeset, typeset } from "./typeset.ts";
import type { Block, OfficialDocument } from "./words.ts";

/** A block with what only a printer works out: the widths of columns, the drawing of a chart. */
const measured = (block: Block) => {
  if (block.kind === "table")
    return { ...block, table: { ...block.table, shares: columnShares(block.table) } };
  return block.kind === "chart" ? { ...block, chart: { ...block.chart, svg: chartSvg(block.chart) } } : block;
};

const laidOut = (document: OfficialDocument) => {
  const { list, annexes } = labelledAnnexes(document);
  return {
    ...document,
    blocks: document.blocks.map(measured),
    list,
    annexes: annexes.map((annex) => ({ ...annex, blocks: annex.blocks.map(measured) })),
    type: body[document.lang],
    mark: document.masthead ? markSize(document.masthead.name) : 0,
  };
};

/**
 * The document as PDF (A4, PDF/A-2a, faces embedded), and its number of pages. `at` is the moment it says it was made.
 * Needs no network.
 */
export const pdfOf = (document: OfficialDocument, at: Date): Typeset =>
  typeset(
    {
      template,
      inputs: {
        document: JSON.stringify(laidOut(printable(document))),
        sheet: JSON.stringify({ ...sheet, drop: letterheadDrop, low: lowTable }),
      },
    },
    at,
  );
