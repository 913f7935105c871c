import { describe, expect, test } from "vitest";
import { svgOf } from "../../../ground/look/charts/svg.ts";
import type { ObservationShown } from "../../words.ts";
import { growthHeight, growthOption } from "./growth.ts";
import { lineOf } from "./line-model.ts";
import { lineOption } from "./line.ts";
import { lineWithin, runOf } from "../../words/run.ts";
import { drawingOf } from "./drawing.ts";
import { yearsOf } from "./years-model.ts";

const room = { width: 800, font: "sans-serif" };
const bars = [
  { name: "地区生产总值", value: "3.2" },
  { name: "固定资产投资", value: "-4.10" },
  { name: "居民人均可支配收入", value: "10" },
];

const drawn = (option: Parameters<typeof svgOf>[0]): string => svgOf(option, { width: 800, height: 300 });

describe("growth", () => {
  test("stands at its bar as it was published, on the side to which the bar goes", () => {
    const { series } = growthOption(bars, room);
    expect(series).toMatchObject([
      {
        data: [
          { value: 3.2, label: { position: "right", formatter: "+3.2%" } },
          { value: -4.1, label: { position: "left", formatter: "−4.10%" } },
          { value: 10, label: { position: "right", formatter: "+10%" } },
        ],
      },
    ]);
  });

  test("is drawn by a server with the same option", () => {
    const svg = drawn(growthOption(bars, room));
    for (const words of ["地区生产总值", "+3.2%", "−4.10%", "+10%"]) expect(svg).toContain(words);
    expect(svg).toContain("#2C5563");
  });

  test("takes a row for each bar", () => {
    expect(growthHeight(6) - growthHeight(5)).toBe(34);
  });
});

const point = (period: string, value: string, change: Partial<ObservationShown> = {}): ObservationShown => ({
  period,
  value,
  measure: "level",
  basis: "plain",
  multiplier: 8,
  status: "A",
  source: "公报",
  publishedOn: "2023-03-01",
  vintage: 1,
  note: null,
  reason: null,
  current: true,
  ...change,
});

const growth = (period: string, value: string, basis: ObservationShown["basis"]) =>
  point(period, value, { measure: "growth", basis, multiplier: 0 });

const said = (points: readonly ObservationShown[], measure: "level" | "growth" = "level") =>
  runOf(points, measure)?.points.map(({ period, value }) => `${period} ${value}`) ?? null;

describe("a line joins what is alike", () => {
  test.each([
    ["one figure makes none", [point("2021", "295")], null],
    ["years, earliest first", [point("2021", "295"), point("2020", "286")], ["2020 286", "2021 295"]],
    ["an earlier vintage stays out", [point("2021", "295"), point("2020", "280", { current: false })], null],
    ["a year is not joined with a month", [point("2021", "295"), point("2021-06", "20")], null],
    [
      "a month is not joined with the year so far",
      [point("2021-06", "20"), point("2021-01/06", "120")],
      null,
    ],
    [
      "万元 is read as 亿元 beside it",
      [point("2021", "295"), point("2020", "2860000", { multiplier: 4 })],
      ["2020 286.0000", "2021 295"],
    ],
  ])("%s", (_, points, expected) => {
    expect(said(points)).toEqual(expected);
  });

  test("of two growths of a year the one on the better known basis", () => {
    const points = [
      growth("2021", "8.1", "nominal"),
      growth("2021", "3.2", "comparable"),
      growth("2020", "2.1", "comparable"),
    ];
    expect(said(points, "growth")).toEqual(["2020 2.1", "2021 3.2"]);
  });
});

describe("the year so far", () => {
  const figures = [
    point("2020", "9.7"),
    point("2020-01/02", "1.5"),
    point("2020-01/03", "2.4"),
    point("2021", "10.3"),
    point("2021-01/02", "1.6"),
    point("2021-01/03", "2.6", { vintage: 2 }),
    point("2021-01/03", "2.5", { current: false }),
    point("2021-06", "0.8"),
    point("2022-01/02", "1.7"),
  ];
  const run = runOf(figures, "level")!;
  const model = yearsOf(run, "元", "zh");
  const drawing = drawingOf(run, "元", "zh", (key) => key);

  test("is a line for each year, from the first month published to the year as a whole", () => {
    const lines = model.lines.map(({ year, points: own }) => [
      year,
      own.map(({ month, label }) => [month, label]),
    ]);
    expect(lines).toEqual([
      [
        "2020",
        [
          [2, "1.5"],
          [3, "2.4"],
          [12, "9.7"],
        ],
      ],
      [
        "2021",
        [
          [2, "1.6"],
          [3, "2.6"],
          [12, "10.3"],
        ],
      ],
      ["2022", [[2, "1.7"]]],
    ]);
    expect(model.names.slice(0, 2)).toEqual(["1—2\u00a0月", "1—3\u00a0月"]);
    expect(model.names.at(-1)).toBe("全年");
    expect(model.earlier.map(({ month, label }) => [month, label])).toEqual([[3, "2.5"]]);
  });

  test("says that January is not published by itself, and nothing of it where it is", () => {
    expect(drawing.note).toBe("indicators.years-note-no-january");
    const known = runOf([...figures, point("2022-01", "0.9")], "level")!;
    expect(drawingOf(known, "元", "zh", (key) => key).note).toBe("indicators.years-note");
    expect(yearsOf(known, "元", "en").names[0]).toBe("Jan");
  });

  test("has its table: a month a row, a year a column", () => {
    expect(drawing.table.head).toEqual(["indicators.so-far", "2020", "2021", "2022"]);
    expect(drawing.table.rows.slice(0, 3)).toEqual([
      ["1—2\u00a0月", "1.5", "1.6", "1.7"],
      ["1—3\u00a0月", "2.4", "2.6", null],
      ["1—4\u00a0月", null, null, null],
    ]);
  });

  test("is drawn with each year at the end of its line", () => {
    const svg = drawn(drawing.option(room));
    for (const words of ["2020\u20029.7", "2021\u200210.3", "2022\u20021.7", "全年"])
      expect(svg).toContain(words);
  });

  test("one small line joins the latest year only", () => {
    const of2021 = { ...run, points: run.points.filter(({ period }) => period < "2022") };
    expect(lineWithin(of2021).map(({ period }) => period)).toEqual(["2021-01/02", "2021-01/03", "2021"]);
    expect(lineWithin(runOf([point("2020", "1"), point("2021", "2")], "level")!)).toHaveLength(2);
  });
});

const points = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ name: `${at}`, value: `${at}`, label: `no. ${at}` }));

const shown = (count: number) => drawn(lineOption(points(count), room)).match(/no\. \d+/g);

test("a line shows its figures, and where they do not fit the last of them", () => {
  expect(shown(3)).toEqual(["no. 0", "no. 1", "no. 2"]);
  expect(shown(40)).toEqual(["no. 39"]);
});

test("an earlier vintage is a cross at its period, joined by nothing", () => {
  const run = runOf(
    [
      point("2021", "295.14", { status: "R" }),
      point("2021", "295", { current: false }),
      point("2020", "2860000", { multiplier: 4, current: false, measure: "growth" }),
      point("2020", "286"),
    ],
    "level",
  );
  expect(run?.earlier.map(({ period, value }) => [period, value])).toEqual([["2021", "295"]]);
  const { points: told, earlier, unit } = lineOf(run!, "元", "en");
  expect([unit, told.map(({ label }) => label), earlier.map(({ label }) => label)]).toEqual([
    "bn yuan",
    ["28.6", "29.514"],
    ["29.5"],
  ]);
  expect(lineOption(told, room, earlier).series).toHaveLength(2);
  expect(drawn(lineOption(told, room, earlier))).toContain("#8A8375");
});
