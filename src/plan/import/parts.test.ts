import { assert, array, constantFrom, integer, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { headingOf } from "./heading.ts";
import { numbersByPlace, numbersOf } from "./numbering.ts";
import { outlineOf, placeOf } from "./outline.ts";
import { yearOf } from "./year.ts";

describe("a heading loses its number and its tally", () => {
  test.each([
    ["一、平安建设", "平安建设", 1],
    ["（二）风险防范", "风险防范", 2],
    ["十二、管理（15项）", "管理", 12],
    ["二十一、其他", "其他", 21],
    ["3. 改革", "改革", 3],
    ["平安建设", "平安建设", undefined],
    ["一", "一", undefined],
  ])("%s", (text, name, count) => {
    expect(headingOf(text)).toEqual({ name, count });
  });
});

describe("the year of a plan", () => {
  test.each([
    [{ titles: ["甲山县2022年重点任务分解表"], sheet: "Sheet1", file: "2021.xlsx" }, 2022, "title"],
    [{ titles: ["重点任务分解表"], sheet: "2023年", file: "x.xlsx" }, 2023, "sheet"],
    [{ titles: [], sheet: "Sheet1", file: "分解表2024.xlsx" }, 2024, "file"],
    [{ titles: ["２０２２年任务"], sheet: "", file: "" }, 2022, "title"],
    [{ titles: ["共120220件"], sheet: "Sheet1", file: "x.csv" }, 2026, null],
  ] as const)("%o", (places, year, from) => {
    expect(yearOf(places, "2026-11-24")).toEqual({ year, from });
  });
});

const row = (raw: string | null, taskNumber = "1", areaNumber = "1-1", merged?: string) => ({
  raw,
  merged,
  taskNumber,
  areaNumber,
});

describe("numbers are unique in a plan", () => {
  test.each([
    ["as they are", [row("1"), row("2"), row("3", "2")], ["1", "2", "3"]],
    ["counted anew under each task", [row("1"), row("2"), row("1", "2", "2-1")], ["1-1", "1-2", "2-1"]],
    [
      "counted anew under each area",
      [row("1"), row("1", "1", "1-2"), row("1", "2", "2-1")],
      ["1-1-1", "1-2-1", "2-1-1"],
    ],
    [
      "one number merged over rows",
      [row("1", "1", "1-1", "A3:A4"), row("1", "1", "1-1", "A3:A4"), row("2")],
      ["1-1", "1-2", "2"],
    ],
    ["twice by mistake, and left to be mended", [row("1-1-01"), row("1-1-01")], ["1-1-01", "1-1-01"]],
    ["missing", [row(null), row("2")], [null, "2"]],
  ])("%s", (_, rows, numbers) => {
    expect(numbersOf(rows)).toEqual(numbers);
  });

  test("a part of a table is numbered as the whole was", () => {
    const part = [row("1", "2", "2-1"), row("2", "2", "2-1")];
    expect(numbersOf(part, new Set(["1-1", "2-1", "2-2"]))).toEqual(["2-1", "2-2"]);
    expect(numbersOf(part, new Set(["1", "2"]))).toEqual(["1", "2"]);
    expect(numbersOf(part)).toEqual(["1", "2"]);
  });

  test("by place they never repeat", () => {
    const places = array(record({ areaNumber: constantFrom("1-1", "1-2", "2-1") }), { maxLength: 150 });
    assert(property(places, (rows) => new Set(numbersByPlace(rows)).size === rows.length));
  });

  test("a table that counts anew under each area always comes out unique", () => {
    const areas = array(record({ task: integer({ min: 1, max: 4 }), rows: integer({ min: 1, max: 5 }) }), {
      maxLength: 8,
    });
    assert(
      property(areas, (sizes) => {
        const rows = sizes.flatMap(({ task, rows: count }, at) =>
          Array.from({ length: count }, (_, n) => row(String(n + 1), String(task), `${task}-${at + 1}`)),
        );
        const numbers = numbersOf(rows);
        expect(new Set(numbers).size).toBe(numbers.length);
      }),
    );
  });
});

describe("where a row belongs", () => {
  test.each([
    [["任务甲", "方面乙", null, []], { task: "任务甲", area: "方面乙" }],
    [
      [null, null, null, ["一、平安建设", "（一）风险防范"]],
      { task: "一、平安建设", area: "（一）风险防范" },
    ],
    [[null, null, "民生", ["一、平安建设"]], { task: "一、平安建设", area: "民生" }],
    [[null, null, null, ["一、平安建设"]], { task: "一、平安建设", area: null }],
    [[null, null, "民生", []], { task: "民生", area: null }],
    [["任务甲", null, "民生", []], { task: "任务甲", area: "民生" }],
    [[null, null, null, []], { task: null, area: null }],
  ] as const)("%o", ([task, area, category, sections], place) => {
    expect(placeOf(task, area, category, sections)).toEqual(place);
  });

  test("an open outline makes what its rows name, once, numbered as its headings count", () => {
    const outline = outlineOf({ tasks: [], areas: [] }, false);
    const first = outline.areaFor({ task: "一、平安建设", area: "（一）风险防范" });
    expect(outline.areaFor({ task: "平安建设", area: "风险防范" })).toBe(first);
    expect(outline.areaFor({ task: "三、改革", area: null })).toMatchObject({
      number: "3-1",
      nameZh: "改革",
    });
    expect(outline.areaFor({ task: "管理", area: "营商环境" })).toMatchObject({ number: "2-1" });
    expect(outline.tasks().map(({ number, nameZh }) => [number, nameZh])).toEqual([
      ["1", "平安建设"],
      ["3", "改革"],
      ["2", "管理"],
    ]);
  });

  test("a closed outline makes up nothing", () => {
    const known = {
      tasks: [{ number: "1", nameZh: "平安建设" }],
      areas: [{ number: "1-1", taskNumber: "1", nameZh: "风险防范" }],
    };
    const outline = outlineOf(known, true);
    expect(outline.areaFor({ task: "平安建设", area: "风险防范" })?.number).toBe("1-1");
    expect(outline.areaFor({ task: "平安建设", area: "风险范防" })).toBeNull();
    expect(outline.areaFor({ task: "宜居城市", area: "风险防范" })).toBeNull();
    expect(outline.added()).toEqual([]);
  });
});
