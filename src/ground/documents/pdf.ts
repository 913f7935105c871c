import { labelledAnnexes } from "./annexes.ts";
import { body, columnShares, letterheadDrop, markSize, printable, sheet } from "./measure.ts";
import { template } from "./template.ts";
import { type Typeset, typeset } from "./typeset.ts";
import type { Block, OfficialDocument } from "./words.ts";

const withShares = (blocks: readonly Block[]) =>
  blocks.map((block) =>
    block.kind === "table"
      ? { ...block, table: { ...block.table, shares: columnShares(block.table) } }
      : block,
  );

const laidOut = (document: OfficialDocument) => {
  const { list, annexes } = labelledAnnexes(document);
  return {
    ...document,
    blocks: withShares(document.blocks),
    list,
    annexes: annexes.map((annex) => ({ ...annex, blocks: withShares(annex.blocks) })),
    type: body[document.lang],
    mark: document.masthead ? markSize(document.masthead.name) : 0,
  };
};

/**
 * The document as PDF (A4, PDF/A-2b, faces embedded), and its number of pages. `at` is the moment it says it was made.
 * Needs no network.
 */
export const pdfOf = (document: OfficialDocument, at: Date): Typeset =>
  typeset(
    template,
    {
      document: JSON.stringify(laidOut(printable(document))),
      sheet: JSON.stringify({ ...sheet, drop: letterheadDrop }),
    },
    at,
  );
