import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { testHouse } from "../../test/support/house.ts";
import { operator } from "../ground/actor.ts";
import { execute } from "../ground/command.ts";
import type { OpenHouse } from "../house.ts";
import { figure, gdp, half, target, type Told, town, type Ways, waysIn } from "./bad-input.test-support.ts";
import { publishObservations } from "./commands.ts";
import { submitRelease } from "./entry/commands.ts";
import { bodyOf, type Office, rowOf, statisticsOffice, today } from "./entry/entry.test-support.ts";
import { releasesIn } from "./entry/store.ts";
import { aDraft } from "./indicators.test-support.ts";

/**
 * What nobody should bring, by every way in: each line is said at its cell, in a sentence, and nothing of it is saved:
 * no figure, no target, and where it is wrong, no release either.
 */
let house: OpenHouse;
let at: Office;
let ways: Ways;
let code = 641_000;
beforeAll(async () => {
  house = await testHouse(`${today}T09:00:00+08:00`);
});
afterAll(() => house.close());
beforeEach(async () => {
  at = await statisticsOffice(house, String(code++));
  const ofYear = aDraft({ measure: "level", basis: "plain", value: "280", multiplier: 8 });
  await at.done(publishObservations, operator(at.countyId), { indicators: [], figures: [ofYear] });
  ways = waysIn(house, at);
});

/** The figure of January to June as it is published already. */
const published = () => at.published(bodyOf(rowOf({})));

type Case = readonly [
  line: string,
  way: string,
  bring: () => Promise<Told>,
  stands: Told["stands"],
  cells: string[],
];

const huge = "增速 1000% 太大，像是把总量写进了增速一列。";
const percent = "“4.9%”是百分数，这一列要的是数。";
const jump = "“148.6 万元”与2021 年 1—6 月的“140 亿元”相差十倍以上。单位写对了吗？";
const noMonth = "没有“2022年13月”这一期。";
const again = "“地区生产总值”2022 年 1—6 月的这个数前面已经写过。";
const one = "“一”是汉字“一”，不是横线。没公布就空着。";
const noNumber = "“约一百”不是数字。";
const broken = "这一格是出错或没算出结果的公式（#REF!）。请在表里改好再传。";
const known = "已有 148.6（初步，2022 年 7 月 18 日公布），这里是 150。确认后另存一版，旧版不动。";

const cases: readonly Case[] = [
  ["1,000 %", "grid", () => ways.grid({ growth: "1000" }), "error", [`0:growth ${huge}`]],
  ["1,000 %", "table", () => ways.table([gdp("148.6", "1,000")]), "error", [`C4 ${huge}`]],
  [
    "1,000 %",
    "months",
    () => ways.months(half, ["4.1", "1000"], "%", "地区生产总值增速"),
    "error",
    [`C4 ${huge}`],
  ],
  ["1,000 %", "towns", () => ways.towns([town("148.6", "1000")]), "error", [`E5 ${huge}`]],
  [
    "1,000 %",
    "message",
    () => ways.message([figure({ measure: "growth", basis: "comparable", value: "1000", multiplier: 0 })]),
    "error",
    [`J2 ${huge}`],
  ],
  ["1,000 %", "targets", () => ways.targets(target("", { growth: "1000" })), "error", [`F3 ${huge}`]],

  [
    "a growth in the level's column",
    "grid",
    () => ways.grid({ level: "4.9%" }),
    "error",
    [`0:level ${percent}`],
  ],
  [
    "a growth in the level's column",
    "table",
    () => ways.table([gdp("4.9%", "")]),
    "error",
    [`B4 ${percent}`],
  ],
  [
    "a growth in the level's column",
    "months",
    () => ways.months(half, ["45", "4.9%"]),
    "error",
    [`C4 ${percent}`],
  ],
  ["a growth in the level's column", "towns", () => ways.towns([town("4.9%")]), "error", [`C5 ${percent}`]],
  [
    "a growth in the level's column",
    "message",
    () => ways.message([figure({ value: "4.9", multiplier: 0 })], ["", ""], "%"),
    "error",
    ["J2 “4.9”的单位是“%”，这项指标的总量用“元”。增速请写进增速一列。"],
  ],
  [
    "a growth in the level's column",
    "targets",
    () => ways.targets(target("4.9%")),
    "error",
    [`E3 ${percent}`],
  ],

  ["万元 for 亿元", "grid", () => ways.grid({ unit: "万元" }), "question", [`0:level ${jump}`]],
  ["万元 for 亿元", "table", () => ways.table([gdp("148.6", "")], "万元"), "question", [`B4 ${jump}`]],
  [
    "万元 for 亿元",
    "months",
    () => ways.months(["1—5月", "1—6月"], ["", "148.6"], "万元"),
    "question",
    [`C4 ${jump}`],
  ],
  ["万元 for 亿元", "towns", () => ways.towns([town("148.6")], "1—6月", "万元"), "question", [`C5 ${jump}`]],
  ["万元 for 亿元", "message", () => ways.message([figure({ multiplier: 4 })]), "question", [`J2 ${jump}`]],
  [
    "万元 for 亿元",
    "targets",
    () => ways.targets(target("300", { unit: "万元" })),
    "question",
    ["E3 “300 万元”与2021 年的“280 亿元”相差十倍以上。单位写对了吗？"],
  ],

  ["no such period", "grid", () => ways.grid({ period: "2022年13月" }), "error", [`0:period ${noMonth}`]],
  [
    "no such period",
    "table",
    () => ways.table([gdp("148.6", "", "2022年13月")], "亿元", ["时期"]),
    "error",
    [`D4 ${noMonth}`],
  ],
  [
    "no such period",
    "months",
    () => ways.months(["1-2月", "13月"], ["45", "148.6"]),
    "error",
    [`C3 ${noMonth}`],
  ],
  ["no such period", "towns", () => ways.towns([town("148.6")], "13月"), "error", [`C4 ${noMonth}`]],
  [
    "no such period",
    "message",
    () => ways.message([figure()], ["2022-01-01/P6M", "2022年13月"]),
    "error",
    [`I2 ${noMonth}`],
  ],
  [
    "no such period",
    "targets",
    () => ways.targets(target("300", { period: "2022年13月" })),
    "error",
    [`C3 ${noMonth}`],
  ],

  ["a duplicate", "grid", () => ways.grid({}, { level: "149" }), "error", [`1:level ${again}`]],
  ["a duplicate", "table", () => ways.table([gdp("148.6", ""), gdp("149", "")]), "error", [`B5 ${again}`]],
  [
    "a duplicate",
    "months",
    () => ways.months(["1—6月", "上半年"], ["148.6", "149"]),
    "error",
    [`C4 ${again}`],
  ],
  ["a duplicate", "towns", () => ways.towns([town("148.6"), town("149")]), "error", [`C6 ${again}`]],
  [
    "a duplicate",
    "message",
    () => ways.message([figure(), figure({ value: "149" })]),
    "error",
    [`J3 ${again}`],
  ],
  [
    "a duplicate",
    "targets",
    () => ways.targets(target("300"), target("310")),
    "error",
    ["E4 “地区生产总值”这一年的目标前面已经写过。"],
  ],

  ["一 for –", "grid", () => ways.grid({ growth: "一" }), "error", [`0:growth ${one}`]],
  ["一 for –", "table", () => ways.table([gdp("148.6", "一")]), "error", [`C4 ${one}`]],
  ["一 for –", "months", () => ways.months(half, ["一", "148.6"]), "error", [`B4 ${one}`]],
  ["一 for –", "towns", () => ways.towns([town("一")]), "error", [`C5 ${one}`]],
  ["一 for –", "message", () => ways.message([figure()], [",148.6,", ",一,"]), "error", [`J2 ${one}`]],
  ["一 for –", "targets", () => ways.targets(target("一")), "error", [`E3 ${one}`]],

  ["text in a figure", "grid", () => ways.grid({ level: "约一百" }), "error", [`0:level ${noNumber}`]],
  ["text in a figure", "table", () => ways.table([gdp("约一百", "4.9")]), "error", [`B4 ${noNumber}`]],
  ["text in a figure", "months", () => ways.months(half, ["约一百", "148.6"]), "error", [`B4 ${noNumber}`]],
  ["text in a figure", "towns", () => ways.towns([town("约一百")]), "error", [`C5 ${noNumber}`]],
  [
    "text in a figure",
    "message",
    () => ways.message([figure()], [",148.6,", ",约一百,"]),
    "error",
    [`J2 ${noNumber}`],
  ],
  ["text in a figure", "targets", () => ways.targets(target("约一百")), "error", [`E3 ${noNumber}`]],

  ["a formula's error", "grid", () => ways.grid({ level: "#REF!" }), "error", [`0:level ${broken}`]],
  ["a formula's error", "table", () => ways.table([gdp("#REF!", "4.9")]), "error", [`B4 ${broken}`]],
  ["a formula's error", "months", () => ways.months(half, ["#REF!", "148.6"]), "error", [`B4 ${broken}`]],
  ["a formula's error", "towns", () => ways.towns([town("#REF!")]), "error", [`C5 ${broken}`]],
  [
    "a formula's error",
    "message",
    () => ways.message([figure()], [",148.6,", ",#REF!,"]),
    "error",
    [`J2 ${broken}`],
  ],
  ["a formula's error", "targets", () => ways.targets(target("#REF!")), "error", [`E3 ${broken}`]],

  [
    "a revision without reason",
    "grid",
    () => published().then(() => ways.grid({ level: "150" })),
    "question",
    [`0:level ${known}`],
  ],
  [
    "a revision without reason",
    "table",
    () => published().then(() => ways.table([gdp("150", "")])),
    "question",
    [`B4 ${known}`],
  ],
  [
    "a revision without reason",
    "months",
    () => published().then(() => ways.months(["1—5月", "1—6月"], ["", "150"])),
    "question",
    [`C4 ${known}`],
  ],
  [
    "a revision without reason",
    "towns",
    () => published().then(() => ways.towns([town("150")])),
    "question",
    [`C5 ${known}`],
  ],
  [
    "a revision without reason",
    "message",
    () => published().then(() => ways.message([figure({ value: "150" })])),
    "question",
    [`J2 ${known}`],
  ],
  [
    "a revision without reason",
    "targets",
    () => ways.targets(target("300")).then(() => ways.targets(target("310"))),
    "error",
    ["E3 已经有目标了，改动要写明原因。"],
  ],
];

test("every line comes by every way in", () => {
  const by = Map.groupBy(cases, ([line]) => line);
  expect(by.size).toBe(9);
  for (const [line, own] of by)
    expect([line, ...own.map(([, way]) => way)]).toEqual([
      line,
      "grid",
      "table",
      "months",
      "towns",
      "message",
      "targets",
    ]);
});

test.each(cases)(
  "%s by %s is said at its cell, and nothing is saved",
  async (_line, _way, bring, stands, cells) => {
    expect(await bring()).toEqual({ cells, stands });
  },
);

test("what is imported with a question becomes no figure: it waits in a draft for its reason", async () => {
  const before = await ways.kept();
  await ways.table([gdp("148.6", "")], "万元");
  const now = await ways.kept();
  expect([now.figures, now.releases]).toEqual([before.figures, before.releases + 1]);
  const [row] = await releasesIn(house.db, at.countyId, ["draft"], { page: 1, limit: 1 });
  expect(await execute(house, submitRelease, at.li, { id: row!.id })).toMatchObject({
    refusal: "release.reason-missing",
  });
});
