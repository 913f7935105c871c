import { describe, expect, test } from "vitest";
import { extrasIn, extrasWritten, vetoesIn, vetoesWritten } from "./rules-written.ts";

describe("bonuses, one a line", () => {
  test.each([
    ["国家级表彰 3", { nameZh: "国家级表彰", cap: 3, standard: null }],
    ["国家级表彰：３分", { nameZh: "国家级表彰", cap: 3, standard: null }],
    ["国家级表彰", { nameZh: "国家级表彰", cap: 1, standard: null }],
    ["表彰 2.5（每项 1 分，以文件为准）", { nameZh: "表彰", cap: 2.5, standard: "每项 1 分，以文件为准" }],
    ["Honour 3 (one point each)", { nameZh: "Honour", cap: 3, standard: "one point each" }],
  ])("%s", (text, wanted) => {
    expect(extrasIn(text, "bonus")).toEqual([{ key: "bonus-1", nameEn: null, kind: "bonus", ...wanted }]);
  });

  test("empty lines are none", () => {
    expect(extrasIn("\n  \n", "bonus")).toEqual([]);
  });
});

test.each([
  ["安全生产 59（发生较大以上事故）", { nameZh: "安全生产", most: 59, standard: "发生较大以上事故" }],
  ["数据造假", { nameZh: "数据造假", most: 0, standard: null }],
])("a veto: %s", (text, wanted) => {
  expect(vetoesIn(text)).toEqual([{ key: "veto-1", nameEn: null, ...wanted }]);
});

describe("what was there before", () => {
  const honour = {
    key: "item-4",
    nameZh: "表彰",
    nameEn: "Honour",
    kind: "bonus",
    cap: 3,
    standard: null,
  } as const;
  const pilot = { ...honour, key: "bonus-1", nameZh: "试点", nameEn: null };

  test("keeps its key and its English name wherever it is moved, with whatever cap", () => {
    const read = extrasIn("创新 2\n表彰 5\n试点 3", "bonus", [honour, pilot]);
    expect(read.map(({ key, nameEn, cap }) => [key, nameEn, cap])).toEqual([
      ["bonus-2", null, 2],
      ["item-4", "Honour", 5],
      ["bonus-1", null, 3],
    ]);
  });

  test("written twice gets two keys", () => {
    expect(extrasIn("表彰 5\n表彰 3", "bonus", [honour]).map(({ key }) => key)).toEqual([
      "item-4",
      "bonus-1",
    ]);
  });
});

test("what is written reads back the same", () => {
  const extras = extrasIn("表彰 3（每项 1 分）\n试点 2", "bonus");
  expect(extrasIn(extrasWritten(extras, "bonus"), "bonus")).toEqual(extras);
  const vetoes = vetoesIn("安全生产 59（较大事故）\n数据造假");
  expect(vetoesIn(vetoesWritten(vetoes))).toEqual(vetoes);
});
