import { describe, expect, test } from "vitest";
import { svgOf } from "../../../ground/look/charts/svg.ts";
import { type Course, courseOption, pointsOf } from "./course.ts";

const planned = { startsOn: "2022-03-10", dueOn: "2022-05-20", shares: [10, 60, 100] };
const bare: Course = { planned, reported: [], verified: [], gap: null };
const room = (today: string) => ({
  font: "sans-serif",
  today,
  todayWord: "今天",
  gapWord: "差 10 个百分点",
  dayOf: (day: string) => day,
});

const drawn = (course: Course, today: string): string =>
  svgOf(courseOption(course, room(today)), { width: 600, height: 220 });

describe("the chart of an action's course", () => {
  test("starts at nothing and reaches each month's share on its last day", () => {
    expect(pointsOf(planned)).toEqual([
      ["2022-03-10", 0],
      ["2022-03-31", 10],
      ["2022-04-30", 60],
      ["2022-05-20", 100],
    ]);
  });

  test.each([
    ["2022-04-15", true],
    ["2022-03-01", false],
    ["2022-06-01", false],
  ])("on %s today is drawn: %s", (today, there) => {
    expect(drawn(bare, today).includes("今天")).toBe(there);
  });

  test("draws what was reported as an ink line with a hollow point for each report", () => {
    const reported = [
      { on: "2022-03-31", percent: 8 },
      { on: "2022-04-10", percent: 20 },
    ];
    const svg = drawn({ ...bare, reported }, "2022-04-15");
    expect(svg.match(/fill="#FFFFFF"[^>]*stroke="#1E1B17"/g)).toHaveLength(2);
    expect(drawn(bare, "2022-04-15")).not.toMatch(/fill="#FFFFFF"[^>]*stroke="#1E1B17"/);
  });

  test("draws what was verified as blue steps with a square for each verdict", () => {
    const svg = drawn({ ...bare, verified: [{ on: "2022-04-10", percent: 20 }] }, "2022-04-15");
    expect(svg.match(/fill="#1D5B9E"/g)).toHaveLength(1);
    expect(svg).toContain('stroke="#1D5B9E"');
  });

  test("names the gap at today, and only there", () => {
    const gap = { due: 35, done: 25, points: 10 };
    expect(drawn({ ...bare, gap }, "2022-04-15")).toContain("差 10 个百分点");
    expect(drawn({ ...bare, gap }, "2022-06-15")).not.toContain("差 10 个百分点");
  });
});
