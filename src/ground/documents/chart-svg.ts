import { roomOf } from "./measure.ts";
import type { ChartBar, DocumentChart } from "./words.ts";

/** Lengths are those of the drawing, a unit of which is about a third of a millimetre on paper. */
const size = {
  width: 620,
  row: 30,
  bar: 14,
  text: 13,
  gap: 10,
  legend: 30,
  letter: 7,
  widestName: 220,
} as const;

const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const safe = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign]!);

const widthOf = (text: string): number => roomOf(text) * size.letter;

const clipped = (name: string, width: number): string => {
  if (widthOf(name) <= width) return name;
  let kept = name;
  while (kept.length > 1 && widthOf(`${kept}…`) > width) kept = kept.slice(0, -1);
  return `${kept}…`;
};

const label = (x: number, y: number, text: string, more = ""): string =>
  `<text x="${x}" y="${y}" font-size="${size.text}"${more}>${safe(text)}</text>`;

const lengthOf = ({ values }: ChartBar): number => values.reduce((sum, value) => sum + Math.abs(value), 0);

interface Room {
  readonly names: number;
  /** Where zero is, and how long one is. */
  readonly zero: number;
  readonly scale: number;
}

const roomFor = ({ bars }: DocumentChart): Room => {
  const names = Math.min(size.widestName, Math.max(...bars.map(({ name }) => widthOf(name)), 0));
  const said = Math.max(...bars.map((bar) => widthOf(bar.said)), 0);
  const least = Math.min(0, ...bars.map(({ values }) => Math.min(...values)));
  const longest = Math.max(...bars.map(lengthOf), 1e-9) - (least < 0 ? least : 0);
  const left = names + size.gap + (least < 0 ? said + size.gap : 0);
  const scale = (size.width - left - said - size.gap) / longest;
  return { names, zero: left - least * scale, scale };
};

const rectangles = (bar: ChartBar, chart: DocumentChart, { zero, scale }: Room, y: number): string[] => {
  let at = zero;
  return bar.values.map((value, index) => {
    const length = Math.abs(value) * scale;
    const x = value < 0 ? at - length : at;
    if (value >= 0) at += length;
    return `<rect x="${x.toFixed(1)}" y="${y}" width="${length.toFixed(1)}" height="${size.bar}" fill="#${chart.series[index]!.colour}"/>`;
  });
};

const line = (bar: ChartBar, chart: DocumentChart, room: Room, row: number): string => {
  const top = row * size.row + (size.row - size.bar) / 2;
  const base = top + size.bar - 3;
  const falls = bar.values.some((value) => value < 0);
  const end = room.zero + (falls ? -1 : 1) * (lengthOf(bar) * room.scale + size.gap / 2);
  const anchor = falls ? ' text-anchor="end"' : "";
  return [
    label(0, base, clipped(bar.name, room.names)),
    ...rectangles(bar, chart, room, top),
    label(Number(end.toFixed(1)), base, bar.said, `${anchor} font-weight="600"`),
  ].join("");
};

const legend = ({ series }: DocumentChart, top: number): string => {
  if (series.length < 2) return "";
  let x = 0;
  return series
    .map(({ name, colour }) => {
      const at = x;
      x += widthOf(name) + 40;
      const mark = `<rect x="${at}" y="${top + 8}" width="12" height="12" fill="#${colour}"/>`;
      return mark + label(at + 18, top + 18, name);
    })
    .join("");
};

/**
 * A chart as SVG: bars across, each with its name before it and its figure at its end, so that no axis need be read. It
 * has no width of its own and takes that of its place; `face` is what its letters are set in.
 */
export const chartSvg = (chart: DocumentChart, face = "Noto Sans SC"): string => {
  const room = roomFor(chart);
  const rows = chart.bars.length * size.row;
  const height = rows + (chart.series.length > 1 ? size.legend : 0);
  const zero = room.zero.toFixed(1);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${height}" font-family="${safe(face)}" fill="#1E1B17" role="img" aria-label="${safe(chart.alt)}">`,
    `<line x1="${zero}" x2="${zero}" y1="0" y2="${rows}" stroke="#68625A" stroke-width="0.75"/>`,
    ...chart.bars.map((bar, row) => line(bar, chart, room, row)),
    legend(chart, rows),
    "</svg>",
  ].join("");
};
