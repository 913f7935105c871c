import { array, assert, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { alike, alreadyReported, enough, normal } from "./likeness.ts";
import type { KnownField } from "./words.ts";

const id = "00000000-0000-7000-8000-000000000001";
const known = (field: string): KnownField => ({ field, kind: "request", id, title: "月报", owner: null });

test.each([
  ["常住人口（人）", "常住人口 人"],
  ["ＧＤＰ 总量", "gdp总量"],
  ["脱贫户的数量", "脱贫户"],
])("%s is read as %s is", (one, other) => {
  expect(normal(one)).toBe(normal(other));
});

describe("one field or two", () => {
  test.each([
    ["常住人口", "常住人口数", true],
    ["脱贫户人均收入", "脱贫户人均纯收入", true],
    ["留守儿童人数", "留守儿童数量（人数）", true],
    ["高标准农田面积", "高标准农田建设面积", true],
    ["Households below the line", "households below line", true],
    ["常住人口", "户籍人口", false],
    ["高标准农田面积", "设施农业面积", false],
    ["留守儿童人数", "留守老人人数", false],
    ["电话", "人数", false],
  ])("%s and %s: %s", (one, other, same) => {
    expect(alike(one, other) >= enough).toBe(same);
  });
});

describe("laws", () => {
  test("a likeness lies between 0 and 1, is 1 with itself, and the same from both sides", () => {
    assert(
      property(string({ minLength: 1 }), string({ minLength: 1 }), (one, other) => {
        const share = alike(one, other);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(alike(other, one)).toBe(share);
        if (normal(one) !== "") expect(alike(one, one)).toBe(1);
      }),
    );
  });

  test("what is known word for word is found, whatever else is known", () => {
    const names = array(string({ minLength: 1, maxLength: 12 }), { maxLength: 8 });
    assert(
      property(names, (others) => {
        const [found] = alreadyReported(["脱贫户人均收入"], [...others, "脱贫户人均收入"].map(known));
        expect(found).toMatchObject({ asked: "脱贫户人均收入", share: 1 });
      }),
    );
  });
});

test("of several alike the nearest is shown, the most alike first", () => {
  const found = alreadyReported(
    ["常住人口数", "党员数", "高标准农田面积"],
    ["常住人口", "常住人口数", "高标准农田建设面积"].map(known),
  );
  expect(found.map(({ asked, known: { field } }) => [asked, field])).toEqual([
    ["常住人口数", "常住人口数"],
    ["高标准农田面积", "高标准农田建设面积"],
  ]);
});
