import type { LineSeriesOption } from "echarts/charts";
import type { GridComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";
import type { Trajectory } from "../../words/trajectory.ts";
import { reachedOn } from "../../words/trajectory.ts";

export type TrajectoryOption = ComposeOption<LineSeriesOption | GridComponentOption>;

export const trajectoryHeight = 220;

/** The look's colours: a chart's option cannot read the page's. */
const ink = { text: "#1E1B17", quiet: "#68625A", line: "#CFC8BA", hair: "#E3DED3" } as const;

interface Room {
  readonly font: string;
  readonly today: string;
  /** What stands at the line of today, and how a day is said on the axis. */
  readonly todayWord: string;
  readonly dayOf: (iso: string) => string;
}

/** Each point of the trajectory as [day, share], from nothing at its start. */
export const pointsOf = (trajectory: Trajectory): [string, number][] => [
  [trajectory.startsOn, 0],
  ...reachedOn(trajectory).map((day, at): [string, number] => [day, trajectory.shares[at]!]),
];

/** Today as a hair-thin line, where it lies within the span. */
const todayLine = ({ today, todayWord, font }: Room): LineSeriesOption => ({
  type: "line",
  silent: true,
  symbol: "none",
  lineStyle: { color: ink.text, width: 1 },
  data: [
    [today, 0],
    [today, 100],
  ],
  endLabel: { show: true, formatter: todayWord, color: ink.text, fontFamily: font, fontSize: 12 },
});

/** The trajectory: dashed grey, by time, from 0 to 100 %. Pure: the same option serves browser and server. */
export const trajectoryOption = (trajectory: Trajectory, room: Room): TrajectoryOption => {
  const { startsOn, dueOn } = trajectory;
  const inside = room.today >= startsOn && room.today <= dueOn;
  const label = { color: ink.quiet, fontFamily: room.font, fontSize: 12 };
  return {
    animation: false,
    grid: { left: 48, right: 56, top: 20, bottom: 28 },
    xAxis: {
      type: "time",
      min: startsOn,
      max: dueOn,
      splitNumber: 5,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: ink.line } },
      axisLabel: {
        ...label,
        hideOverlap: true,
        formatter: (at: number) => room.dayOf(new Date(at).toISOString().slice(0, 10)),
      },
    },
    yAxis: {
      type: "value",
      min: 0,
      max: 100,
      splitNumber: 4,
      axisLabel: { ...label, formatter: "{value}%" },
      splitLine: { lineStyle: { color: ink.hair } },
    },
    series: [
      {
        type: "line",
        silent: true,
        symbol: "none",
        lineStyle: { color: ink.quiet, width: 2, type: "dashed" },
        data: pointsOf(trajectory),
      },
      ...(inside ? [todayLine(room)] : []),
    ],
  };
};
