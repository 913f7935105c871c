import { expect, test } from "vitest";
import { translators } from "../ground/intl.ts";
import { csvOf } from "./csv.ts";
import { anIndicator, anObservation } from "./indicators.test-support.ts";
import { tableOf } from "./table.ts";
import { indicatorTexts } from "./texts.ts";

const say = translators(indicatorTexts);
const linesOf = (observations: Parameters<typeof tableOf>[1]): string[] => {
  const table = tableOf([anIndicator({ nameEn: null })], observations, "2021", "2022-12-31");
  return new TextDecoder()
    .decode(csvOf(table, "zh", say.zh))
    .trim()
    .split("\r\n")
    .slice(1);
};

test("a fall is a number, not text that a spreadsheet takes for a formula", () => {
  expect(linesOf([anObservation({ value: "-4.1" })])).toEqual([
    "gdp,地区生产总值,,,2021,,,,-4.1,可比价,,,,,P,县三级干部会议公布,2022-02-09,",
  ]);
});

test("a source that a spreadsheet would run is kept from running", () => {
  expect(linesOf([anObservation({ source: "=1+1" })])[0]).toContain(",'=1+1,");
});

test("figures of several documents, and of several bases, stand on lines of their own", () => {
  const level = anObservation({
    measure: "level",
    basis: "plain",
    value: "295",
    multiplier: 8,
    source: "公报",
  });
  const lines = linesOf([level, anObservation(), anObservation({ basis: "nominal", value: "8.1" })]);
  expect(lines.map((line) => line.split(",").slice(3, 10).join(","))).toEqual([
    "亿元,2021,295,,,,",
    ",2021,,,,3.2,可比价",
    ",2021,,,,8.1,现价",
  ]);
});
