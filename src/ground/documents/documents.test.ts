import { array, assert, constantFrom, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { isRefusal } from "../refusal.ts";
import { openZip } from "../sheets/unzip.ts";
import { sample } from "./documents.test-support.ts";
import { chartSvg, chineseNumber, numberedHeading, pdfOf, wordOf } from "./index.ts";
import { columnShares, printable, roomOf } from "./measure.ts";
import type { DocumentChart, OfficialDocument } from "./words.ts";

const at = new Date("2022-10-08T01:00:00Z");

const partOf = async (document: OfficialDocument, name: string): Promise<string> => {
  const zip = openZip(await wordOf(document));
  const part = isRefusal(zip) ? zip : zip.read(name);
  if (!part || isRefusal(part)) throw new Error(name);
  return new TextDecoder().decode(part);
};

/** The words of a Word file, paragraph by paragraph. */
const textIn = (xml: string): string[] =>
  [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(""),
  );

/** How many objects of a PDF are pages. */
const pagesIn = (bytes: Uint8Array): number =>
  Buffer.from(bytes)
    .toString("latin1")
    .match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

describe("Word", () => {
  test("holds everything that was given, in order", async () => {
    const text = textIn(await partOf(sample, "word/document.xml"));
    const wanted = ["督查通报", "2022 年第 9 期", sample.title, sample.addressee!, "一、严重滞后的两件"];
    const rest = ["乡道坑槽修补 186 公里", "二、各单位情况", sample.imprint[0]!];
    const places = [...wanted, ...rest].map((one) => text.indexOf(one));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test("is on A4, in the faces of official documents, with page numbers", async () => {
    const document = await partOf(sample, "word/document.xml");
    expect(document).toMatch(/<w:pgSz w:w="1190[56]" w:h="1683[78]"/);
    expect(await partOf(sample, "word/styles.xml")).toContain('w:eastAsia="仿宋"');
    expect(document).toContain('w:val="C3152A"');
    expect(await partOf(sample, "word/footer1.xml")).toContain("PAGE");
  });

  test("repeats the head of a table and tears no row", async () => {
    const document = await partOf(sample, "word/document.xml");
    expect(document.match(/<w:tblHeader/g)).toHaveLength(2);
    expect(document.match(/<w:cantSplit/g)).toHaveLength(6);
  });
});

/** A second page, and nothing else on it than a sentence. */
const onTwoPages: OfficialDocument = {
  ...sample,
  blocks: [...sample.blocks, { kind: "page" }, { kind: "paragraph", text: "另起一页" }],
};

test("what is to stand on a new page does, in both forms", async () => {
  const { bytes, pages } = pdfOf(onTwoPages, at);
  expect([pages, pagesIn(bytes)]).toEqual([2, 2]);
  expect(await partOf(onTwoPages, "word/document.xml")).toContain('<w:br w:type="page"/>');
});

describe("PDF", () => {
  test("is one, and has the pages it says", () => {
    const { bytes, pages } = pdfOf(sample, at);
    expect(Buffer.from(bytes.slice(0, 5)).toString()).toBe("%PDF-");
    expect([pages, pagesIn(bytes)]).toEqual([1, 1]);
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

  test("carries its own faces", () => {
    const text = Buffer.from(pdfOf(sample, at).bytes).toString("latin1");
    expect(text).toMatch(/NotoSerifSC-Bold/);
    expect(text).toMatch(/\/FontFile2/);
  });

  test("is to be kept: it says that it is PDF/A-2b", () => {
    const text = Buffer.from(pdfOf(sample, at).bytes).toString("latin1");
    expect(text).toContain("<pdfaid:part>2</pdfaid:part>");
    expect(text).toContain("<pdfaid:conformance>B</pdfaid:conformance>");
  });
});

const hostile: readonly string[] = [
  '#import "@preview/x:1.0.0": *',
  "#panic(1) $x^2$ *b* _i_ `c` <a> @b // c",
  '"]}) \\u{0}',
  "</w:t><w:br/>&amp; <!-- -->",
  "bell\u0007 half \uD800 tab\t",
];

test.each(hostile)("what is typed is shown, not carried out: %j", async (text) => {
  const cell = sample.blocks[2]!;
  const blocks = [{ kind: "heading", text }, { kind: "paragraph", text }, cell] as const;
  const document = { ...sample, blocks, title: text, imprint: [text], foot: text, from: text };
  expect(pdfOf(document, at).pages).toBe(1);
  const shown = textIn(await partOf(document, "word/document.xml"));
  const written = printable(document).title.replaceAll("\t", "").replaceAll("&", "&amp;");
  const escaped = written.replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
  const plain = shown.map((one) => one.replaceAll("\t", "").replaceAll('"', "&quot;"));
  expect(plain).toContain(escaped);
});

test("an English document without masthead, addressee, imprint and foot", async () => {
  const bare = { masthead: null, addressee: null, imprint: [], foot: null } as const;
  const document: OfficialDocument = { ...sample, ...bare, lang: "en", title: "On the month of September" };
  expect(pdfOf(document, at).pages).toBe(1);
  expect(textIn(await partOf(document, "word/document.xml"))[0]).toBe("On the month of September");
});

test.each([
  [1, "一"],
  [10, "十"],
  [11, "十一"],
  [20, "二十"],
  [99, "九十九"],
])("%i is counted %s", (value, said) => {
  expect(chineseNumber(value)).toBe(said);
});

test("a heading has its place in both languages", () => {
  expect(numberedHeading(2, "各单位情况", "zh")).toBe("二、各单位情况");
  expect(numberedHeading(2, "By unit", "en")).toBe("2. By unit");
});

test("a Chinese sign takes the room of two", () => {
  expect(roomOf("县住建局 18")).toBe(11);
});

test("columns share the whole width, and none is starved", () => {
  const column = constantFrom(...(["start", "end"] as const));
  const table = array(column, { minLength: 1, maxLength: 8 }).chain((columns) =>
    array(array(string(), { minLength: columns.length, maxLength: columns.length }), { maxLength: 5 }).map(
      (rows) => ({ columns: columns.map((align) => ({ title: "单位", align })), rows }),
    ),
  );
  assert(
    property(table, (given) => {
      const shares = columnShares(given);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
      expect(Math.max(...shares) / Math.min(...shares)).toBeLessThan(6);
    }),
  );
});

describe("headings of three levels", () => {
  test.each([
    [[], "zh", "三、招商"],
    [[2], "zh", "（三）招商"],
    [[2, 1], "zh", "3. 招商"],
    [[], "en", "3. 招商"],
    [[2], "en", "2.3 招商"],
    [[2, 1], "en", "2.1.3 招商"],
  ] as const)("below %j in %s: %s", (above, lang, said) => {
    expect(numberedHeading(3, "招商", lang, above)).toBe(said);
  });

  test("have styles of their own in Word", async () => {
    const levels = [1, 2, 3] as const;
    const blocks = levels.map((level) => ({ kind: "heading", text: `第 ${level} 级`, level }) as const);
    const document = await partOf({ ...sample, blocks }, "word/document.xml");
    for (const level of levels) expect(document).toContain(`<w:pStyle w:val="Heading${level}"/>`);
    expect(await partOf(sample, "word/styles.xml")).toContain('w:eastAsia="楷体"');
  });
});

const chart: DocumentChart = {
  caption: "2021 年增速",
  alt: "工业 7.4%，贷款 14.99%，某项 −2.1%",
  series: [{ name: "增速", colour: "2C5563" }],
  bars: [
    { name: "规模以上工业增加值 <&>", values: [7.4], said: "+7.4%" },
    { name: "贷款余额", values: [14.99], said: "+14.99%" },
    { name: "某项", values: [-2.1], said: "−2.1%" },
  ],
};
const parted: DocumentChart = {
  ...chart,
  series: [
    { name: "已核验", colour: "1D5B9E" },
    { name: "没做到", colour: "C3152A" },
  ],
  bars: [
    { name: "平安建设", values: [3, 1], said: "3 / 4" },
    { name: "改革", values: [0, 0], said: "0" },
  ],
};

const numbersIn = (svg: string, name: string): number[] =>
  [...svg.matchAll(new RegExp(`<rect x="([\\d.-]+)" y="[\\d.]+" width="([\\d.]+)"`, "g"))].map((found) =>
    Number(found[name === "x" ? 1 : 2]),
  );

describe("a chart", () => {
  test("as SVG has bars as long as their values, from one line, and says what it shows", () => {
    const svg = chartSvg(chart);
    const [industry, loans, fallen] = numbersIn(svg, "width") as [number, number, number];
    expect(loans / industry).toBeCloseTo(14.99 / 7.4, 1);
    expect(fallen / industry).toBeCloseTo(2.1 / 7.4, 1);
    const [x1, x2, x3] = numbersIn(svg, "x") as [number, number, number];
    expect([x1, x3 + fallen]).toEqual([x2, expect.closeTo(x2, 0)]);
    expect(svg).toContain("规模以上工业增加值 &lt;&amp;&gt;");
    expect(svg).toContain('aria-label="工业 7.4%，贷款 14.99%，某项 −2.1%"');
  });

  test("of several series puts their parts one after the other and names them; nothing is no bar", () => {
    const svg = chartSvg(parted);
    const [first, second, ...rest] = numbersIn(svg, "width") as [number, number, ...number[]];
    expect(first / second).toBeCloseTo(3, 1);
    expect(rest.slice(0, 2)).toEqual([0, 0]);
    expect(svg).toContain("没做到");
  });

  test("stands in Word as a chart of Word’s own, and in the PDF as vectors", async () => {
    const document: OfficialDocument = { ...sample, blocks: [{ kind: "chart", chart: parted }] };
    expect(await partOf(document, "word/charts/chart1.xml")).toContain("平安建设");
    expect(await partOf(document, "word/document.xml")).toContain("工业 7.4%");
    const { bytes, pages } = pdfOf(document, at);
    expect(pages).toBe(1);
    expect(Buffer.from(bytes).toString("latin1")).not.toMatch(/\/Subtype\s*\/Image/);
  });
});
