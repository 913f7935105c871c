import { LineChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { describe, expect, test } from "vitest";
import { pointsOf, trajectoryOption } from "./trajectory.ts";

use([LineChart, GridComponent, SVGRenderer]);

const trajectory = { startsOn: "2022-03-10", dueOn: "2022-05-20", shares: [10, 60, 100] };
const room = (today: string) => ({
  font: "sans-serif",
  today,
  todayWord: "今天",
  dayOf: (day: string) => day,
});

const drawn = (today: string): string => {
  const chart = init(null, null, { renderer: "svg", ssr: true, width: 600, height: 220 });
  chart.setOption(trajectoryOption(trajectory, room(today)));
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
};

describe("the chart of a trajectory", () => {
  test("starts at nothing and reaches each month's share on its last day", () => {
    expect(pointsOf(trajectory)).toEqual([
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
    expect(drawn(today).includes("今天")).toBe(there);
  });
});
