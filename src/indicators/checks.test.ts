import { describe, expect, test } from "vitest";
import { findingsOf } from "./checks.ts";
import type { CheckContext } from "./known.ts";
import { aDraft } from "./indicators.test-support.ts";
import { parseUnitWord, unitWord } from "./words/unit-word.ts";
import { basesOf, type FigureDraft, measures } from "./words.ts";

const context: CheckContext = {
  indicator: { unit: "元" },
  unitWord: null,
  today: "2022-06-15",
  levels: [{ period: "2020", value: "286", multiplier: 8 }],
  territory: { whole: null, parts: [] },
  structure: { whole: null, parts: [] },
};
const level = { measure: "level", basis: "plain", value: "295", multiplier: 8 } as const;
const rank = { measure: "rank", basis: "overall", value: "2" } as const;

type Case = [string, Partial<FigureDraft>, Partial<CheckContext>, string];
const found = (draft: Partial<FigureDraft>, more: Partial<CheckContext>): string =>
  findingsOf(aDraft(draft), { ...context, ...more })
    .map(({ check, severity }) => `${severity} ${check}`)
    .join(", ");

describe("what may be published", () => {
  test.each<Case>([
    ["a growth", {}, {}, ""],
    ["a fall", { value: "-4.1" }, {}, ""],
    ["a level", level, {}, ""],
    ["a rank", rank, {}, ""],
    ["growth of 101 %", { value: "101" }, {}, "question figure.growth-large"],
    ["growth of 100 %", { value: "100" }, {}, ""],
    ["growth of 1 000 %", { value: "1000" }, {}, "error figure.growth-is-level"],
    ["a level among the growths", { value: "2951434" }, {}, "error figure.growth-is-level"],
    ["a share of all", { measure: "share", basis: "plain", value: "100" }, {}, ""],
    [
      "a share of more than all",
      { measure: "share", basis: "plain", value: "100.1" },
      {},
      "error figure.share-beyond-whole",
    ],
    ["rank 0", { ...rank, value: "0" }, {}, "error figure.rank-not-whole"],
    ["rank 1.5", { ...rank, value: "1.5" }, {}, "error figure.rank-not-whole"],
    ["rank −1", { ...rank, value: "-1" }, {}, "error figure.rank-not-whole"],
    ["rank by a growth basis", { ...rank, basis: "nominal" }, {}, "error figure.basis-unfit"],
    ["a level without any unit", level, { indicator: { unit: null } }, "error figure.level-without-unit"],
    ["a level in 亿元", level, { unitWord: { unit: "元", multiplier: 8 } }, ""],
    ["a level in %", level, { unitWord: { unit: "%", multiplier: 0 } }, "error figure.level-is-growth"],
    ["a level in 人", level, { unitWord: { unit: "人", multiplier: 0 } }, "error figure.unit-differs"],
    ["published tomorrow", { publishedOn: "2022-06-16" }, {}, "error figure.not-yet-published"],
    ["published today", { publishedOn: "2022-06-15" }, {}, ""],
    ["the year that is not over", { period: "2022" }, {}, "error figure.period-not-over"],
    ["the last day of the year", { publishedOn: "2021-12-31" }, {}, "error figure.period-not-over"],
    ["the first day after it", { publishedOn: "2022-01-01" }, {}, ""],
    ["亿元 for 万元", { ...level, value: "2951434" }, {}, "question figure.level-jump"],
    ["万元 for 亿元", { ...level, multiplier: 4 }, {}, "question figure.level-jump"],
    ["the same size in 万元", { ...level, value: "2951434", multiplier: 4 }, {}, ""],
    ["a month against a year", { ...level, period: "2021-06", value: "20" }, {}, ""],
    ["nothing to compare with", { ...level, value: "2" }, { levels: [] }, ""],
  ])("%s", (_, draft, more, expected) => {
    expect(found(draft, more)).toBe(expected);
  });

  test("every measure has bases of its own", () => {
    for (const measure of measures)
      for (const basis of basesOf[measure])
        expect(found({ measure, basis, value: "2" }, { levels: [] })).toBe("");
  });
});

describe("unit words", () => {
  test.each([
    ["亿元", "元", 8, "100 million yuan"],
    ["万元", "元", 4, "10,000 yuan"],
    ["元", "元", 0, "yuan"],
    ["万人", "人", 4, "10,000 persons"],
    ["千瓦时", "千瓦时", 0, "kWh"],
    ["百分点", "百分点", 0, "percentage points"],
    ["%", "%", 0, "%"],
    ["万亿元", "元", 12, "trillion yuan"],
    ["标准箱", "标准箱", 0, "标准箱"],
  ])("%s is %s by 10^%i, in English %s", (word, unit, multiplier, english) => {
    expect(parseUnitWord(word)).toEqual({ unit, multiplier });
    expect(unitWord({ unit, multiplier }, "zh")).toBe(word);
    expect(unitWord({ unit, multiplier }, "en")).toBe(english);
    expect(parseUnitWord(english)).toEqual({ unit, multiplier });
  });

  test("no word is no unit", () => {
    expect(parseUnitWord(" ")).toBeNull();
  });
});

test("what is found names days and periods as each language does", () => {
  const [over] = findingsOf(aDraft({ period: "2022-01/06" }), { ...context, today: "2022-06-15" });
  expect(over?.params).toMatchObject({
    period: { zh: "2022\u00A0年\u00A01—6\u00A0月", en: "January–June\u00A02022" },
    date: { en: "9\u00A0February\u00A02022" },
  });
});
