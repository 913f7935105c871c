import { describe, expect, test } from "vitest";
import { pdfText } from "../../../test/support/pdf-text.ts";
import { chart, decision, pagesIn, sample } from "./documents.test-support.ts";
import { pdfOf } from "./index.ts";
import type { OfficialDocument } from "./words.ts";

const at = new Date("2022-10-08T01:00:00Z");

/** A PDF letter by letter, one for each byte. */
const latin = (document: OfficialDocument): string =>
  Buffer.from(pdfOf(document, at).bytes).toString("latin1");

describe("PDF", () => {
  test("is one, and has the pages it says", () => {
    const { bytes, pages } = pdfOf(sample, at);
    expect(Buffer.from(bytes.slice(0, 5)).toString()).toBe("%PDF-");
    expect([pages, pagesIn(bytes)]).toEqual([2, 2]);
  });

  test("is for keeping: PDF/A-2, level A, with its faces, and nothing in it runs", () => {
    const text = latin(decision);
    expect(text).toContain("<pdfaid:part>2</pdfaid:part>");
    expect(text).toContain("<pdfaid:conformance>A</pdfaid:conformance>");
    expect(text).toMatch(/\/Type \/OutputIntent/);
    expect(text).toMatch(/\/FontName \/[A-Z]{6}\+NotoSerifSC-Regular/);
    expect(text).toMatch(/\/FontFile2 \d+ 0 R/);
    expect(text).not.toMatch(/\/(JavaScript|JS|Launch|EmbeddedFile)\b/);
  });

  test("tells its structure: language, title, headings, the heads of tables, what a chart shows", () => {
    const text = latin({ ...decision, blocks: [...decision.blocks, { kind: "chart", chart }] });
    expect(text).toMatch(/\/MarkInfo <<\s*\/Marked true/);
    expect(text).toContain("/StructTreeRoot");
    expect(text).toContain("/Lang (zh-CN)");
    expect(text).toContain(`<rdf:li xml:lang="x-default">${Buffer.from(decision.title).toString("latin1")}`);
    for (const role of ["H1", "H2", "H3", "P", "Table", "THead", "TD", "Figure"])
      expect(text).toContain(`/S /${role}\n`);
    const [heads, scopes] = [/\/S \/TH\n/g, /\/Scope \/Column/g].map((part) => text.match(part)?.length);
    expect([heads, scopes]).toEqual([2, 2]);
    const alt = Buffer.from(chart.alt, "utf16le").swap16().toString("hex");
    expect(text.toLowerCase()).toContain(`/alt <feff${alt}>`);
    expect(latin({ ...decision, lang: "en" })).toContain("/Lang (en-GB)");
  });

  test("runs on over pages", () => {
    const paragraph = { kind: "paragraph", text: "一句话，写了一遍又一遍。".repeat(60) } as const;
    const { bytes, pages } = pdfOf({ ...sample, blocks: Array.from({ length: 4 }, () => paragraph) }, at);
    expect(pages).toBeGreaterThan(2);
    expect(pagesIn(bytes)).toBe(pages);
  });

  test("the same document at the same moment is the same to the byte", () => {
    expect(pdfOf(sample, at).bytes).toEqual(pdfOf(sample, at).bytes);
  });

  test("a row that has no room at the foot of a page goes over as a whole, under the head", () => {
    const columns = [{ title: "头", align: "start" } as const];
    const rows = Array.from({ length: 30 }, () => [`始${"一二三".repeat(50)}终`]);
    const document = {
      ...sample,
      title: "题",
      blocks: [{ kind: "table", table: { columns, rows } } as const],
    };
    const pages = pdfText(pdfOf(document, at).bytes).split(/—\d+—/).slice(1, -2);
    expect(pages.length).toBeGreaterThan(2);
    const counted = (sign: string) => pages.map((page) => page.split(sign).length - 1);
    expect(counted("始")).toEqual(counted("终"));
    expect(counted("头")).toEqual(pages.map(() => 1));
  });
});
