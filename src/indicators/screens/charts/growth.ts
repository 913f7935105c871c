import type { BarSeriesOption } from "echarts/charts";
import type { GridComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";
import { signed } from "../../../ground/look/format.ts";
import { ink, still } from "../../../ground/look/charts/ink.ts";
import { drawnWidth } from "../../../ground/look/charts/width.ts";

export type GrowthOption = ComposeOption<BarSeriesOption | GridComponentOption>;

/** One bar: an indicator's name, and its growth as the decimal that was published. */
export interface GrowthBar {
  readonly name: string;
  readonly value: string;
}

const rowHeight = 34;
const edge = 8;

/** The height that so many bars take, in pixels. */
export const growthHeight = (bars: number): number => bars * rowHeight + 2 * edge;

const narrow = 480;
const widest = 220;
/** The names take what the longest needs: at most a third of a narrow chart, and two lines of the longest English one. */
const nameWidth = (bars: readonly GrowthBar[], width: number): number => {
  const longest = Math.max(...bars.map(({ name }) => drawnWidth(name, 13)));
  return Math.min(longest, width < narrow ? Math.round(width / 3) : widest);
};

const labelled = ({ value }: GrowthBar) => ({
  value: Number(value),
  label: {
    position: Number(value) < 0 ? ("left" as const) : ("right" as const),
    formatter: `${signed(value)}%`,
  },
});

/** Room for the label beyond the longest bar, on the side where bars are. */
const labelRoom = 72;

/**
 * Growth on the year as horizontal bars in the table's order: one hue, the figure at its bar, no axis to read off.
 * Pure: the same option serves the browser and a server's SVG.
 */
export const growthOption = (
  bars: readonly GrowthBar[],
  { width, font }: { width: number; font: string },
): GrowthOption => {
  const names = nameWidth(bars, width);
  const falls = bars.some(({ value }) => Number(value) < 0);
  return {
    ...still(font),
    grid: { left: names + 12 + (falls ? labelRoom : 0), right: labelRoom, top: edge, bottom: edge },
    xAxis: { type: "value", show: false },
    yAxis: {
      type: "category",
      inverse: true,
      data: bars.map(({ name }) => name),
      axisTick: { show: false },
      axisLine: { onZero: true, lineStyle: { color: ink.line } },
      axisLabel: {
        color: ink.text,
        fontFamily: font,
        width: names,
        overflow: "break",
        lineHeight: 16,
        align: "left",
        margin: names + (falls ? labelRoom + 12 : 12),
      },
    },
    series: [
      {
        type: "bar",
        silent: true,
        barWidth: 14,
        itemStyle: { color: ink.dai },
        label: { show: true, fontWeight: 600, color: ink.text, fontFamily: font },
        data: bars.map(labelled),
      },
    ],
  };
};
