import type { LineSeriesOption } from "echarts/charts";
import { figure } from "../../../ground/look/format.ts";
import { ink, type Room, still } from "../../../ground/look/charts/ink.ts";
import { drawnWidth } from "../../../ground/look/charts/width.ts";
import { crossed, type LineOption } from "./line.ts";
import type { YearLine, YearsModel } from "./years-model.ts";

export const yearsHeight = 300;

/** The latest year in ink, the one before in grey, those before it paler. */
const strokes = [
  { color: ink.text, width: 2.25 },
  { color: ink.plan, width: 1.75 },
  { color: ink.line, width: 1.75 },
] as const;

const endOf = ({ year, points }: YearLine): string => `${year}\u2002${points.at(-1)!.label}`;

const lineOf = (line: YearLine, age: number, { months }: YearsModel, font: string): LineSeriesOption => {
  const stroke = strokes[Math.min(age, strokes.length - 1)]!;
  const byMonth = new Map(line.points.map(({ month, value }) => [month, Number(value)]));
  const last = line.points.at(-1)!.month;
  const label = {
    show: true,
    position: "right" as const,
    formatter: endOf(line),
    color: age === 0 ? ink.text : ink.quiet,
    fontWeight: age === 0 ? (600 as const) : (400 as const),
    fontFamily: font,
    fontSize: 12,
    lineHeight: 16,
    textBorderColor: ink.sheet,
    textBorderWidth: 3,
  };
  return {
    type: "line",
    silent: true,
    symbol: "circle",
    symbolSize: age === 0 ? 7 : 4,
    showAllSymbol: true,
    lineStyle: stroke,
    itemStyle:
      age === 0
        ? { color: ink.sheet, borderColor: stroke.color, borderWidth: 1.75 }
        : { color: stroke.color },
    connectNulls: true,
    z: 5 - age,
    data: months.map((month) => {
      const value = byMonth.get(month) ?? null;
      return month === last ? { value: value!, label } : value;
    }),
    labelLayout: { moveOverlap: "shiftY" },
  };
};

const axes = (names: readonly string[], font: string): Pick<LineOption, "xAxis" | "yAxis"> => {
  const label = { color: ink.quiet, fontFamily: font, fontSize: 12 };
  return {
    xAxis: {
      type: "category",
      data: [...names],
      boundaryGap: false,
      axisTick: { show: false },
      axisLine: { onZero: false, lineStyle: { color: ink.line } },
      axisLabel: { ...label, hideOverlap: true },
    },
    yAxis: {
      type: "value",
      scale: true,
      splitNumber: 4,
      axisLabel: { ...label, formatter: figure },
      splitLine: { lineStyle: { color: ink.hair } },
    },
  };
};

/**
 * The year so far, a line for each year: it begins anew every January, and one line through all years would be a saw. A
 * month that is not published by itself is not on the axis. Pure, as the other charts.
 */
export const yearsOption = (model: YearsModel, { width, font }: Room): LineOption => {
  const ages = model.lines.length - 1;
  const room = Math.max(...model.lines.map((line) => drawnWidth(endOf(line))));
  return {
    ...still(font),
    grid: {
      left: 12,
      right: Math.min(Math.round(width * 0.4), room + 20),
      top: 28,
      bottom: 8,
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    },
    ...axes(model.names, font),
    series: [
      ...model.lines.map((line, at) => lineOf(line, ages - at, model, font)),
      ...(model.earlier.length > 0
        ? [
            crossed(
              model.earlier.map(({ month, value }) => ({
                name: model.names[model.months.indexOf(month)]!,
                value,
              })),
            ),
          ]
        : []),
    ],
  };
};
