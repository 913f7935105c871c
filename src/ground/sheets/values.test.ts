import { describe, expect, it } from "vitest";
import { errorCell, type RawValue } from "./cells.ts";
import { cell } from "./fixtures.ts";
import type { Parsed } from "./parsed.ts";
import { asNumber, asText, asWhole, asYesNo } from "./values.ts";

const outcome = (parsed: Parsed<unknown>): unknown => (parsed.ok ? parsed.value : parsed.id);

describe("asNumber", () => {
  const numbers: [RawValue, unknown][] = [
    [12.5, 12.5],
    ["1,234.5", 1234.5],
    ["１，２３４．５", 1234.5],
    [" 951435 ", 951435],
    ["-4.1", -4.1],
    ["－4.1", -4.1],
    ["−4.1", -4.1],
    ["+3.2", 3.2],
    [".5", 0.5],
    ["—", null],
    ["-", null],
    ["/", null],
    [null, null],
    ["1,23", "number-with-words"],
    ["1.2.3", "number-with-words"],
    ["12,34.5", "number-with-words"],
    ["30户", "number-with-words"],
    ["3万", "number-with-words"],
    ["29.5 bn", "number-with-words"],
    ["30余户", "about-a-number"],
    ["30多", "about-a-number"],
    ["30户左右", "about-a-number"],
    ["约30", "about-a-number"],
    ["≥30", "about-a-number"],
    ["100以上", "about-a-number"],
    ["about 30", "about-a-number"],
    ["3.2%", "percent-unexpected"],
    ["第一", "not-a-number"],
    ["Infinity", "not-a-number"],
    ["0x10", "number-with-words"],
    ["1e5", "number-with-words"],
    [true, "not-a-number"],
    [new Date(0), "not-a-number"],
  ];
  it.each(numbers)("%j → %j", (raw, expected) => {
    expect(outcome(asNumber(cell(raw)))).toBe(expected);
  });

  const points: [RawValue, boolean, unknown][] = [
    [3.2, false, 3.2],
    [0.032, true, 3.2],
    ["3.2%", false, 3.2],
    ["－4.1％", false, -4.1],
    ["-", false, null],
    ["约3%", false, "about-a-number"],
  ];
  it.each(points)("in percentage points: %j (shown as %%: %j) → %j", (raw, shown, expected) => {
    expect(outcome(asNumber(cell(raw, shown ? "percent" : undefined), { percent: true }))).toBe(expected);
  });

  it("refuses a cell shown as a percentage where a plain number is due", () => {
    expect(asNumber(cell(0.032, "percent"))).toEqual({
      ok: false,
      id: "percent-unexpected",
      params: { text: "3.2%" },
    });
  });
});

describe("asWhole", () => {
  const wholes: [RawValue, unknown][] = [
    [7, 7],
    ["1,000", 1000],
    ["7.0", 7],
    [null, null],
    [1.5, "not-whole"],
    ["9007199254740993", "not-whole"],
    ["七", "not-a-number"],
  ];
  it.each(wholes)("%j → %j", (raw, expected) => {
    expect(outcome(asWhole(cell(raw)))).toBe(expected);
  });
});

describe("asText", () => {
  it("gives the text as shown, codes typed as numbers included", () => {
    expect(outcome(asText(cell(411424), { max: 10 }))).toBe("411424");
    expect(outcome(asText(cell(" 县　住建局 "), { max: 10 }))).toBe("县 住建局");
    expect(outcome(asText(cell("  "), { max: 10 }))).toBeNull();
  });
  it("counts characters, not halves of them", () => {
    expect(outcome(asText(cell("𠮷𠮷"), { max: 2 }))).toBe("𠮷𠮷");
    expect(asText(cell("一二三"), { max: 2 })).toEqual({
      ok: false,
      id: "too-long",
      params: { text: "一二三", max: 2, length: 3 },
    });
  });
});

describe("asYesNo", () => {
  const answers: [RawValue, unknown][] = [
    ["是", true],
    ["√", true],
    ["Ｙ", true],
    ["Yes", true],
    [1, true],
    [true, true],
    ["否", false],
    ["×", false],
    ["no", false],
    [0, false],
    [false, false],
    [null, null],
    ["也许", "not-yes-or-no"],
    [2, "not-yes-or-no"],
  ];
  it.each(answers)("%j → %j", (raw, expected) => {
    expect(outcome(asYesNo(cell(raw)))).toBe(expected);
  });
});

describe("an error of the sheet", () => {
  const parsers = [
    asNumber,
    asWhole,
    asYesNo,
    (each: Parameters<typeof asText>[0]) => asText(each, { max: 9 }),
  ];
  it.each(parsers)("is a problem in every parser", (parse) => {
    expect(parse(errorCell("B7", "#REF!"))).toEqual({
      ok: false,
      id: "cell-error",
      params: { text: "#REF!" },
    });
  });
});
