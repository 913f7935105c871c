import { describe, expect, test } from "vitest";
import { type PresetName, presetNames } from "../words/light.ts";
import { lightOf, type Standing } from "./lights.ts";
import { even, milestone, rules } from "./lights.test-support.ts";

const at = (share: number, on = "2022-07-02"): Partial<Standing> => ({
  reached: [{ on, share }],
  lastReportOn: on,
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

test("a milestone has the whole of its day", () => {
  const points = [{ on: half, share: 1 }];
  const staged: Standing = {
    ...even,
    ...at(0),
    trajectory: { shape: "steps", points },
    milestones: [milestone(half)],
  };
  const on = (day: string) => lightOf(staged, rules("default"), day).light;
  expect([on(half), on("2022-07-03")]).toEqual(["pace", "far"]);
});

describe("a plan taken over in the middle of its year", () => {
  const late: Standing = {
    ...even,
    promisedOn: "2022-06-15",
    trajectory: {
      shape: "steps",
      points: [
        { on: "2022-03-20", share: 0.5 },
        { on: "2022-12-31", share: 1 },
      ],
    },
    milestones: [milestone("2022-03-20")],
  };

  test.each([
    ["2022-06-15", "idle", "nothing-owed"],
    ["2022-06-29", "idle", "nothing-owed"],
    ["2022-06-30", "far", "milestone-missed"],
  ])("what was due before is owed one cadence later: on %s %s", (today, light, reason) => {
    const lit = lightOf(late, rules("default"), today);
    expect([lit.light, lit.reasons[0]!.id]).toEqual([light, reason]);
  });

  test("so is a deadline that had passed", () => {
    const past = { ...late, dueOn: "2022-05-31", milestones: [] };
    expect(lightOf(past, rules("default"), "2022-06-29").reasons[0]!.id).not.toBe("deadline-missed");
    expect(lightOf(past, rules("default"), "2022-06-30").reasons[0]).toEqual({
      id: "deadline-missed",
      params: { due: "2022-05-31", days: 30 },
    });
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
