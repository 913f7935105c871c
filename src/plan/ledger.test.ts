import { afterAll, beforeAll, expect, test } from "vitest";
import { execute } from "../ground/command.ts";
import { isRefusal } from "../ground/refusal.ts";
import { readWorkbook, writeXlsx } from "../ground/sheets/index.ts";
import type { OpenHouse } from "../house.ts";
import { testHouse } from "../../test/support/house.ts";
import { adoptPlan } from "./commands/plans.ts";
import { ledgerSheet } from "./ledger.ts";
import { actorAt, smallCounty, smallPlan } from "./plan.test-support.ts";

let house: OpenHouse;
beforeAll(async () => {
  house = await testHouse("2022-02-10T09:00:00+08:00");
});
afterAll(() => house.close());

const textsOf = async (bytes: Uint8Array): Promise<string[][]> => {
  const workbook = await readWorkbook(bytes, "台账.xlsx");
  if (isRefusal(workbook)) throw new Error(workbook.refusal);
  return workbook.sheets[0]!.rows.map(({ cells }) => cells.map(({ text }) => text));
};

test("a ledger says what was promised, what is due by now, and what was reported; the rest is blank", async () => {
  const county = await smallCounty(house, "996100");
  const { plan, actions } = await smallPlan(house, county);
  await execute(house, adoptPlan, actorAt(county, "delivery"), { year: 2022 });
  const said = { progress: "桥墩已成", problem: "缺钢材", next: "下周吊装", on: null, reached: [] };
  const progressOf = () => Promise.resolve(new Map([[actions["1"]!, said]]));
  const asked = { today: "2022-04-01", lang: "zh" } as const;
  const rows = await textsOf(
    await writeXlsx([await ledgerSheet({ db: house.db, progressOf }, county.id, plan, asked)]),
  );
  const heading = rows.findIndex(([first]) => first === "序号");
  expect(rows[heading]!.slice(-3)).toEqual(["进展情况", "存在的问题", "下一步措施"]);
  const [bridge, toilets] = rows.slice(heading + 1);
  expect(bridge).toEqual(
    expect.arrayContaining(["1", "修桥", "县住建局局长", "已定下", "桥墩已成", "缺钢材", "下周吊装"]),
  );
  expect(Number.parseFloat(bridge![6]!)).toBeCloseTo(50, 0);
  expect(toilets!.slice(8).join("")).toBe("");
});
