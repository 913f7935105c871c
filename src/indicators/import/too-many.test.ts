import { afterAll, beforeAll, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import { execute } from "../../ground/command.ts";
import { writeCsv } from "../../ground/sheets/index.ts";
import type { OpenHouse } from "../../house.ts";
import { statisticsOffice, today } from "../entry/entry.test-support.ts";
import { releasesIn } from "../entry/store.ts";
import { mostRows, releaseStates } from "../entry/words.ts";
import { indicatorImporter } from "./importer.ts";

let house: OpenHouse;
beforeAll(async () => {
  house = await testHouse(`${today}T09:00:00+08:00`);
});
afterAll(() => house.close());

const sheetOf = (rows: number) => ({
  name: "数.csv",
  hash: "0".repeat(64),
  bytes: writeCsv([
    ["2022年1—6月主要经济指标", "", ""],
    ["单位：亿元", "", "公布日期：2022-07-18"],
    ["指标", "绝对数", "比上年增长(%)"],
    ...Array.from({ length: rows }, (_, each) => [`指标${each}`, "1", ""]),
  ]),
});

test("more rows than a release takes are refused in a sentence that says what to do", async () => {
  const at = await statisticsOffice(house, "651000");
  const brought = (rows: number) => execute(house, indicatorImporter.command, at.li, sheetOf(rows));
  const kept = () => releasesIn(house.db, at.countyId, releaseStates, { page: 1, limit: 10 });
  const params = { rows: mostRows + 1, most: mostRows };
  expect(await brought(mostRows + 1)).toMatchObject({ refusal: "release.too-many-rows", params });
  expect(await kept()).toEqual([]);
  expect(house.say.zh("refusal.release.too-many-rows", params)).toContain("分成几张表");
  expect(await brought(mostRows)).toMatchObject({ added: mostRows });
  expect(await kept()).toHaveLength(1);
});
