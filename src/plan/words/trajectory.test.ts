import { assert, array, date, float, integer, property, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import {
  checkShares,
  evenShares,
  expectedAt,
  monthsOf,
  type Span,
  spanOf,
  trajectoryOf,
} from "./trajectory.ts";

const spring: Span = { startsOn: "2022-03-01", dueOn: "2022-06-30" };

describe("the months of a span", () => {
  test.each([
    ["2022-03-01", "2022-06-30", ["2022-03", "2022-04", "2022-05", "2022-06"]],
    ["2022-06-10", "2022-06-30", ["2022-06"]],
    ["2021-12-31", "2022-01-01", ["2021-12", "2022-01"]],
    ["2022-06-30", "2022-06-30", ["2022-06"]],
  ])("%s to %s", (startsOn, dueOn, months) => {
    expect(monthsOf({ startsOn, dueOn })).toEqual(months);
  });

  test.each([
    ["the action's own start", "2022-02-10", "2022-06-30", { startsOn: "2022-02-10", dueOn: "2022-06-30" }],
    ["the year's first day", null, "2022-06-30", { startsOn: "2022-01-01", dueOn: "2022-06-30" }],
    ["a start after its end", "2022-08-01", "2022-06-30", { startsOn: "2022-06-30", dueOn: "2022-06-30" }],
    ["no end", "2022-02-10", null, null],
  ])("%s", (_, startsOn, dueOn, span) => {
    expect(spanOf({ startsOn, dueOn }, 2022)).toEqual(span);
  });
});

describe("an even trajectory", () => {
  test("is a straight line over the days, read at each month's end", () => {
    expect(evenShares(spring)).toEqual([24.79, 49.59, 75.21, 100]);
    expect(evenShares({ startsOn: "2022-06-30", dueOn: "2022-06-30" })).toEqual([100]);
  });

  test("is taken where nothing is written, or what is written is of other months", () => {
    const action = { ...spring, trajectory: null };
    expect(trajectoryOf(action, 2022)?.shares).toEqual(evenShares(spring));
    expect(trajectoryOf({ ...action, trajectory: [50, 100] }, 2022)?.shares).toEqual(evenShares(spring));
    expect(trajectoryOf({ ...action, trajectory: [0, 0, 50, 100] }, 2022)?.shares).toEqual([0, 0, 50, 100]);
    expect(trajectoryOf({ ...action, dueOn: null }, 2022)).toBeNull();
  });
});

describe("written shares", () => {
  test.each([
    ["one for each month, rising to the whole", [0, 30, 30, 100], null, undefined],
    ["too few", [50, 100], "trajectory.months", "shares"],
    ["falling", [10, 40, 30, 100], "trajectory.falls", "shares.2"],
    ["ending short", [10, 40, 60, 90], "trajectory.ends", "shares.3"],
  ] as const)("%s", (_, shares, refusal, field) => {
    const answer = checkShares(shares, spring);
    expect([answer?.refusal ?? null, answer?.field]).toEqual([refusal, field]);
  });
});

describe("what is expected on a day", () => {
  const trajectory = { ...spring, shares: [0, 40, 60, 100] };
  test.each([
    ["2022-02-28", 0],
    ["2022-03-01", 0],
    ["2022-03-31", 0],
    ["2022-04-15", 20],
    ["2022-04-30", 40],
    ["2022-05-31", 60],
    ["2022-06-15", 80],
    ["2022-06-30", 100],
    ["2022-12-31", 100],
  ])("%s: %d", (day, expected) => {
    expect(expectedAt(trajectory, day)).toBeCloseTo(expected, 6);
  });
});

const days = date({ min: new Date("2021-01-01"), max: new Date("2023-12-31"), noInvalidDate: true }).map(
  (at) => at.toISOString().slice(0, 10),
);
const spans = tuple(days, days).map(([a, b]): Span =>
  a < b ? { startsOn: a, dueOn: b } : { startsOn: b, dueOn: a },
);

describe("laws", () => {
  test("even shares always pass the check", () => {
    assert(
      property(spans, (span) => {
        expect(checkShares(evenShares(span), span)).toBeNull();
      }),
    );
  });

  test("more days never lower what is expected, and it stays between nothing and everything", () => {
    const steps = array(float({ min: 0, max: 100, noNaN: true }), { minLength: 40, maxLength: 40 });
    assert(
      property(spans, steps, days, integer({ min: 0, max: 400 }), (span, raw, day, later) => {
        const rising = raw.slice(0, monthsOf(span).length).toSorted((a, b) => a - b);
        const shares = [...rising.slice(0, -1), 100];
        const next = new Date(Date.parse(day) + later * 86_400_000).toISOString().slice(0, 10);
        const [one, two] = [expectedAt({ ...span, shares }, day), expectedAt({ ...span, shares }, next)];
        expect(one).toBeGreaterThanOrEqual(0);
        expect(two).toBeLessThanOrEqual(100);
        expect(two - one).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });
});
