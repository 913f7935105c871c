import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Criterion, TieRule } from "../words/programme.ts";
import { tieRules } from "../words/programme.ts";
import { carries, meanOf, proposed, rankedBy, type Scored } from "./ranking.ts";

const criterion = (key: string, points: number): Criterion => ({
  key,
  nameZh: key,
  nameEn: null,
  points,
  sources: ["panel"],
});
const criteria = [criterion("deed", 60), criterion("word", 40)];

const one = (id: string, rest: Partial<Scored> = {}): Scored => ({
  id,
  points: [{ deed: 50, word: 30 }],
  yes: 5,
  level: "other",
  verified: 3,
  putForwardAt: "2021-12-01T00:00:00.000Z",
  ...rest,
});

const order = (scored: readonly Scored[], ties: readonly TieRule[] = []) =>
  rankedBy(scored, { ties, criteria }).map(({ id, rank, tied, tiedBy }) => [id, rank, tied, tiedBy]);

describe("the mean", () => {
  test.each([
    ["nobody scored", [], undefined, null],
    ["one member", [{ deed: 50, word: 30 }], undefined, 80],
    [
      "two members",
      [
        { deed: 50, word: 30 },
        { deed: 60, word: 40 },
      ],
      undefined,
      90,
    ],
    [
      "of one criterion",
      [
        { deed: 50, word: 30 },
        { deed: 60, word: 40 },
      ],
      "deed",
      55,
    ],
  ] as const)("%s", (_, points, key, mean) => {
    expect(meanOf(points, key)).toBe(mean);
  });
});

describe("a tie", () => {
  test.each<[TieRule, Partial<Scored>]>([
    ["weightiest-criterion", { points: [{ deed: 55, word: 25 }] }],
    ["votes", { yes: 6 }],
    ["front-line", { level: "front-line" }],
    ["verified-actions", { verified: 4 }],
    ["put-forward-first", { putForwardAt: "2021-11-30T00:00:00.000Z" }],
  ])("is broken by %s, and by no other rule", (rule, better) => {
    const pair = [one("a"), one("b", better)];
    expect(order(pair, [rule])).toEqual([
      ["b", 1, false, rule],
      ["a", 2, false, rule],
    ]);
    const others = tieRules.filter((other) => other !== rule);
    expect(order(pair, others)).toEqual([
      ["a", 1, true, null],
      ["b", 1, true, null],
    ]);
  });

  test("goes to the first rule that parts them", () => {
    const pair = [one("a", { yes: 6 }), one("b", { level: "front-line" })];
    expect(order(pair, ["front-line", "votes"])[0]).toEqual(["b", 1, false, "front-line"]);
    expect(order(pair, ["votes", "front-line"])[0]).toEqual(["a", 1, false, "votes"]);
  });

  test("is none where the points differ", () => {
    expect(order([one("a"), one("b", { points: [{ deed: 51, word: 30 }] })], tieRules)).toEqual([
      ["b", 1, false, null],
      ["a", 2, false, null],
    ]);
  });

  test("of thirds is one, whatever the order they were added in", () => {
    const a = one("a", { points: [{ deed: 0.1 }, { deed: 0.2 }, { deed: 0.3 }] });
    const b = one("b", { points: [{ deed: 0.3 }, { deed: 0.2 }, { deed: 0.1 }] });
    expect(order([a, b])).toEqual([
      ["a", 1, true, null],
      ["b", 1, true, null],
    ]);
  });
});

const scored = fc.record({
  points: fc.array(
    fc.record({ deed: fc.integer({ min: 0, max: 3 }), word: fc.integer({ min: 0, max: 2 }) }),
    {
      maxLength: 3,
    },
  ),
  yes: fc.integer({ min: 0, max: 2 }),
  level: fc.constantFrom("leading", "front-line", "other", null),
  verified: fc.integer({ min: 0, max: 2 }),
  putForwardAt: fc.constantFrom(null, "2021-12-01T00:00:00.000Z", "2021-12-02T00:00:00.000Z"),
});

test("an order keeps everybody, ranks by points, and does not hang on the order they came in", () => {
  fc.assert(
    fc.property(fc.array(scored, { maxLength: 6 }), fc.shuffledSubarray([...tieRules]), (list, ties) => {
      const named = list.map((rest, at) => one(String(at), rest));
      const ranked = rankedBy(named, { ties, criteria });
      expect(ranked.map(({ id }) => id).toSorted()).toEqual(named.map(({ id }) => id).toSorted());
      const means = ranked.map(({ mean }) => mean ?? -1);
      means.slice(1).forEach((mean, at) => expect(mean).toBeLessThanOrEqual(means[at]! + 1e-9));
      expect(rankedBy(named.toReversed(), { ties, criteria })).toEqual(ranked);
    }),
  );
});

describe("a vote", () => {
  test.each([
    [5, 9, 50, true],
    [4, 8, 50, false],
    [5, 8, 50, true],
    [0, 0, 50, false],
    [6, 9, 66, true],
    [6, 9, 67, false],
    [9, 9, 100, false],
  ])("%i of %i carries at more than %i %%: %s", (yes, eligible, percent, expected) => {
    expect(carries(yes, eligible, percent)).toBe(expected);
  });
});

const candidate = (id: string, rank: number, carried = true, barred = false) => ({
  ranked: { id, rank, mean: 80, tiedBy: null, tied: false },
  carried,
  barred,
});

describe("whom the figures put on the list", () => {
  test("the first who carried and are not barred, within the quota", () => {
    const all = [
      candidate("d", 4),
      candidate("a", 1, false),
      candidate("b", 2, true, true),
      candidate("c", 3),
      candidate("e", 5),
    ];
    expect(proposed(all, 2)).toEqual(["c", "d"]);
    expect(proposed(all, 0)).toEqual([]);
  });
});
