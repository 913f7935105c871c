import { assert, bigInt, integer, nat, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import * as format from "./format.ts";

describe("figure", () => {
  it.each([
    [0, "0"],
    [-0, "0"],
    [999, "999"],
    [5180, "5\u00A0180"],
    [1234567.5, "1\u00A0234\u00A0567.5"],
    [-4.1, "\u22124.1"],
    [1e21, "1\u00A0000\u00A0000\u00A0000\u00A0000\u00A0000\u00A0000\u00A0000"],
    [0.0000001, "0.0000001"],
    ["14.90", "14.90"],
    ["-0.0", "0.0"],
    ["2951434", "2\u00A0951\u00A0434"],
  ])("prints %s as %s", (value, printed) => {
    expect(format.figure(value)).toBe(printed);
  });

  it("keeps every digit of what was published", () => {
    const published = tuple(bigInt({ min: 0n, max: 10n ** 15n }), nat(99_999));
    assert(
      property(published, ([whole, part]) => {
        const text = `${whole}.${part}`;
        expect(format.figure(text).replaceAll("\u00A0", "")).toBe(text);
      }),
    );
  });

  it("never lets a line end inside", () => {
    assert(property(integer(), (value) => !/[ -]/.test(format.figure(value))));
  });
});

describe("signed", () => {
  it.each([
    ["3.2", "+3.2"],
    ["-4.1", "\u22124.1"],
    [0, "0"],
    ["0.0", "0.0"],
    [1200, "+1\u00A0200"],
  ])("prints %s as %s", (value, printed) => {
    expect(format.signed(value)).toBe(printed);
  });
});

describe("units and ranges", () => {
  it.each([
    ["295", "亿元", "295\u00A0亿\u2060元"],
    ["22.8", "个百分点", "22.8\u00A0个\u2060百\u2060分\u2060点"],
    ["37", "%", "37%"],
    ["6.8", "km", "6.8\u00A0km"],
    ["5", "working days", "5\u00A0working\u00A0days"],
  ])("never parts %s from %s", (value, unit, printed) => {
    expect(format.withUnit(value, unit)).toBe(printed);
  });

  it.each([
    ["zh", "%", "70%～95%"],
    ["en", "%", "70–95%"],
    ["zh", "万元", "70～95\u00A0万\u2060元"],
    ["en", "km", "70–95\u00A0km"],
    ["zh", undefined, "70～95"],
    ["en", undefined, "70–95"],
  ] as const)("ranges in %s with %s", (lang, unit, printed) => {
    expect(format.range("70", "95", lang, unit)).toBe(printed);
  });

  it("shows a part with its whole", () => {
    expect(format.ofWhole(17, 1800)).toBe("17\u00A0/\u00A01\u00A0800");
  });
});

describe("days", () => {
  it.each([
    [format.day, "10\u00A0月\u00A08\u00A0日", "8\u00A0October"],
    [format.fullDay, "2022\u00A0年\u00A010\u00A0月\u00A08\u00A0日", "8\u00A0October\u00A02022"],
    [format.month, "2022\u00A0年\u00A010\u00A0月", "October\u00A02022"],
    [format.shortDay, "10/8", "8\u00A0Oct"],
    [format.weekday, "星期六", "Saturday"],
  ] as const)("%o", (print, zh, en) => {
    expect(print("2022-10-08", "zh")).toBe(zh);
    expect(print("2022-10-08", "en")).toBe(en);
  });

  it("reads a month without a day", () => {
    expect(format.month("2022-10", "en")).toBe("October\u00A02022");
  });

  it("reads a moment on the wall of the zone, not of the machine", () => {
    const late = new Date("2022-10-08T16:05:00Z");
    expect(format.onTheWall(late, "Asia/Shanghai")).toEqual({ date: "2022-10-09", time: "00:05" });
    expect(format.moment(late, "Asia/Shanghai", "zh")).toBe("10\u00A0月\u00A09\u00A0日 00:05");
    expect(format.moment(late, "Asia/Shanghai", "en")).toBe("9\u00A0October, 00:05");
    expect(format.fullMoment(late, "Asia/Shanghai", "zh")).toMatch(/^2022.*9\u00A0日 00:05$/);
    expect(format.fullMoment(late, "Asia/Shanghai", "en")).toBe("9\u00A0October\u00A02022, 00:05");
  });
});

describe("hoursAndMinutes", () => {
  it.each([
    [520, "8\u00A0小\u2060时\u00A040\u00A0分", "8\u00A0h\u00A040\u00A0min"],
    [120, "2\u00A0小\u2060时", "2\u00A0h"],
    [40, "40\u00A0分", "40\u00A0min"],
    [0, "0\u00A0分", "0\u00A0min"],
  ])("%d minutes", (minutes, zh, en) => {
    expect(format.hoursAndMinutes(minutes, "zh")).toBe(zh);
    expect(format.hoursAndMinutes(minutes, "en")).toBe(en);
  });
});
