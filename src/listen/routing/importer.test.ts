import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import { operator } from "../../ground/actor.ts";
import { execute } from "../../ground/command.ts";
import { isRefusal } from "../../ground/refusal.ts";
import { writeCsv } from "../../ground/sheets/index.ts";
import type { OpenHouse } from "../../house.ts";
import { actorAt, type TestCounty } from "../../plan/plan.test-support.ts";
import { countyWithLamps, lamp } from "../import/import.test-support.ts";
import { routesOf } from "../store/setup.ts";
import { routingImporter } from "./importer.ts";

let house: OpenHouse;
let county: TestCounty;
beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
  county = await countyWithLamps(house);
});
afterAll(() => house.close());

const sheet = (rows: readonly (readonly string[])[]) => ({
  name: "派单规定.csv",
  bytes: writeCsv([["诉求类别", "属地", "承办单位"], ...rows]),
  hash: "0".repeat(64),
});
const look = async (rows: readonly (readonly string[])[]) => {
  const plan = await routingImporter.look(house.db, county.id, sheet(rows), "2022-06-15", "zh");
  if (isRefusal(plan)) throw new Error(plan.refusal);
  return plan;
};
const save = (rows: readonly (readonly string[])[]) =>
  execute(house, routingImporter.command, operator(county.id), sheet(rows));

describe("the routing table from a spreadsheet", () => {
  test.each([
    ["routing-category-unknown", "A2", ["宇航", "", "东河镇"]],
    ["ticket-unit-unknown", "B2", ["路灯", "火星", "东河镇"]],
    ["ticket-unit-unknown", "C2", ["路灯", "", "月球局"]],
  ])("%s is said at %s, and nothing is kept", async (id, ref, row) => {
    expect((await look([row])).problems).toMatchObject([{ id, ref, severity: "error" }]);
    expect(await save([row])).toMatchObject({ refusal: "import.has-errors" });
    expect(await routesOf(house.db, county.id)).toEqual([]);
  });

  test("lines are added, then changed or the same; what is not written stays", async () => {
    expect(await save([["路灯", "", "东河镇"]])).toEqual({ added: 1, changed: 0, same: 0 });
    expect((await look([["照明", "东河镇", "东河镇"]])).counts).toEqual({ added: 1, changed: 0, same: 0 });
    expect(await save([["照明", "东河镇", "东河镇"]])).toMatchObject({ added: 1 });
    expect(await save([["路灯", "", "东河镇"]])).toEqual({ added: 0, changed: 0, same: 1 });
    const lines = await routesOf(house.db, county.id);
    expect(lines).toHaveLength(2);
    expect(lines.map(({ categoryId }) => categoryId)).toEqual([lamp, lamp]);
  });

  test("others than the desk and the admin are not let in", async () => {
    const head = actorAt(county, "head");
    expect(routingImporter.may(head)).toBe(false);
    const done = await execute(house, routingImporter.command, head, sheet([["路灯", "", "东河镇"]]));
    expect(done).toMatchObject({ refusal: "route.not-there" });
  });
});
