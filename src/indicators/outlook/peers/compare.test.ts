import { describe, expect, test } from "vitest";
import { type Compared, compared, type PeerFigure } from "./compare.ts";

const figure = (period: string, value: string, change: Partial<PeerFigure> = {}): PeerFigure => ({
  period,
  value,
  measure: "level",
  basis: "plain",
  multiplier: 8,
  status: "A",
  source: "公报",
  publishedOn: "2022-03-01",
  ...change,
});
const growth = (value: string, basis: PeerFigure["basis"] = "comparable") =>
  figure("2021", value, { measure: "growth", basis, multiplier: 0 });
const county = (nameZh: string, ...figures: PeerFigure[]): Compared => ({
  id: nameZh === "柘城县" ? null : nameZh,
  nameZh,
  nameEn: null,
  own: nameZh === "柘城县",
  figures,
});

const counties = [
  county("柘城县", figure("2021", "295.1"), figure("2020", "286"), growth("3.2")),
  county("睢县", figure("2021", "2600000", { multiplier: 4 }), figure("2020", "250"), growth("4.1")),
  county("宁陵县", figure("2021", "10", { measure: "increment" }), growth("4.1")),
  county("民权县"),
];

describe("counties beside each other", () => {
  const { rows, multiplier, mixed } = compared({ direction: "up" }, counties, "2021");

  test("in the county’s own unit word; an increment as published, else by subtraction", () => {
    expect(multiplier).toBe(8);
    expect(rows.map(({ level }) => level?.value ?? null)).toEqual(["295.1", "260.0000", null, null]);
    expect(rows.map(({ increment }) => increment)).toEqual([
      { value: 9.1, worked: true },
      { value: 10, worked: true },
      { value: 10, worked: false },
      null,
    ]);
  });

  test("first by increment and by growth: ties share a place, who has no figure has none", () => {
    expect(rows.map(({ places }) => Object.values(places))).toEqual([
      [1, 3, 3],
      [2, 1, 1],
      [null, 1, 1],
      [null, null, null],
    ]);
    expect(mixed).toBe(false);
  });
});

test("growths on different bases are said to be so", () => {
  const other = county("虞城县", growth("9", "nominal"));
  expect(compared({ direction: "up" }, [...counties, other], "2021").mixed).toBe(true);
});

test("where less is better the least stands first", () => {
  const { rows } = compared({ direction: "down" }, counties, "2021");
  expect(rows.map(({ places }) => places.level)).toEqual([2, 1, null, null]);
});
