import { describe, expect, test } from "vitest";
import { type Facts, standingOf } from "./standing.ts";
import { expectedOn } from "./trajectory.ts";

const nothing: Facts = {
  suspended: false,
  promisedOn: "2022-02-10",
  dueOn: "2022-04-30",
  quantity: null,
  course: null,
  milestones: [],
  reports: [],
  verdicts: [],
  lowered: null,
};
const report = (madeOn: string, change: Partial<Facts["reports"][number]> = {}) => ({
  id: madeOn,
  madeOn,
  quantity: null,
  done: false,
  ...change,
});
const verdict = (madeOn: string, said: "accepted" | "sent-back") => ({
  reportId: "2022-03-01",
  madeOn,
  verdict: said,
});
const milestone = (dueOn: string, reachedOn: string | null = null) => ({
  nameZh: dueOn,
  nameEn: null,
  dueOn,
  reachedOn,
});

describe("the course", () => {
  test("of a quantity: nothing at its start, its share at each month's end, the whole when due", () => {
    const course = { startsOn: "2022-02-10", dueOn: "2022-04-15", shares: [10, 60, 100] };
    const { trajectory } = standingOf({ ...nothing, quantity: "40", course });
    expect(trajectory.points).toEqual([
      { on: "2022-02-10", share: 0 },
      { on: "2022-02-28", share: 0.1 },
      { on: "2022-03-31", share: 0.6 },
      { on: "2022-04-15", share: 1 },
    ]);
    expect(expectedOn(trajectory, "2022-02-19")).toBe(0.05);
  });

  test.each([
    [
      "of milestones: an equal step each",
      { milestones: [milestone("2022-04-01"), milestone("2022-03-01")] },
      0.5,
    ],
    ["of neither: the deadline", {}, 0],
    ["of what goes on without an end: nothing", { dueOn: null }, 0],
  ])("%s", (_, change, share) => {
    expect(expectedOn(standingOf({ ...nothing, ...change }).trajectory, "2022-03-15")).toBe(share);
  });

  test("on the deadline the whole is expected", () => {
    expect(expectedOn(standingOf(nothing).trajectory, "2022-04-30")).toBe(1);
  });
});

describe("what was reached", () => {
  test("of a quantity: what was reported of the whole; a report without a figure says nothing of it", () => {
    const course = { startsOn: "2022-02-10", dueOn: "2022-04-15", shares: [10, 60, 100] };
    const reports = [report("2022-03-01", { quantity: "10" }), report("2022-03-05")];
    expect(standingOf({ ...nothing, quantity: "40", course, reports })).toMatchObject({
      reached: [{ on: "2022-03-01", share: 0.25 }],
      lastReportOn: "2022-03-05",
    });
  });

  test("of milestones: each day one more", () => {
    const milestones = [
      milestone("2022-03-01", "2022-03-09"),
      milestone("2022-03-02", "2022-03-04"),
      milestone("2022-04-01"),
    ];
    expect(standingOf({ ...nothing, milestones }).reached).toEqual([
      { on: "2022-03-04", share: 0.333333 },
      { on: "2022-03-09", share: 0.666667 },
    ]);
  });
});

describe("the phase", () => {
  test.each([
    ["nothing said", {}, { phase: "open", sentBackOn: null }],
    ["suspended", { suspended: true }, { phase: "suspended" }],
    [
      "claimed",
      { reports: [report("2022-03-01", { done: true })] },
      { phase: "claimed", claimedOn: "2022-03-01" },
    ],
    [
      "verified",
      { reports: [report("2022-03-01", { done: true })], verdicts: [verdict("2022-03-02", "accepted")] },
      { phase: "verified", verifiedOn: "2022-03-02" },
    ],
    [
      "sent back",
      { reports: [report("2022-03-01", { done: true })], verdicts: [verdict("2022-03-02", "sent-back")] },
      { phase: "open", sentBackOn: "2022-03-02" },
    ],
    [
      "claimed again",
      {
        reports: [report("2022-03-01", { done: true }), report("2022-03-05", { done: true })],
        verdicts: [verdict("2022-03-02", "sent-back")],
      },
      { phase: "claimed", claimedOn: "2022-03-05", sentBackOn: null },
    ],
  ] as const)("%s", (_, change, expected) => {
    expect(standingOf({ ...nothing, ...change })).toMatchObject(expected);
  });
});
