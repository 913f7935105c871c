import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import { operator } from "../../ground/actor.ts";
import { execute } from "../../ground/command.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal } from "../../ground/refusal.ts";
import { writeCsv } from "../../ground/sheets/index.ts";
import type { OpenHouse } from "../../house.ts";
import type { TestCounty } from "../../plan/plan.test-support.ts";
import { countyWithLamps, lamp, type Line, plain, sheet } from "./import.test-support.ts";
import { ticketImporter } from "./importer.ts";

const today = "2022-06-15";
let house: OpenHouse;
let county: TestCounty;
beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
  county = await countyWithLamps(house);
});
afterAll(() => house.close());

const look = async (lines: readonly Line[]) => {
  const plan = await ticketImporter.look(house.db, county.id, sheet(lines), today, "zh");
  if (isRefusal(plan)) throw new Error(JSON.stringify(plan));
  return plan;
};

const learn = (kind: string, said: string, means: string) =>
  execute(house, ticketImporter.learn!, operator(county.id), { kind, said, means });

const odd = (heading: string) => ({
  ...sheet([]),
  bytes: writeCsv([
    ["工单编号", "受理时间", "诉求内容", "承办单位", heading],
    ["X1", "2022-06-01", "问一问", "东河镇", "咨询"],
  ]),
});

const oddlyHeaded = async () => {
  const plan = await ticketImporter.look(house.db, county.id, odd("啥事儿"), today, "zh");
  return isRefusal(plan) ? [plan.refusal] : plan.problems.map(({ id }) => id);
};

describe("a word of the county", () => {
  test("taught once is known from then on", async () => {
    expect(await learn("category", "灯光", lamp)).toBeNull();
    expect(await learn("unit", "东何镇", county.unit.东河镇!)).toBeNull();
    const { problems } = await look([{ ...plain, 问题类别: "灯光", 承办单位: "东何镇" }]);
    expect(problems).toEqual([]);
  });

  test("a heading taught is read", async () => {
    expect(await oddlyHeaded()).toEqual(["ticket-column-unknown"]);
    expect(await learn("column", "啥事儿", "kind")).toBeNull();
    expect(await oddlyHeaded()).toEqual([]);
  });

  test.each([
    ["column", "啥", "nothing"],
    ["category", "啥", newId(new Date(0))],
    ["unit", "啥", "x"],
    ["colour", "啥", "red"],
    ["column", "", "kind"],
  ])("%s %s cannot mean %s", async (kind, said, means) => {
    expect(await learn(kind, said, means)).toMatchObject({ refusal: "synonym.unknown" });
  });
});

test("GB18030, as old desks export it, is read", async () => {
  const hex = "b9a4b5a5b1e0bac52cca dcc0edcab1bce42ccbdfc7f3c4dac8dd2cb3d0b0ecb5a5cebb0a";
  const head = Buffer.from(hex.replaceAll(" ", ""), "hex");
  const row = Buffer.concat([
    Buffer.from("G1,2022-06-01 08:00,"),
    Buffer.from("c2b7b5c6b2bbc1c1", "hex"),
    Buffer.from(",\n"),
  ]);
  const file = { name: "a.csv", bytes: new Uint8Array(Buffer.concat([head, row])), hash: "0".repeat(64) };
  const plan = await ticketImporter.look(house.db, county.id, file, today, "zh");
  expect(plan).toMatchObject({
    counts: { added: 1 },
    problems: [],
    rows: [["G1", "2022-06-01 08:00", "路灯不亮", "", "", "待派", expect.anything()]],
  });
});
