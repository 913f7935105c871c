import {
  type Arbitrary,
  array,
  assert,
  boolean,
  constantFrom,
  integer,
  option,
  property,
  record,
} from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../ground/clock.ts";
import { lightOrder } from "../../ground/look/lights.ts";
import { byWeight, type PresetName, presetNames, rankOf } from "../words/light.ts";
import { lightOf, type MilestoneState, type Standing } from "./lights.ts";
import { presets } from "./presets.ts";

const rules = (preset: PresetName) => ({ preset: presets[preset], cadenceDays: 14 });

/** 100 to be reached evenly from 1 January to 31 December 2022 (day 0 to 364), promised on 1 January. */
const even: Standing = {
  phase: "open",
  promisedOn: "2022-01-01",
  dueOn: "2022-12-31",
  trajectory: {
    shape: "line",
    points: [
      { on: "2022-01-01", share: 0 },
      { on: "2022-12-31", share: 1 },
    ],
  },
  reached: [],
  milestones: [],
  lastReportOn: null,
  claimedOn: null,
  verifiedOn: null,
  sentBackOn: null,
  lowered: null,
};

const at = (share: number, on = "2022-07-02"): Partial<Standing> => ({
  reached: [{ on, share }],
  lastReportOn: on,
});

const milestone = (dueOn: string, reachedOn: string | null = null): MilestoneState => ({
  nameZh: "开工",
  nameEn: "Started",
  dueOn,
  reachedOn,
});

/** On 2 July (day 182 of 364) exactly half is expected. */
const half = "2022-07-02";

type Row = readonly [what: string, change: Partial<Standing>, today: string, light: string, reasons: string];

const tables: Readonly<Record<PresetName, readonly Row[]>> = {
  default: [
    ["just promised", {}, "2022-01-10", "idle", "nothing-owed"],
    ["the last day of the first cadence", {}, "2022-01-15", "idle", "nothing-owed"],
    ["no report within it", {}, "2022-01-16", "behind", "silent"],
    ["on its course", at(0.5), half, "pace", "on-pace"],
    ["9.9 points behind", at(0.401), half, "pace", "on-pace"],
    ["10 points behind", at(0.4), half, "behind", "points-behind"],
    ["29.9 points behind", at(0.201), half, "behind", "points-behind"],
    ["30 points behind", at(0.2), half, "far", "points-behind"],
    ["on its course, silent for 15 days", at(0.55, "2022-06-17"), half, "behind", "silent"],
    [
      "a milestone missed",
      { ...at(0.5), milestones: [milestone("2022-06-30")] },
      half,
      "far",
      "milestone-missed",
    ],
    ["a milestone due today", { ...at(0.5), milestones: [milestone(half)] }, half, "pace", "on-pace"],
    [
      "a milestone reached late",
      { ...at(0.5), milestones: [milestone("2022-06-01", "2022-06-20")] },
      half,
      "pace",
      "on-pace",
    ],
    ["due today", at(0.99, "2022-12-30"), "2022-12-31", "pace", "on-pace near-due"],
    ["the day after", at(0.99, "2022-12-30"), "2023-01-01", "far", "deadline-missed"],
    ["sent back", { ...at(0.5), sentBackOn: half }, half, "pace", "on-pace sent-back"],
    [
      "everything at once",
      { milestones: [milestone("2022-06-30")], sentBackOn: half },
      "2023-01-01",
      "far",
      "deadline-missed milestone-missed points-behind silent sent-back",
    ],
    ["suspended", { phase: "suspended" }, "2023-01-01", "idle", "suspended"],
    ["claimed", { phase: "claimed", claimedOn: "2022-12-01" }, "2023-02-01", "claimed", "claimed"],
    [
      "claimed late",
      { phase: "claimed", claimedOn: "2023-01-05" },
      "2023-02-01",
      "claimed",
      "claimed claimed-late",
    ],
    ["verified", { phase: "verified", verifiedOn: "2022-12-01" }, "2023-02-01", "verified", "verified"],
  ],
  "yinchuan-2025": [
    ["9.9 points behind", at(0.401), half, "pace", "on-pace"],
    ["10 points behind", at(0.4), half, "behind", "points-behind"],
    ["30 points behind is still yellow", at(0.2), half, "behind", "points-behind"],
    ["over 30", at(0.199), half, "far", "points-behind"],
    ["not begun in its month", {}, "2022-01-31", "idle", "nothing-owed"],
    ["the month after", {}, "2022-02-01", "behind", "not-started"],
    ["three months", {}, "2022-04-01", "far", "not-started points-behind"],
    ["begun, though little", at(0.01, "2022-01-30"), "2022-02-01", "pace", "on-pace"],
  ],
  "sanya-2022": [
    ["the first month is not over", {}, "2022-01-31", "idle", "nothing-owed"],
    ["on its course at the month's end", at(0.5), half, "pace", "on-pace"],
    ["a little behind", at(0.49), half, "behind", "share-behind"],
    ["half of what is expected", at(90 / 364), half, "behind", "share-behind"],
    ["less than half of it", at(0.24), half, "far", "share-behind"],
    ["nothing reported", {}, half, "far", "share-behind"],
    ["nearly all of it after the deadline", at(0.9, "2022-12-30"), "2023-01-01", "behind", "share-behind"],
  ],
  "ouhai-2020": [
    ["the first month is not over", {}, "2022-01-31", "idle", "nothing-owed"],
    ["the month missed", at(0.4), half, "far", "month-missed"],
    [
      "made up in the next month",
      { reached: [...at(0.4, "2022-06-28").reached!, ...at(0.5, half).reached!], lastReportOn: half },
      half,
      "behind",
      "month-made-up",
    ],
    ["the month kept", at(0.5, "2022-06-30"), half, "pace", "on-pace"],
    ["overdue", at(0.99, "2022-12-30"), "2023-01-01", "far", "deadline-missed month-missed"],
  ],
  "suqian-2025": [
    ["on its course", at(0.5), half, "pace", "on-pace"],
    ["behind", at(0.49), half, "behind", "points-behind"],
    ["poor quality: sent back", { ...at(0.5), sentBackOn: half }, half, "behind", "sent-back"],
    ["near due", at(0.95, "2022-12-20"), "2022-12-24", "pace", "on-pace near-due"],
    ["overdue", at(0.99, "2022-12-30"), "2023-01-01", "far", "deadline-missed points-behind"],
  ],
};

describe.each(presetNames)("%s", (name) => {
  test.each(tables[name])("%s", (_, change, today, light, reasons) => {
    const lit = lightOf({ ...even, ...change }, rules(name), today);
    expect([lit.light, lit.reasons.map(({ id }) => id).join(" ")]).toEqual([light, reasons]);
  });
});

describe("the arithmetic is said", () => {
  test("how far behind, what was expected, what is done", () => {
    const { reasons } = lightOf({ ...even, ...at(0.4) }, rules("default"), half);
    expect(reasons[0]).toEqual({ id: "points-behind", params: { points: 10, expected: 50, done: 40 } });
  });

  test("which milestone, since when", () => {
    const standing = { ...even, ...at(0.5), milestones: [milestone("2022-06-30"), milestone("2022-05-31")] };
    expect(lightOf(standing, rules("default"), half).reasons[0]!.params).toEqual({
      name: "开工",
      nameEn: "Started",
      due: "2022-05-31",
      days: 32,
    });
  });
});

const january = "2022-01-01";
const day = integer({ min: 0, max: 500 }).map((days) => addDays(january, days));
const share = integer({ min: 0, max: 120 }).map((value) => value / 100);
const byDay = <T extends { on: string }>(points: T[]): T[] =>
  points.toSorted((a, b) => a.on.localeCompare(b.on));
const point = record({ on: day, share });

const points = array(point, { maxLength: 6 }).map((all) => {
  const rising = byDay(all)
    .map(({ share: value }) => Math.min(value, 1))
    .toSorted((a, b) => a - b);
  return byDay(all).map(({ on }, index) => ({ on, share: rising[index]! }));
});
const milestones = array(record({ due: day, reached: option(day) }), { maxLength: 4 }).map((all) =>
  all.map(({ due, reached }) => milestone(due, reached)),
);

/** What was reported, with what of it was measured; a report may measure nothing. */
const reports = array(record({ on: day, share: option(share) }), { maxLength: 5 }).map(byDay);
type Reports = readonly { on: string; share: number | null }[];

const withReports = (standing: Standing, made: Reports, today: string): Standing => {
  const until = made.filter(({ on }) => on <= today);
  return {
    ...standing,
    reached: until.flatMap(({ on, share: value }) => (value === null ? [] : [{ on, share: value }])),
    lastReportOn: until.at(-1)?.on ?? null,
  };
};

const standing = record({
  phase: constantFrom("open", "open", "open", "claimed", "verified"),
  promisedOn: constantFrom(january, "2022-02-10"),
  dueOn: option(day),
  trajectory: record({ shape: constantFrom("line", "steps"), points }),
  milestones,
  sentBackOn: option(day),
}).map((given): Standing => ({ ...even, ...given, claimedOn: january, verifiedOn: january }) as Standing);

interface Scene {
  readonly standing: Standing;
  readonly made: Reports;
  readonly today: string;
  readonly preset: PresetName;
  readonly cadenceDays: number;
}
const scene: Arbitrary<Scene> = record({
  standing,
  made: reports,
  today: day,
  preset: constantFrom(...presetNames),
  cadenceDays: integer({ min: 1, max: 60 }),
});
const litIn = ({ standing: given, made, today, preset, cadenceDays }: Scene) =>
  lightOf(withReports(given, made, today), { preset: presets[preset], cadenceDays }, today);

describe("laws", () => {
  test("every light has its weight", () => {
    expect([...byWeight].sort()).toEqual([...lightOrder].sort());
  });

  test("the same is lit the same, whatever the order of its milestones", () => {
    assert(
      property(scene, (given) => {
        const turned = { ...given.standing, milestones: given.standing.milestones.toReversed() };
        expect(litIn({ ...given, standing: turned })).toEqual(litIn(given));
        expect(litIn(given).reasons.length).toBeGreaterThan(0);
      }),
    );
  });

  test("more reached never worsens a light", () => {
    assert(
      property(scene, integer({ min: 0, max: 100 }), (given, more) => {
        const made = given.made.map(({ on, share: value }) => ({
          on,
          share: value === null ? null : value + more / 100,
        }));
        expect(rankOf(litIn({ ...given, made }).light)).toBeGreaterThanOrEqual(rankOf(litIn(given).light));
      }),
    );
  });

  test("one more report never worsens a light, as long as it takes nothing back", () => {
    assert(
      property(scene, day, share, boolean(), (given, on, value, measured) => {
        const before = given.made.findLast((report) => report.on <= on && report.share !== null);
        const least = Math.max(value, before?.share ?? 0);
        const later = given.made.filter((report) => report.on > on && report.share !== null);
        const fits = later.every((report) => report.share! >= least);
        const more = { on, share: measured && fits ? least : null };
        const made = byDay([...given.made.filter((report) => report.on <= on), more]).concat(
          given.made.filter((report) => report.on > on),
        );
        expect(rankOf(litIn({ ...given, made }).light)).toBeGreaterThanOrEqual(rankOf(litIn(given).light));
      }),
    );
  });

  test("a milestone reached, or reached earlier, never worsens a light", () => {
    assert(
      property(scene, day, (given, on) => {
        const reachedBy = (one: MilestoneState) =>
          one.reachedOn === null || one.reachedOn > on ? { ...one, reachedOn: on } : one;
        const better = { ...given.standing, milestones: given.standing.milestones.map(reachedBy) };
        expect(rankOf(litIn({ ...given, standing: better }).light)).toBeGreaterThanOrEqual(
          rankOf(litIn(given).light),
        );
      }),
    );
  });

  test("a hand only lowers, and says what it lowered", () => {
    assert(
      property(scene, constantFrom(...lightOrder), (given, light) => {
        const lowered = { light, why: "没见到人", by: "督查室主任", byEn: null };
        const [before, after] = [litIn(given), litIn({ ...given, standing: { ...given.standing, lowered } })];
        expect(rankOf(after.light)).toBe(Math.min(rankOf(before.light), rankOf(light)));
        const isLowered = after.reasons[0]!.id === "lowered";
        expect(isLowered).toBe(after.light !== before.light);
      }),
    );
  });
});
