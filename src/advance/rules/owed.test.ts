import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Lighting, Standing } from "./lights.ts";
import { reportDue, weightOf } from "./owed.ts";

const standing = (more: Partial<Standing>): Standing => ({
  phase: "open",
  promisedOn: "2022-02-09",
  dueOn: "2022-09-30",
  trajectory: { shape: "steps", points: [] },
  reached: [],
  milestones: [],
  lastReportOn: "2022-06-10",
  claimedOn: null,
  verifiedOn: null,
  sentBackOn: null,
  lowered: null,
  ...more,
});

const today = "2022-06-15";

describe("a report is asked for", () => {
  test.each([
    ["not while the cadence runs", {}, null],
    ["a week before the cadence is up", { lastReportOn: "2022-05-23" }, ["cadence", "2022-06-22"]],
    ["not a day sooner", { lastReportOn: "2022-05-24" }, null],
    ["when nothing was ever said", { lastReportOn: null }, ["cadence", "2022-03-11"]],
    ["a week before its deadline", { dueOn: "2022-06-22" }, ["deadline", "2022-06-22"]],
    ["of what is overdue", { dueOn: "2022-05-31" }, ["deadline", "2022-05-31"]],
    ["not twice on one day", { dueOn: "2022-05-31", lastReportOn: today }, null],
    ["of what was sent back, before all else", { sentBackOn: "2022-06-14" }, ["sent-back", "2022-06-14"]],
    ["not of what is claimed", { phase: "claimed", dueOn: "2022-05-31" }, null],
    ["not of what is suspended", { phase: "suspended", lastReportOn: null }, null],
  ] as const)("%s", (_, more, asked) => {
    const due = reportDue(standing(more), today, 30);
    expect(due && [due.because, due.on]).toEqual(asked);
  });
});

const lit = (
  light: Lighting["light"],
  id: "deadline-missed" | "silent" | "points-behind",
  days?: number,
): Lighting => ({ light, reasons: [{ id, params: days === undefined ? {} : { days } }] });

const of = (lighting: Lighting): number => weightOf(lighting, null, today)!.weight;

describe("the weight of what a head is to see", () => {
  test.each([
    ["red counts threefold", lit("far", "deadline-missed", 8), null, { days: 8, level: 3, weight: 24 }],
    ["silence counts once", lit("behind", "silent", 40), null, { days: 40, level: 1, weight: 40 }],
    [
      "without days since it turned",
      lit("far", "points-behind"),
      "2022-06-05",
      { days: 10, level: 3, weight: 30 },
    ],
    ["at least a day", lit("far", "points-behind"), null, { days: 1, level: 3, weight: 3 }],
    ["behind but not silent is not shown", lit("behind", "points-behind"), "2022-06-05", null],
    ["nor what is on pace", { light: "pace", reasons: [] } as Lighting, null, null],
  ] as const)("%s", (_, lighting, since, weight) => {
    expect(weightOf(lighting, since, today)).toEqual(weight);
  });

  test("a day more never weighs less, and red never less than silence of as many days", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (days) => {
        expect(of(lit("far", "deadline-missed", days + 1))).toBeGreaterThan(
          of(lit("far", "deadline-missed", days)),
        );
        expect(of(lit("far", "deadline-missed", days))).toBeGreaterThan(of(lit("behind", "silent", days)));
      }),
    );
  });
});
