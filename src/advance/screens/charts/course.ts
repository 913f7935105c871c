import type { LineSeriesOption } from "echarts/charts";
import type { GridComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";
import { ink } from "../../../ground/look/charts/ink.ts";
import { type Trajectory, reachedOn } from "../../../plan/words/trajectory.ts";
import type { Gap, Reached } from "../told.ts";

export type CourseOption = ComposeOption<LineSeriesOption | GridComponentOption>;

export const courseHeight = 260;

/** What is drawn: the plan, what was reported, what was verified, and how far the one is behind the other today. */
export interface Course {
  readonly planned: Trajectory;
  readonly reported: readonly Reached[];
  readonly verified: readonly Reached[];
  readonly gap: Gap | null;
}

interface Room {
  readonly font: string;
  readonly today: string;
  /** What stands at the line of today and at the gap, and how a day is said on the axis. */
  readonly todayWord: string;
  readonly gapWord: string;
  readonly dayOf: (iso: string) => string;
}

/** Each point of the plan as [day, share], from nothing at its start. */
export const pointsOf = (planned: Trajectory): [string, number][] => [
  [planned.startsOn, 0],
  ...reachedOn(planned).map((day, at): [string, number] => [day, planned.shares[at]!]),
];

const word = (font: string, color: string) => ({ show: true, color, fontFamily: font, fontSize: 12 });
const plain = { type: "line", silent: true, symbol: "none" } as const satisfies LineSeriesOption;
const bare = (on: string, percent: number) => ({ value: [on, percent], symbol: "none" });
const pointed = ({ on, percent }: Reached) => ({ value: [on, percent] });

/** Dashed grey. */
const planLine = (planned: Trajectory): LineSeriesOption => ({
  ...plain,
  lineStyle: { color: ink.plan, width: 2, type: "dashed" },
  data: pointsOf(planned),
});

/** Ink, a hollow point for each report, from nothing at the start. */
const reportedLine = ({ planned: { startsOn }, reported }: Course): LineSeriesOption => ({
  ...plain,
  symbol: "circle",
  symbolSize: 7,
  showAllSymbol: true,
  lineStyle: { color: ink.text, width: 2.25 },
  itemStyle: { color: ink.sheet, borderColor: ink.text, borderWidth: 1.75 },
  data: [...(reported[0]!.on > startsOn ? [bare(startsOn, 0)] : []), ...reported.map(pointed)],
});

/** Blue steps, a square for each verdict, from nothing at the start to today. */
const verifiedLine = ({ planned: { startsOn }, verified }: Course, today: string): LineSeriesOption => ({
  ...plain,
  step: "end",
  symbol: "rect",
  symbolSize: 8,
  showAllSymbol: true,
  lineStyle: { color: ink.blue, width: 2.25 },
  itemStyle: { color: ink.blue },
  data: [
    ...(verified[0]!.on > startsOn ? [bare(startsOn, 0)] : []),
    ...verified.map(pointed),
    bare(today, verified.at(-1)!.percent),
  ],
});

/** Today as a hair-thin line. */
const todayLine = ({ today, todayWord, font }: Room): LineSeriesOption => ({
  ...plain,
  lineStyle: { color: ink.text, width: 1 },
  data: [
    [today, 0],
    [today, 100],
  ],
  endLabel: { ...word(font, ink.text), formatter: todayWord },
});

/** The gap as a stretch of today's line, named beside it where there is room. */
const gapLine = ({ due, done }: Gap, { today, gapWord, font }: Room, late: boolean): LineSeriesOption => ({
  ...plain,
  symbol: "circle",
  symbolSize: 0.1,
  showAllSymbol: true,
  z: 4,
  lineStyle: { color: ink.yellow, width: 3 },
  data: [
    bare(today, done),
    {
      value: [today, (due + done) / 2],
      label: {
        ...word(font, ink.yellow),
        fontWeight: 600,
        position: late ? "left" : "right",
        formatter: gapWord,
        textBorderColor: ink.sheet,
        textBorderWidth: 3,
      },
    },
    bare(today, due),
  ],
});

/** From the first day drawn to the last, and up to the whole or to what is more than it. */
const edgesOf = ({ planned, reported, verified }: Course) => {
  const days = [
    planned.startsOn,
    planned.dueOn,
    ...[...reported, ...verified].map(({ on }) => on),
  ].toSorted();
  const most = Math.max(100, ...[...reported, ...verified].map(({ percent }) => percent));
  return { first: days[0]!, last: days.at(-1)!, top: Math.ceil(most / 25) * 25 };
};

/** How much of the span has passed by today, from 0 to 1. */
const passed = (first: string, last: string, today: string): number =>
  (Date.parse(today) - Date.parse(first)) / Math.max(1, Date.parse(last) - Date.parse(first));

const axesOf = ({ first, last, top }: ReturnType<typeof edgesOf>, { font, dayOf }: Room) => {
  const label = { color: ink.quiet, fontFamily: font, fontSize: 12 };
  const formatter = (at: number) => dayOf(new Date(at).toISOString().slice(0, 10));
  return {
    xAxis: {
      type: "time",
      min: first,
      max: last,
      splitNumber: 5,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: ink.line } },
      axisLabel: { ...label, hideOverlap: true, formatter },
    },
    yAxis: {
      type: "value",
      min: 0,
      max: top,
      interval: 25,
      axisLabel: { ...label, formatter: "{value}%" },
      splitLine: { lineStyle: { color: ink.hair } },
    },
  } as const;
};

/** The course of an action by time, in percent of the whole. Pure: the same option serves browser and server. */
export const courseOption = (course: Course, room: Room): CourseOption => {
  const edges = edgesOf(course);
  const inside = room.today >= edges.first && room.today <= edges.last;
  const late = passed(edges.first, edges.last, room.today) > 0.7;
  return {
    animation: false,
    grid: { left: 48, right: 56, top: 20, bottom: 28 },
    ...axesOf(edges, room),
    series: [
      planLine(course.planned),
      ...(inside ? [todayLine(room)] : []),
      ...(course.verified.length > 0 ? [verifiedLine(course, inside ? room.today : edges.last)] : []),
      ...(course.reported.length > 0 ? [reportedLine(course)] : []),
      ...(inside && course.gap ? [gapLine(course.gap, room, late)] : []),
    ],
  };
};
