import { describe, expect, test } from "vitest";
import { gapOn, monthsTold, reportedOf, stoodOn, verifiedOf } from "./told.ts";
import type { Report, Verification } from "../words.ts";

const report = (id: string, madeOn: string, quantity: string | null): Report => ({
  id,
  madeOn,
  quantity,
  at: `${madeOn}T01:00:00Z`,
  post: null,
  unit: null,
  milestones: [],
  sentence: "完成一批",
  link: null,
  place: null,
  next: null,
  blocker: null,
  done: false,
  evidence: [],
});
const verdict = (reportId: string, madeOn: string, said: "accepted" | "sent-back"): Verification => ({
  id: `${reportId}-${madeOn}`,
  reportId,
  madeOn,
  verdict: said,
  at: `${madeOn}T01:00:00Z`,
  sentence: "看过现场",
  place: null,
  post: null,
  unit: null,
  evidence: [],
});

const counted = { quantity: "200", milestones: [] };
const steps = { quantity: null, milestones: [1, 2, 3, 4] };
/** The latest first, as they are read. */
const reports = [
  report("d", "2022-05-10", "120"),
  report("c", "2022-04-20", null),
  report("b", "2022-04-10", "50"),
  report("a", "2022-04-10", "40"),
];

describe("what was reported", () => {
  test("is each day's last quantity as a part of the whole", () => {
    expect(reportedOf({ reports, reached: [] }, counted)).toEqual([
      { on: "2022-04-10", percent: 25 },
      { on: "2022-05-10", percent: 60 },
    ]);
  });

  test("is the milestones reached where nothing is counted", () => {
    const reached = [
      { id: "two", on: "2022-05-01" },
      { id: "one", on: "2022-03-01" },
    ];
    expect(reportedOf({ reports, reached }, steps)).toEqual([
      { on: "2022-03-01", percent: 25 },
      { on: "2022-05-01", percent: 50 },
    ]);
  });
});

test.each([
  ["nothing while nothing is accepted", [verdict("d", "2022-05-12", "sent-back")], counted, []],
  [
    "the claim's quantity on the day of the verdict",
    [verdict("d", "2022-05-12", "accepted")],
    counted,
    [{ on: "2022-05-12", percent: 60 }],
  ],
  [
    "the whole where the claim told no quantity",
    [verdict("c", "2022-05-12", "accepted")],
    counted,
    [{ on: "2022-05-12", percent: 100 }],
  ],
])("verified is %s", (_, verifications, action, points) => {
  expect(verifiedOf({ reports, verifications }, action)).toEqual(points);
});

const planned = { startsOn: "2022-04-01", dueOn: "2022-06-30", shares: [30, 70, 100] };
const told = [
  { on: "2022-04-10", percent: 25 },
  { on: "2022-05-10", percent: 60 },
];

test.each([
  ["2022-04-09", null],
  ["2022-04-10", 25],
  ["2022-05-31", 60],
])("by %s %s percent stood", (day, percent) => {
  expect(stoodOn(told, day)).toBe(percent);
});

test.each([
  ["2022-03-31", null],
  ["2022-04-30", { due: 30, done: 25, points: 5 }],
  ["2022-05-10", null],
  ["2022-05-31", { due: 70, done: 60, points: 10 }],
])("on %s the gap is %j", (today, gap) => {
  expect(gapOn(planned, told, today)).toEqual(gap);
});

test("by months it tells what stood at each end, today's for the month we are in, and nothing of months to come", () => {
  expect(monthsTold(planned, told, [], "2022-05-12")).toEqual([
    { month: "2022-04", due: 30, reported: 25, verified: null },
    { month: "2022-05", due: 70, reported: 60, verified: null },
    { month: "2022-06", due: 100, reported: null, verified: null },
  ]);
});
