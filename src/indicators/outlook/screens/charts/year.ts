import type { LineSeriesOption } from "echarts/charts";
import type { GridComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";
import { figure } from "../../../../ground/look/format.ts";
import { ink, type Room, still } from "../../../../ground/look/charts/ink.ts";
import { drawnWidth } from "../../../../ground/look/charts/width.ts";
import type { MonthEnd } from "../../words.ts";

export type YearOption = ComposeOption<LineSeriesOption | GridComponentOption>;

/** A year by its months: what came, what last year was, what is aimed at, and what is foretold. */
export interface YearChart {
  readonly ends: readonly MonthEnd[];
  readonly before: readonly MonthEnd[];
  readonly path: readonly number[] | null;
  readonly forecast: {
    readonly ends: readonly MonthEnd[];
    readonly low: number;
    readonly high: number;
  } | null;
  /** The months as the axis says them. */
  readonly months: readonly string[];
  /** What stands at the lines' ends, already in the reader's words. */
  readonly words: {
    readonly before: string;
    readonly path: string;
    readonly forecast: string;
    readonly actual: string;
  };
}

export const yearHeight = 300;
export const smallHeight = 112;

type Row = (number | null)[];

const rowOf = (ends: readonly MonthEnd[]): Row => {
  const byMonth = new Map(ends.map(({ month, value }) => [month, value]));
  return Array.from({ length: 12 }, (_, at) => byMonth.get(at + 1) ?? null);
};

const plain = { type: "line", silent: true, symbol: "none" } as const satisfies LineSeriesOption;

const endLabel = (formatter: string, color: string, font: string) => ({
  show: true,
  formatter,
  color,
  fontFamily: font,
  fontSize: 12,
});

const beforeLine = ({ before, words }: YearChart, font: string, small: boolean): LineSeriesOption => ({
  ...plain,
  data: rowOf(before),
  lineStyle: { color: ink.line, width: 2 },
  ...(small ? {} : { endLabel: endLabel(words.before, ink.quiet, font) }),
});

const pathLine = (
  path: readonly number[],
  words: YearChart["words"],
  font: string,
  small: boolean,
): LineSeriesOption => ({
  ...plain,
  data: [...path],
  lineStyle: { color: ink.plan, width: small ? 1.5 : 2, type: "dashed" },
  ...(small ? {} : { endLabel: endLabel(words.path, ink.quiet, font) }),
});

/** The figure stands on the side away from the path. */
const sideOf = ({ ends, path }: YearChart): "top" | "bottom" => {
  const last = ends.at(-1);
  return last && path && path[last.month - 1]! >= last.value ? "bottom" : "top";
};

const lastLabel = (chart: YearChart, font: string) => ({
  show: true,
  position: sideOf(chart),
  formatter: chart.words.actual,
  fontWeight: 600 as const,
  color: ink.text,
  fontFamily: font,
  textBorderColor: ink.sheet,
  textBorderWidth: 3,
});

const actualLine = (chart: YearChart, font: string, small: boolean): LineSeriesOption => ({
  ...plain,
  symbol: "circle",
  symbolSize: small ? 4 : 7,
  showAllSymbol: true,
  lineStyle: { color: ink.text, width: 2.25 },
  itemStyle: { color: small ? ink.text : ink.sheet, borderColor: ink.text, borderWidth: small ? 0 : 1.75 },
  z: 5,
  data: rowOf(chart.ends).map((value, at) =>
    small || at + 1 !== chart.ends.at(-1)?.month ? value : { value: value!, label: lastLabel(chart, font) },
  ),
});

type Foretold = NonNullable<YearChart["forecast"]>;

/** From the last month that is known, or from the first foretold, to the year's end. */
const fanOf = ({ ends }: YearChart, forecast: Foretold): { low: Row; high: Row; middle: Row } => {
  const last = ends.at(-1);
  const middle = rowOf([...(last ? [last] : []), ...forecast.ends]);
  const end = forecast.ends.at(-1)!.value;
  const from = last?.month ?? forecast.ends[0]!.month;
  const opened = (at: number): number => (from === 12 ? 0 : Math.sqrt((at + 1 - from) / (12 - from)));
  const edge = (bound: number): Row =>
    middle.map((value, at) => (value === null ? null : value + (bound - end) * opened(at)));
  return { low: edge(forecast.low), high: edge(forecast.high), middle };
};

/** The band is the space between two lines that are not drawn themselves. */
const bandLines = (low: Row, high: Row): LineSeriesOption[] => {
  const hidden = { ...plain, stack: "band", stackStrategy: "all", lineStyle: { opacity: 0 }, z: 1 } as const;
  return [
    { ...hidden, data: low },
    {
      ...hidden,
      data: high.map((value, at) => (value === null ? null : value - low[at]!)),
      areaStyle: { color: ink.wash, opacity: 1 },
    },
  ];
};

const forecastLines = (chart: YearChart, font: string, small: boolean): LineSeriesOption[] => {
  if (!chart.forecast) return [];
  const { low, high, middle } = fanOf(chart, chart.forecast);
  const line: LineSeriesOption = {
    ...plain,
    data: middle,
    lineStyle: { color: ink.dai, width: 2, type: "dotted" },
    ...(small ? {} : { endLabel: endLabel(chart.words.forecast, ink.dai, font) }),
  };
  return [...bandLines(low, high), line];
};

/** Room at the right for what stands at the lines' ends: as much as the longest needs, not half of a narrow chart. */
const roomFor = ({ words, path, forecast, before }: YearChart, width: number): number => {
  const said = [
    path ? words.path : "",
    forecast ? words.forecast : "",
    before.length > 0 ? words.before : "",
  ];
  return Math.min(Math.round(width * 0.4), 20 + Math.max(0, ...said.map((text) => drawnWidth(text))));
};

const axes = (
  months: readonly string[],
  font: string,
  small: boolean,
): Pick<YearOption, "xAxis" | "yAxis"> => {
  const label = { color: ink.quiet, fontFamily: font, fontSize: 12 };
  return {
    xAxis: {
      type: "category",
      data: [...months],
      boundaryGap: false,
      axisTick: { show: false },
      axisLine: { onZero: false, lineStyle: { color: ink.line } },
      axisLabel: small ? { show: false } : { ...label, hideOverlap: true },
    },
    yAxis: {
      type: "value",
      scale: true,
      splitNumber: 4,
      axisLabel: small ? { show: false } : { ...label, formatter: figure },
      splitLine: { show: !small, lineStyle: { color: ink.hair } },
    },
  };
};

const smallGrid = { left: 4, right: 8, top: 8, bottom: 6 };

/**
 * A year by its months: last year in grey, the path dashed, what came in ink, what is foretold dotted in its band. Pure:
 * the same option serves the browser, the public page and a document. `small` is one of many beside each other.
 */
export const yearOption = (chart: YearChart, { width, font }: Room, small = false): YearOption => ({
  ...still(font),
  grid: small
    ? smallGrid
    : {
        left: 12,
        right: roomFor(chart, width),
        top: 28,
        bottom: 8,
        outerBoundsMode: "same",
        outerBoundsContain: "axisLabel",
      },
  ...axes(chart.months, font, small),
  series: [
    ...(chart.before.length > 1 ? [beforeLine(chart, font, small)] : []),
    ...(chart.path ? [pathLine(chart.path, chart.words, font, small)] : []),
    ...forecastLines(chart, font, small),
    actualLine(chart, font, small),
  ].map((series) => ({ ...series, labelLayout: { moveOverlap: "shiftY" as const } })),
});
