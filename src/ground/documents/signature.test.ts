import { expect, test } from "vitest";
import { pdfText } from "../../../test/support/pdf-text.ts";
import { chart, partOf, sample } from "./documents.test-support.ts";
import { pdfOf } from "./index.ts";
import type { Block } from "./words.ts";

const at = new Date("2022-10-08T01:00:00Z");
const signed = { ...sample, imprint: [], foot: null };
const columns = [{ title: "列", align: "start" }] as const;
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="620" height="300"><path d="M0 0L620 300" stroke="#000"/></svg>';

/** What may come last before the signature; each ends in a word that only it has. */
const lasts: readonly (readonly [string, Block])[] = [
  ["a paragraph", { kind: "paragraph", text: "末" }],
  ["a low table", { kind: "table", table: { columns, rows: [["甲"], ["乙"], ["末"]] } }],
  [
    "a table over pages",
    { kind: "table", table: { columns, rows: [...Array.from({ length: 40 }, () => ["甲"]), ["末"]] } },
  ],
  ["a chart", { kind: "chart", chart: { ...chart, caption: "末" } }],
  ["a picture", { kind: "picture", picture: { caption: "末", alt: "线", svg, width: 620, height: 300 } }],
];

test.each(lasts)("no page holds a signature alone: after %s, wherever the page ends", (_, last) => {
  const line = { kind: "paragraph", text: "句" } as const;
  for (let lines = 0; lines < 20; lines++) {
    const blocks = [...Array.from({ length: lines }, () => line), last];
    const pages = pdfText(pdfOf({ ...signed, blocks }, at).bytes).split(/—\d+—/);
    expect(pages.findLast((page) => page.includes(signed.from))).toContain("末");
  }
});

const paragraphsIn = (xml: string): string[] => xml.match(/<w:p[ >].*?<\/w:p>/gs) ?? [];

test.each(lasts)("in Word too the signature goes with %s", async (_, last) => {
  const all = paragraphsIn(await partOf({ ...sample, blocks: [last] }, "word/document.xml"));
  const first = all.findIndex((one) => one.includes("末"));
  const signature = all.findLastIndex((one) => one.includes(sample.from));
  const between = all.slice(first, signature);
  expect(between.length).toBeGreaterThan(0);
  expect(between.filter((one) => !one.includes("<w:keepNext"))).toEqual([]);
});
