import { array, assert, constantFrom, integer, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import {
  answered,
  daysOfMonth,
  type Cost,
  loadOf,
  longestSitting,
  mayOverrule,
  mayOwn,
  medianMinutes,
  ownersOf,
  register,
  sunset,
  timesAMonth,
} from "./rules.ts";
import { type Likeness, rounds } from "./words.ts";

const id = "00000000-0000-7000-8000-000000000001";
const found: Likeness = {
  asked: "常住人口数",
  known: { field: "常住人口", kind: "request", id, title: "人口月报", owner: null },
  share: 0.86,
};

describe("who", () => {
  test.each([
    ["officer", "c.b", true, false],
    ["head", "c.b", true, true],
    ["head", "c", true, true],
    ["delivery", "c.d", true, false],
    ["head", "c.d", false, false],
    ["officer", "c.b.v", false, false],
    ["admin", null, false, false],
  ] as const)("a %s at %s registers for c.b: %s, overrules: %s", (role, unitPath, own, overrule) => {
    expect([mayOwn({ role, unitPath }, "c.b"), mayOverrule({ role, unitPath }, "c.b")]).toEqual([
      own,
      overrule,
    ]);
  });
});

describe("registering", () => {
  test.each([
    ["nothing is reported", [], "", false, null],
    ["nothing is reported, and a reason is given", [], "要用", false, null],
    ["something is reported", [found], "", true, "burden.already-reported"],
    ["something is reported, a head overrules", [found], "口径不同", true, null],
    [
      "something is reported, an officer would overrule",
      [found],
      "口径不同",
      false,
      "burden.overrule.not-yours",
    ],
  ])("%s", (_, reported, overruledFor, head, refusal) => {
    expect(register({ overruledFor }, { reported, mayOverrule: head })?.refusal ?? null).toBe(refusal);
  });

  test("the refusal shows the field that exists", () => {
    const refusal = register({ overruledFor: "" }, { reported: [found], mayOverrule: false });
    expect(refusal).toMatchObject({
      params: { asked: "常住人口数", known: "常住人口", title: "人口月报", count: 1 },
      field: "fields",
    });
  });

  test.each([
    ["2022-06-14", "burden.sunset-past"],
    ["2022-06-15", null],
    ["2023-06-16", null],
    ["2023-06-17", "burden.sunset-far"],
  ])("asked until %s on 15 June 2022: %s", (day, refusal) => {
    expect(sunset(day, "2022-06-15")?.refusal ?? null).toBe(refusal);
  });
});

test.each([
  ["everything", { 户数: "30", 人数: "98" }, null],
  ["one missing", { 户数: "30" }, "burden.field-missing"],
  ["one empty", { 户数: "30", 人数: "" }, "burden.field-missing"],
  ["one too many", { 户数: "30", 人数: "98", 电话: "1" }, "burden.field-unknown"],
  ["a name that every object has", { 户数: "1", 人数: "2", constructor: "x" }, "burden.field-unknown"],
])("answered with %s", (_, values, refusal) => {
  expect(answered(["户数", "人数"], { values: values as Record<string, string> })?.refusal ?? null).toBe(
    refusal,
  );
});

describe("measuring", () => {
  test.each([
    [[], null],
    [[12], 12],
    [[10, 20], 15],
    [[90, 10, 20], 20],
    [[10, longestSitting + 1], 10],
    [[longestSitting + 1], null],
  ])("the median of %j is %j", (minutes, median) => {
    expect(medianMinutes(minutes)).toBe(median);
  });

  test("every round has its times a month, the more often the more", () => {
    const times = rounds.map((round) => timesAMonth[round]);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(Math.round(timesAMonth.weekly * 12)).toBe(52);
  });
});

const named = (name: string) => ({ id: name, nameZh: name, nameEn: null });
const cost = (village: string, owner: string, requestId: string, minutes: number): Cost => ({
  village: named(village),
  owner: named(owner),
  requestId,
  minutes,
});

const total = (of: readonly { minutes: number }[]) => of.reduce((sum, { minutes }) => sum + minutes, 0);

describe("the load of villages", () => {
  const costs = [
    cost("东村", "民政局", "r1", 100),
    cost("东村", "农业局", "r2", 150),
    cost("西村", "民政局", "r1", 100),
    cost("西村", "农业局", "r3", 140),
  ];

  test("over is more than the ceiling, and the heaviest cause comes first", () => {
    const [east, west] = loadOf(costs, 240);
    expect([east?.unit.nameZh, east?.minutes, east?.over]).toEqual(["东村", 250, true]);
    expect(east?.causes.map(({ owner, minutes }) => [owner.nameZh, minutes])).toEqual([
      ["农业局", 150],
      ["民政局", 100],
    ]);
    expect([west?.minutes, west?.over]).toEqual([240, false]);
  });

  test("owners are counted over all villages", () => {
    expect(
      ownersOf(costs).map(({ owner, minutes, requests, villages }) => [
        owner.nameZh,
        minutes,
        requests,
        villages,
      ]),
    ).toEqual([
      ["农业局", 290, 2, 2],
      ["民政局", 200, 1, 2],
    ]);
  });

  const some = record({
    village: constantFrom("东村", "西村", "南村"),
    owner: constantFrom("民政局", "农业局"),
    requestId: constantFrom("r1", "r2", "r3"),
    minutes: integer({ min: 0, max: 500 }),
  }).map(({ village, owner, requestId, minutes }) => cost(village, owner, requestId, minutes));

  test("no minute is lost: villages, their causes and the owners add up to the same", () => {
    assert(
      property(array(some), (given) => {
        const load = loadOf(given, 240);
        expect(total(load)).toBe(total(given));
        expect(total(ownersOf(given))).toBe(total(given));
        for (const village of load) expect(total(village.causes)).toBe(village.minutes);
      }),
    );
  });

  test("one more request never takes a village out of those over the ceiling", () => {
    assert(
      property(array(some), some, integer({ min: 1, max: 400 }), (given, more, ceiling) => {
        const over = (of: readonly Cost[]) =>
          loadOf(of, ceiling)
            .filter((one) => one.over)
            .map(({ unit }) => unit.id);
        expect(over([...given, more])).toEqual(expect.arrayContaining(over(given)));
      }),
    );
  });
});

test.each([
  ["2022-05", { from: "2022-05-01", to: "2022-05-31" }],
  ["2022-02", { from: "2022-02-01", to: "2022-02-28" }],
  ["2021-12", { from: "2021-12-01", to: "2021-12-31" }],
  ["2022-06", { from: "2022-06-01", to: "2022-06-15" }],
  ["2022-07", null],
])("the days of %s as seen in the middle of June", (month, days) => {
  expect(daysOfMonth(month, "2022-06-15")).toEqual(days);
});
