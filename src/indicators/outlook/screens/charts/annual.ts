import type { LineSeriesOption } from "echarts/charts";
import type { GridComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";
import { ink, type Room, still } from "../../../../ground/look/charts/ink.ts";

export type AnnualOption = ComposeOption<LineSeriesOption | GridComponentOption>;

export const annualHeight = 112;

/** A few years as a small line: the first and the last year named, no axis to read off. Pure. */
export const annualOption = (
  years: readonly { readonly year: number; readonly value: number }[],
  { font }: Room,
): AnnualOption => ({
  ...still(font),
  grid: { left: 16, right: 16, top: 12, bottom: 22 },
  xAxis: {
    type: "category",
    data: years.map(({ year }) => String(year)),
    boundaryGap: false,
    axisTick: { show: false },
    axisLine: { onZero: false, lineStyle: { color: ink.line } },
    axisLabel: {
      color: ink.quiet,
      fontFamily: font,
      fontSize: 12,
      interval: (at: number) => at === 0 || at === years.length - 1,
    },
  },
  yAxis: { type: "value", scale: true, show: false },
  series: [
    {
      type: "line",
      silent: true,
      symbol: "circle",
      symbolSize: 4,
      lineStyle: { color: ink.text, width: 2 },
      itemStyle: { color: ink.text },
      data: years.map(({ value }) => value),
    },
  ],
});
