import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ExampleHouse, exampleHouse } from "../../../test/support/example.ts";
import { at, holderOf, raised, type Seated, seatedCounty } from "../../coordinate/coordinate.test-support.ts";
import type { CoordinateTables } from "../../coordinate/tables.ts";
import { operator } from "../../ground/actor.ts";
import { wallFor } from "./read.ts";
import { sumOf, together } from "./screens/sums.ts";
import { wall } from "./words.ts";

let house: ExampleHouse;
let seats: Seated;
const now = () => house.clock.now();

beforeAll(async () => {
  house = await exampleHouse("2022-06-15T09:00:00+08:00");
  seats = await seatedCounty(house, "998201");
});
afterAll(() => house.close());

describe("the example county on the wall", () => {
  test("has its six tasks and 28 areas by light, its townships, its published figures, all of one moment", async () => {
    const shown = wall.parse(await wallFor(house, operator(house.county.id), now()));
    const { plan, figures, today } = shown;
    expect([today.date, plan?.year, plan?.tasks.length]).toEqual(["2022-06-15", 2022, 6]);
    const areas = plan?.tasks.flatMap((task) => task.areas) ?? [];
    expect(areas).toHaveLength(28);
    expect(together(areas.map(({ counts }) => counts))).toEqual(plan?.counts);
    expect(plan?.far.total).toBe(plan?.counts.far);
    expect(plan?.far.lines.every(({ head, reason }) => head && reason)).toBe(true);
    expect(plan?.places).toHaveLength(22);
    expect(plan?.places.some(({ counts }) => sumOf(counts) > 0)).toBe(true);
    expect(plan?.passed).toBeCloseTo(166 / 365);
    expect(figures?.rows).toHaveLength(9);
  });
});

const matters = () => house.db.withTables<CoordinateTables>();

describe("a matter in a hall", () => {
  test("is there by name for who decides it, and not at all for who has nothing to do with it", async () => {
    await raised(house, seats, ["东河镇", "县财政局"], { title: "桥由谁修" });
    const governor = await wallFor(house, holderOf(seats, "县长"), now());
    expect(governor.matters).toMatchObject({
      total: 1,
      lines: [{ title: "桥由谁修", units: [], deciding: { titleZh: "县长" }, next: "response" }],
    });
    const other = await wallFor(house, holderOf(seats, "西河乡党委书记"), now());
    expect(other.matters).toEqual({ total: 0, lines: [] });
  });

  test("keeps what an appellant said to itself: its number and units stand for it, or its number alone", async () => {
    const { id } = await raised(house, seats, ["东河镇"], { title: "超期没答复的诉求：我叫张三，家里没水" });
    await matters().updateTable("matter").set({ origin: "appeal" }).where("id", "=", id).execute();
    const shown = async () => {
      const all = wall.parse(await wallFor(house, holderOf(seats, "东河镇党委书记"), now()));
      expect(JSON.stringify(all)).not.toContain("张三");
      return all.matters.lines.find((line) => line.id === id);
    };
    expect(await shown()).toMatchObject({ title: null, units: [{ nameZh: "东河镇" }] });
    await matters()
      .updateTable("matterUnit")
      .set({ complainedOf: true })
      .where("matterId", "=", id)
      .execute();
    expect(await shown()).toMatchObject({ title: null, units: [] });
  });

  test("shows its clock as it runs", async () => {
    const later = at(house, "2022-06-15T10:30");
    const { matters: all } = await wallFor(later, holderOf(seats, "县长"), later.clock.now());
    const bridge = all.lines.find(({ title }) => title === "桥由谁修");
    expect([bridge?.clock?.minutes, bridge?.red]).toEqual([22 * 60 + 30, false]);
  });
});
