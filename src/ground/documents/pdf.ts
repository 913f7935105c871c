import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { chartSvg } from "./chart-svg.ts";
import { columnShares, printable, sheet } from "./measure.ts";
import { template } from "./template.ts";
import type { Block, OfficialDocument } from "./words.ts";

const faces = [
  "@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
  "@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf",
  "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
  "@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf",
];

let compiler: NodeCompiler | undefined;

/** Made at the first document: the faces are 50 MB, which a server that prints nothing need not hold. */
const compilerWithFaces = (): NodeCompiler => {
  const { resolve } = createRequire(import.meta.url);
  compiler ??= NodeCompiler.create({
    fontArgs: [{ fontBlobs: faces.map((face) => readFileSync(resolve(face))) }],
  });
  return compiler;
};

const measured = (block: Block) => {
  if (block.kind === "table")
    return { ...block, table: { ...block.table, shares: columnShares(block.table) } };
  return block.kind === "chart" ? { ...block, chart: { ...block.chart, svg: chartSvg(block.chart) } } : block;
};

/** The document with what only a printer works out: the widths of columns, the drawings of charts. */
const forPrinting = (document: OfficialDocument) => ({
  ...document,
  blocks: document.blocks.map(measured),
});

/** How many results of earlier documents the compiler keeps. */
const kept = 10;

/**
 * The document as PDF/A-2b (ISO 19005-2: A4, faces embedded, tagged), and its number of pages. `at` is the moment it says it was made.
 * Needs no network. A template that does not compile is a fault and throws.
 */
export const pdfOf = (document: OfficialDocument, at: Date): { bytes: Uint8Array; pages: number } => {
  const typst = compilerWithFaces();
  const inputs = { document: JSON.stringify(forPrinting(printable(document))), sheet: JSON.stringify(sheet) };
  const compiled = typst.compile({ mainFileContent: template, inputs });
  const { result } = compiled;
  if (!result) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics));
  const bytes = typst.pdf(result, {
    pdfStandard: "a-2b",
    creationTimestamp: Math.floor(at.getTime() / 1000),
  });
  typst.evictCache(kept);
  return { bytes: new Uint8Array(bytes), pages: result.numOfPages };
};
