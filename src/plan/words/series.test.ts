import { describe, expect, test } from "vitest";
import { measures } from "../../indicators/words.ts";
import { seriesKey, seriesOfKey, seriesSaid } from "./series.ts";

describe("a linked series", () => {
  test.each(measures)("%s comes back from its key", (measure) => {
    expect(seriesOfKey(seriesKey({ code: "一般公共预算收入", measure }))).toEqual({
      code: "一般公共预算收入",
      measure,
    });
  });

  test.each(["", "gdp", "gdp|speed", "|level"])("no key: %j", (key) => {
    expect(seriesOfKey(key)).toBeUndefined();
  });

  test.each([
    ["zh", "Gross domestic product", "地区生产总值·增速"],
    ["en", "Gross domestic product", "Gross domestic product, growth"],
    ["en", null, "地区生产总值, growth"],
  ] as const)("is said in %s", (lang, nameEn, said) => {
    expect(seriesSaid({ code: "gdp", measure: "growth", nameZh: "地区生产总值", nameEn }, lang)).toBe(said);
  });
});
