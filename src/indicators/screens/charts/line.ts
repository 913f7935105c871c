import type { LineSeriesOption } from "echarts/charts";
import type { GridComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";
import { figure } from "../../../ground/look/format.ts";
import { ink, type Room, still } from "../../../ground/look/charts/ink.ts";

export type LineOption = ComposeOption<LineSeriesOption | GridComponentOption>;

/** One point: the period as it is read, the figure as published, and as it is printed. */
export interface LinePoint {
  readonly name: string;
  readonly value: string;
  readonly label: string;
}

export const lineHeight = 260;

const labelsFit = 12;

/** Every label where they fit, else the last one only. */
const labelled = ({ value, label }: LinePoint, at: number, all: readonly LinePoint[]) => ({
  value: Number(value),
  label: { show: all.length <= labelsFit || at === all.length - 1, formatter: label },
});

/** Earlier vintages: grey crosses at their periods, joined by nothing. */
export const crossed = (earlier: readonly Pick<LinePoint, "name" | "value">[]): LineSeriesOption => ({
  type: "line",
  silent: true,
  symbol: "path://M0,0L10,10M10,0L0,10",
  symbolSize: 8,
  showAllSymbol: true,
  lineStyle: { width: 0 },
  itemStyle: { color: ink.plan, borderColor: ink.plan, borderWidth: 1.5 },
  data: earlier.map(({ name, value }) => [name, Number(value)]),
});

/**
 * Figures as reported: an ink line with hollow points and the figure at each, and a grey cross for each vintage that was
 * revised since. The axis need not begin at zero, since a line is read by its slope. Pure: the same option serves the
 * browser and a server's SVG.
 */
export const lineOption = (
  points: readonly LinePoint[],
  { font }: Pick<Room, "font">,
  earlier: readonly Omit<LinePoint, "label">[] = [],
): LineOption => ({
  ...still(font),
  grid: { left: 72, right: 16, top: 36, bottom: 32 },
  xAxis: {
    type: "category",
    data: points.map(({ name }) => name),
    axisTick: { show: false },
    axisLine: { onZero: false, lineStyle: { color: ink.line } },
    axisLabel: { color: ink.quiet, fontFamily: font, hideOverlap: true },
  },
  yAxis: {
    type: "value",
    scale: true,
    splitNumber: 4,
    axisLabel: { color: ink.quiet, fontFamily: font, formatter: figure },
    splitLine: { lineStyle: { color: ink.hair } },
  },
  series: [
    {
      type: "line",
      silent: true,
      symbol: "circle",
      symbolSize: 8,
      lineStyle: { color: ink.text, width: 2 },
      itemStyle: { color: ink.sheet, borderColor: ink.text, borderWidth: 1.75 },
      label: {
        position: "top",
        fontWeight: 600,
        color: ink.text,
        fontFamily: font,
        textBorderColor: ink.sheet,
        textBorderWidth: 3,
      },
      data: points.map(labelled),
    },
    ...(earlier.length > 0 ? [crossed(earlier)] : []),
  ],
});
