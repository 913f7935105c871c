import { array, assert, constantFrom, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { chart, decision, pagesIn, partOf, sample, textIn } from "./documents.test-support.ts";
import { chartSvg, chineseNumber, numberedHeading, pdfOf } from "./index.ts";
import { pdfText } from "../../../test/support/pdf-text.ts";
import { columnShares, markSize, printable, roomOf } from "./measure.ts";
import type { DocumentChart, OfficialDocument } from "./words.ts";

const at = new Date("2022-10-08T01:00:00Z");

describe("Word", () => {
  test("holds everything that was given, in order", async () => {
    const text = textIn(await partOf(sample, "word/document.xml"));
    const wanted = ["督查通报", "2022 年第 9 期", sample.title, sample.addressee!, "一、严重滞后的两件"];
    const rest = ["乡道坑槽修补 186 公里", "二、各单位情况", "报：县委书记、县长。　送：县委常委、副县长。"];
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
    expect(document.match(/<w:cantSplit/g)).toHaveLength(6 + sample.imprint.length);
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

describe("a decision under a red head", () => {
  test("lists its annexes, signs, and lets them follow, each on a page of its own", async () => {
    const text = textIn(await partOf(decision, "word/document.xml"));
    const listed = ["附件：1. 先进单位名单", "2. 先进个人名单"];
    const places = [...listed, decision.from, "附件1", "先进单位名单", "附件2", "先进个人名单"];
    const found = places.map((one) => text.indexOf(one));
    expect(found).not.toContain(-1);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(pdfOf(decision, at).pages).toBe(4);
  });

  test("has its number over the rule, and not who sends it and when", async () => {
    const text = textIn(await partOf(decision, "word/document.xml"));
    const head = text.slice(0, text.indexOf(decision.title));
    expect(head).toContain("柘政〔2022〕5 号");
    expect(head.join()).not.toContain(decision.date);
  });

  test("has three levels of headings, each in its face", async () => {
    const document = await partOf(decision, "word/document.xml");
    const levels = [...document.matchAll(/w:pStyle w:val="Heading(\d)"/g)].map(([, level]) => level);
    expect(levels).toEqual(["1", "2", "3", "1"]);
    expect(await partOf(decision, "word/styles.xml")).toContain('w:eastAsia="楷体"');
  });

  test("holds its imprint at the foot, with rules between its lines", async () => {
    const document = await partOf(decision, "word/document.xml");
    const table = document.slice(document.lastIndexOf("<w:tbl>"));
    expect(table).toContain('w:tblpYSpec="bottom"');
    expect(table).toMatch(/<w:top w:val="single"[^>]*w:sz="8"/);
    expect(table).toMatch(/<w:insideH w:val="single"[^>]*w:sz="6"/);
    expect(textIn(table)).toContain("柘城县人民政府办公室2022 年 2 月 9 日印发");
  });

  test("numbers its pages outside: right on odd ones, left on even ones", async () => {
    expect(await partOf(decision, "word/settings.xml")).toContain("<w:evenAndOddHeaders");
    const document = await partOf(decision, "word/document.xml");
    expect(document).toContain('<w:footerReference w:type="even"');
  });

  test("an annex that is alone has no number", async () => {
    const one = { ...decision, annexes: decision.annexes!.slice(0, 1) };
    const text = textIn(await partOf(one, "word/document.xml"));
    expect(text).toContain("附件：先进单位名单");
    expect(text).toContain("附件");
  });
});

test.each([
  ["督查通报", 46],
  ["柘城县人民政府文件", 42],
  ["中共柘城县委柘城县人民政府文件", 25],
  ["2022 年柘城县人民政府文件", 29],
])("the red name %s fits on a line", (name, size) => {
  expect(markSize(name)).toBe(size);
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

test.each([
  [[2], "二、各单位情况", "2. By unit"],
  [[2, 3], "（三）各单位情况", "2.3 By unit"],
  [[2, 3, 1], "1. 各单位情况", "2.3.1 By unit"],
  [[2, 3, 1, 4], "（4）各单位情况", "2.3.1.4 By unit"],
])("a heading has its place in both languages: %j", (places, zh, en) => {
  expect(numberedHeading(places, "各单位情况", "zh")).toBe(zh);
  expect(numberedHeading(places, "By unit", "en")).toBe(en);
});

test("a bare number is the first level’s", () => {
  expect(numberedHeading(12, "要求", "zh")).toBe("十二、要求");
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
      expect(Math.max(...shares) / Math.min(...shares)).toBeLessThan(8.1);
    }),
  );
});

test.each([
  ["a number beside long sentences", ["决定", "行动编号"], ["一".repeat(40), "D-2022-003"], 1],
  [
    "a day, held together",
    ["决定", "谁办", "什么时候前", "完成"],
    ["一".repeat(40), "一".repeat(9), "2022\u00A0年\u00A010\u00A0月\u00A015\u00A0日", "水能走"],
    2,
  ],
  ["an amount with its measure", ["指标", "数值"], ["一".repeat(40), "10.3 亿元"], 1],
])("what does not break has its room: %s", (_, titles, row, at) => {
  const columns = titles.map((title) => ({ title, align: "start" as const }));
  expect(columnShares({ columns, rows: [row] })[at]! * 72).toBeGreaterThanOrEqual(roomOf(row[at]!));
});

test("what is long gets more than names do", () => {
  const columns = ["行动", "牵头单位", "负责人", "原因"].map((title) => ({ title, align: "start" as const }));
  const rows = [
    ["裸露土地覆盖 320 亩", "县生态环境分局", "县生态环境分局局长", "应到 49.5%，实到 19.1%，".repeat(4)],
    ["打通断头路", "县住建局", "县住建局局长", "没有报过进度"],
  ];
  const [action, unit, head, why] = columnShares({ columns, rows }) as [number, number, number, number];
  expect(why).toBeGreaterThan(Math.max(action, unit, head) * 1.5);
});

test("a column of numbers is no wider than they are", () => {
  const columns = [
    { title: "序号", align: "end" },
    { title: "单位", align: "start" },
  ] as const;
  expect(columnShares({ columns, rows: [["1", "起台镇"]] })[0]! * 72).toBeCloseTo(8);
});

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

describe("a picture", () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="620" height="300"><path d="M0 0L620 300" stroke="#000"/></svg>';
  const picture = { caption: "一般公共预算收入（亿元）", alt: "2021 年 10.3", svg, width: 620, height: 300 };
  const document: OfficialDocument = { ...sample, blocks: [{ kind: "picture", picture }] };

  test("stands in Word as vectors, as wide as the text, with its words", async () => {
    const xml = await partOf(document, "word/document.xml");
    expect(xml).toContain('descr="2021 年 10.3"');
    expect(xml).toContain("一般公共预算收入（亿元）");
    const [, wide, high] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(xml) ?? [];
    expect(Number(wide) / Number(high)).toBeCloseTo(620 / 300, 1);
    const svgPart = /Target="(media\/[^"]+\.svg)"/.exec(
      await partOf(document, "word/_rels/document.xml.rels"),
    )?.[1];
    expect(await partOf(document, `word/${svgPart}`)).toBe(svg);
  });

  test("stands in the PDF as vectors", () => {
    const { bytes, pages } = pdfOf(document, at);
    expect(pages).toBe(1);
    expect(Buffer.from(bytes).toString("latin1")).not.toMatch(/\/Subtype\s*\/Image/);
  });
});

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

describe("what is compared sign by sign", () => {
  const hash = ["0f1e2d3c 4b5a6978", "89abcdef 01234567"];
  const signed: OfficialDocument = {
    ...sample,
    blocks: [...sample.blocks, { kind: "code", label: "内容指纹：", lines: hash }],
  };

  test("is in a face of one width in Word, and not stretched", async () => {
    const xml = await partOf(signed, "word/document.xml");
    const code = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].find(([one]) => one.includes(hash[0]!))?.[0];
    expect(code).toContain('w:ascii="Courier New"');
    expect(code).toContain('<w:jc w:val="left"/>');
    expect(code).toContain(hash[1]);
  });

  test("is whole in the PDF, line by line", () => {
    const words = pdfText(pdfOf(signed, at).bytes).replaceAll(/\s/g, "");
    expect(words).toContain(`内容指纹：${hash.join("").replaceAll(" ", "")}`);
  });
});
