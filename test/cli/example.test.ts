import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exampleCommand } from "../../src/cli/example.ts";
import type { Config } from "../../src/config.ts";
import { allCounties } from "../../src/ground/county/store.ts";
import type { OpenHouse } from "../../src/house.ts";
import type { LogTables } from "../../src/log/index.ts";
import type { PlanTables } from "../../src/plan/tables.ts";
import { testHouse } from "../support/house.ts";
import { configFor, type Ran, runCommand } from "../support/terminal.ts";

let house: OpenHouse;
let config: Config;
let ran: Ran;

beforeAll(async () => {
  const opened = await testHouse();
  house = opened;
  config = configFor({ DATABASE_URL: opened.url, DINGGE_NOW: "2022-06-15" });
  ran = await runCommand(exampleCommand, config, []);
});
afterAll(() => house.close());

describe("dingge example", () => {
  test("loads the county through the ordinary importers, one entry each, and says so", async () => {
    expect(ran.err.join("\n")).toMatch(/units[\s\S]*people[\s\S]*figures[\s\S]*plan adopted/);
    expect(ran.code).toBe(0);
    const plans = house.db.withTables<PlanTables>().selectFrom("plan").select("adoptedOn");
    expect(await plans.execute()).toEqual([{ adoptedOn: "2022-02-09" }]);
    expect(await allCounties(house.db)).toMatchObject([{ code: "411424", example: true }]);
    const entries = await house.db
      .withTables<LogTables>()
      .selectFrom("entry")
      .select("act")
      .orderBy("id")
      .execute();
    expect(entries.map(({ act }) => act).sort()).toEqual([
      "county.create",
      "indicators.import",
      "people.import",
      "plan.adopt",
      "plan.import",
      "units.import",
    ]);
  });

  test("prints the sign-ins with the example's password", () => {
    const said = ran.out.join("\n");
    expect(said).toContain("dingge-2022");
    expect(ran.out.length).toBeGreaterThan(5);
  });

  test("refuses a second time and leaves all as it is", async () => {
    const again = await runCommand(exampleCommand, config, []);
    expect(again.code).toBe(65);
    expect(again.err.join("\n")).toMatch(/is here already/);
  });

  test("says where it looked when the files are not there", async () => {
    const lost = await runCommand(exampleCommand, config, [], {}, { home: "/nowhere" });
    expect(lost.code).toBe(65);
    expect(lost.err.join("\n")).toContain("/nowhere/examples/zhecheng-2022");
  });
});
