import { describe, expect, test } from "vitest";
import { categoryTaken, suggestCategories } from "./categories.ts";
import { seedCategories } from "./seeds.ts";

const seeds = seedCategories.map(({ code, ...rest }) => ({ ...rest, id: code }));
const first = (text: string) => suggestCategories(text, seeds, [])[0]?.category.id;

describe("a new county knows from the first day", () => {
  test.each([
    ["我家门口的下水道堵了三天，污水流到路上", "drains"],
    ["村口的路灯坏了两个月", "roads"],
    ["包工头拖欠农民工工资不给", "wages"],
    ["半夜工地施工噪音太大睡不着", "environment"],
    ["想回乡投资建厂，用地怎么批", "investment"],
    ["机井坏了，小麦浇地没有水", "farming"],
    ["The streetlight on our road is broken", "roads"],
    ["The carwash next door", undefined],
    ["🙂", undefined],
    ["", undefined],
  ])("%s", (text, code) => {
    expect(first(text)).toBe(code);
  });

  test("each code once, every category with words in both languages' names", () => {
    expect(new Set(seedCategories.map(({ code }) => code)).size).toBe(seedCategories.length);
    for (const { nameEn, keywords } of seedCategories) {
      expect(nameEn).not.toBeNull();
      expect(keywords.length).toBeGreaterThan(4);
    }
  });
});

describe("what was learned", () => {
  const water = [{ categoryId: "water", confidence: 0.8, words: ["水泵"] }];

  test("comes first, with its words and its confidence", () => {
    expect(suggestCategories("下水道旁边的水泵不转", seeds, water)).toEqual([
      {
        category: { id: "water", nameZh: "供水", nameEn: "Water supply" },
        confidence: 0.8,
        reasons: [{ by: "words", words: ["水泵"] }],
      },
      {
        category: { id: "drains", nameZh: "排水与污水", nameEn: "Drains and sewage" },
        confidence: null,
        reasons: [{ by: "keywords", words: ["下水道"] }],
      },
    ]);
  });

  test.each([
    ["unlikely", [{ categoryId: "water", confidence: 0.2, words: [] }]],
    ["of a category that is no more", [{ categoryId: "gone", confidence: 0.9, words: [] }]],
  ])("is not said when it is %s", (_, guessed) => {
    expect(suggestCategories("路灯", seeds, guessed).map(({ category }) => category.id)).toEqual(["roads"]);
  });
});

const guess = (id: string, confidence: number | null) => ({
  category: { id, nameZh: id, nameEn: null },
  confidence,
  reasons: [],
});
test.each([
  ["a guess right more often than not", [guess("a", 0.5)], "b", "a"],
  ["a weaker guess: what the words name", [guess("a", 0.49)], "b", "b"],
  ["no guess", [guess("a", null)], null, null],
  ["nothing", [], "b", "b"],
])("%s is taken", (_, found, byName, taken) => {
  expect(categoryTaken(found, byName)).toBe(taken);
});
