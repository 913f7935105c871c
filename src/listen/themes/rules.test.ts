import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Choice, themesOf, type Voiced } from "./rules.ts";

const choice: Choice = { mayLead: (word) => word.length > 1, least: 3, most: 10 };

let made = 0;
const voiced = (words: string, more: Partial<Voiced> = {}): Voiced => ({
  id: `a${(made += 1)}`,
  categoryId: "roads",
  territoryIds: ["county"],
  words: words.split(" "),
  week: 0,
  ...more,
});
const several = (n: number, words: string, more: Partial<Voiced> = {}): Voiced[] =>
  Array.from({ length: n }, () => voiced(words, more));

const town = { territoryIds: ["county", "town"] };
const village = { territoryIds: ["county", "town", "village"] };

describe("themes", () => {
  test("those that say the same word, the largest first, each appeal in one", () => {
    const lamps = several(5, "路灯 不亮 晚上");
    const holes = several(4, "路面 坑洼 晚上");
    const few = several(2, "红绿灯 坏了");
    const themes = themesOf([...lamps, ...holes, ...few], choice);
    expect(themes.map(({ words, appealIds }) => [words, appealIds.length])).toEqual([
      [["不亮", "路灯", "晚上"], 5],
      [["坑洼", "路面", "晚上"], 4],
    ]);
  });

  test("the same word in another category is another theme", () => {
    const themes = themesOf(
      [
        ...several(3, "施工 噪音"),
        ...several(4, "施工 欠薪", { categoryId: "wages" }),
        ...several(3, "停水", { categoryId: null }),
      ],
      choice,
    );
    expect(themes.map(({ categoryId, words }) => [categoryId, words[0]])).toEqual([
      ["wages", "欠薪"],
      [null, "停水"],
      ["roads", "噪音"],
    ]);
  });

  test("a word that stands everywhere stands for nothing while another does", () => {
    const all = [
      ...several(6, "没人管 路灯"),
      ...several(6, "没人管 停水", { categoryId: "water" }),
      ...several(6, "没人管 工资", { categoryId: "wages" }),
    ];
    expect(themesOf(all, choice).map(({ words }) => words[0])).toEqual(["停水", "工资", "路灯"]);
  });

  test.each([
    ["two thirds in a village", [...several(4, "路灯", village), ...several(2, "路灯", town)], "village"],
    ["in a town, here and there", [...several(3, "路灯", village), ...several(3, "路灯", town)], "town"],
    ["half in a town", [...several(3, "路灯", town), ...several(3, "路灯")], null],
    ["nowhere said", several(3, "路灯", { territoryIds: [] }), null],
  ])("its place: %s", (_, all, territoryId) => {
    expect(themesOf(all, choice)[0]?.territoryId).toBe(territoryId);
  });

  test("its weeks, and how many there were before in its place", () => {
    const all = [
      ...several(2, "路灯", { ...town, week: 0 }),
      ...several(1, "路灯", { ...town, week: 12 }),
      ...several(4, "路灯", { ...town, week: 13 }),
      ...several(9, "路灯", { territoryIds: ["county", "elsewhere"], week: 20 }),
      ...several(5, "停水", { ...town, week: 20 }),
    ];
    expect(themesOf(all, choice)).toMatchObject([
      { territoryId: "town", weeks: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2], before: 4 },
    ]);
  });

  test("a part of a word already said is not said again", () => {
    expect(themesOf(several(3, "下水道 下水 水道 污水"), choice)[0]?.words).toEqual(["下水道", "污水"]);
  });

  test("no more than one looks at; of nothing none", () => {
    const all = ["路灯", "停水", "工资"].flatMap((word) => several(3, word, { categoryId: word }));
    expect(themesOf(all, { ...choice, most: 2 })).toHaveLength(2);
    expect(themesOf([], choice)).toEqual([]);
  });
});

const plainly = (all: readonly Voiced[]) =>
  themesOf(all, choice).map((theme) => ({ ...theme, appealIds: theme.appealIds.toSorted() }));

describe("laws", () => {
  const some = fc.array(
    fc.record({
      id: fc.uuid(),
      categoryId: fc.constantFrom("x", "y", null),
      territoryIds: fc.constantFrom([], ["county"], ["county", "town"]),
      words: fc.uniqueArray(fc.constantFrom("aa", "bb", "cc", "dd", "e"), { maxLength: 4 }),
      week: fc.nat(25),
    }),
    { maxLength: 60 },
  );

  test("each appeal is in one theme at most, all of it recent, and all say its first word", () => {
    fc.assert(
      fc.property(some, (all) => {
        const byId = new Map(all.map((one) => [one.id, one]));
        const themes = themesOf(all, choice);
        const ids = themes.flatMap(({ appealIds }) => appealIds);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { words, appealIds, weeks, categoryId } of themes) {
          expect(appealIds.length).toBeGreaterThanOrEqual(choice.least);
          expect(weeks.reduce((sum, n) => sum + n, 0)).toBe(appealIds.length);
          for (const id of appealIds)
            expect(byId.get(id)).toMatchObject({ categoryId, words: expect.arrayContaining([words[0]!]) });
        }
      }),
    );
  });

  test("the order of the appeals does not matter", () => {
    fc.assert(
      fc.property(some, (all) => {
        expect(plainly(all.toReversed())).toEqual(plainly(all));
      }),
    );
  });
});
