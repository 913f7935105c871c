import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import { execute } from "../../ground/command.ts";
import { writeCsv } from "../../ground/sheets/index.ts";
import type { OpenHouse } from "../../house.ts";
import { indicatorImporter } from "../import/importer.ts";
import { observationsOfCodes } from "../store.ts";
import { checkRelease, publishRelease, submitRelease } from "./commands.ts";
import { bodyOf, gdp, type Office, rowOf, statisticsOffice, today } from "./entry.test-support.ts";
import { releasesFor } from "./read.ts";
import { releasesIn } from "./store.ts";
import type { Cells } from "./words.ts";

let house: OpenHouse;
let at: Office;
let code = 622_000;
beforeAll(async () => {
  house = await testHouse(`${today}T09:00:00+08:00`);
});
afterAll(() => house.close());
beforeEach(async () => {
  at = await statisticsOffice(house, String(code++));
});

describe("what the checks find stands at its cell, and the draft keeps what was typed", () => {
  test.each<[string, Cells, string, string]>([
    ["1 000 %", { growth: "1000" }, "growth", "error figure.growth-is-level"],
    ["a growth in the level's column", { unit: "%", level: "3.2" }, "level", "error figure.level-is-growth"],
    ["万元 for 亿元", { unit: "万元" }, "level", "question figure.level-jump"],
    ["a wrong zero", { level: "1486" }, "level", "question figure.level-jump"],
    ["a month that does not exist", { period: "2022-13" }, "period", "error period.no-such-period"],
    ["a period that is not over", { period: "2022" }, "level", "error figure.period-not-over"],
    ["一 for a dash", { growth: "一" }, "growth", "error figure.one-for-dash"],
    ["text in a figure", { level: "约一百" }, "level", "error not-a-number"],
    ["words beside a figure", { level: "148.6亿元" }, "level", "error number-with-words"],
    ["an error of Excel's", { level: "#REF!" }, "level", "error cell-error"],
    ["no unit known", { nameZh: "用电量", unit: "" }, "level", "error figure.level-without-unit"],
    ["a unit that is none", { area: "三镇" }, "area", "error figure.no-such-area"],
  ])("%s", async (_, change, column, found) => {
    const id = await at.saved(bodyOf(rowOf(change)));
    const { findings, body } = await at.shown(id);
    expect(findings.map((each) => `${each.row} ${each.column} ${each.severity} ${each.check}`)).toContain(
      `0 ${column} ${found}`,
    );
    expect(findings.every(({ sentence }) => sentence.length > 4)).toBe(true);
    expect(body.rows[0]?.cells).toEqual({ ...gdp, ...change });
    const refused = await execute(house, submitRelease, at.li, { id });
    expect(refused).toMatchObject({ field: `rows.0.${column}` });
    expect(await at.gdpOn(today)).toBeUndefined();
  });

  test("a figure twice", async () => {
    const id = await at.saved(bodyOf(rowOf({}), rowOf({ level: "149" })));
    expect((await at.shown(id)).findings).toMatchObject([{ row: 1, column: "level", check: "figure.twice" }]);
    expect(await execute(house, submitRelease, at.li, { id })).toMatchObject({
      refusal: "release.hindered",
      params: { row: 2 },
    });
  });

  test("a question needs a reason, which is kept with the figure", async () => {
    const asked = { growth: "120" };
    expect(
      await execute(house, submitRelease, at.li, { id: await at.saved(bodyOf(rowOf(asked))) }),
    ).toMatchObject({
      refusal: "release.reason-missing",
      field: "rows.0.growth",
    });
    const id = await at.submitted(bodyOf(rowOf(asked, { growth: "上年同期停产" })));
    await at.done(checkRelease, at.wang, { id });
    await at.done(publishRelease, at.wang, { id });
    const kept = await observationsOfCodes(house.db, at.countyId, at.unitId, ["gdp"]);
    expect(kept.find(({ measure, period }) => measure === "growth" && period === "2022-01/06")).toMatchObject(
      {
        value: "120",
        reason: "上年同期停产",
      },
    );
  });

  test("an empty row says nothing", async () => {
    const id = await at.submitted(bodyOf(rowOf({ level: "" }), rowOf({})));
    expect((await at.shown(id)).findings).toEqual([]);
  });
});

describe("a published figure changes only by revision", () => {
  const later = { level: "149.2", status: "R", publishedOn: "2022-07-20" };

  test("without a reason it is refused at the figure", async () => {
    await at.published(bodyOf(rowOf({})));
    const id = await at.saved(bodyOf(rowOf(later)));
    expect((await at.shown(id)).findings).toMatchObject([
      { column: "level", check: "figure.revises", answered: false },
    ]);
    expect(await execute(house, submitRelease, at.li, { id })).toMatchObject({
      refusal: "release.reason-missing",
    });
  });

  test("with a reason it is a further vintage; the first is still known as of its day", async () => {
    await at.published(bodyOf(rowOf({})));
    expect((await at.published(bodyOf(rowOf(later, { level: "月报更正" })))).counts).toEqual({
      added: 0,
      changed: 1,
      same: 0,
    });
    expect([await at.gdpOn("2022-07-19"), await at.gdpOn("2022-07-20")]).toEqual(["148.6", "149.2"]);
  });

  test("what was published while it waited is asked about again", async () => {
    const waiting = await at.submitted(bodyOf(rowOf({ level: "149.2", publishedOn: "2022-07-19" })));
    await at.published(bodyOf(rowOf({})));
    expect(await execute(house, checkRelease, at.wang, { id: waiting })).toMatchObject({
      refusal: "release.reason-missing",
    });
  });
});

describe("a spreadsheet brought by somebody", () => {
  const rows = [
    ["指标", "单位", "报告期", "绝对数", "比上年增长(%)", "来源", "公布日期"],
    ["地区生产总值", "亿元", "2022年1-6月", "148.6", "4.9", "统计月报", "2022-07-18"],
  ];
  const file = { name: "月报.csv", bytes: writeCsv(rows), hash: "0".repeat(64) };

  test("becomes a release, cell by cell, and nothing is published", async () => {
    expect(await at.done(indicatorImporter.command, at.li, file)).toEqual({ added: 2, changed: 0, same: 0 });
    const [release] = await releasesIn(house.db, at.countyId, ["draft"], { page: 1, limit: 9 });
    expect(release?.body.rows.map(({ cells }) => cells)).toEqual([
      {
        nameZh: "地区生产总值",
        unit: "亿元",
        level: "148.6",
        growth: "4.9",
      },
    ]);
    expect(release?.body.head).toEqual({
      period: "2022年1-6月",
      source: "统计月报",
      publishedOn: "2022-07-18",
    });
    expect(await at.gdpOn(today)).toBeUndefined();
    await at.done(submitRelease, at.li, { id: release!.id });
    expect(await releasesFor({ db: house.db, actor: at.wang })).toHaveLength(1);
  });
});
