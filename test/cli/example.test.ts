import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exampleCommand } from "../../src/cli/example.ts";
import { readFile } from "node:fs/promises";
import { lightingOf } from "../../src/advance/index.ts";
import type { Config } from "../../src/config.ts";
import { exampleFolder, isHalfLoaded, loadExample } from "../../src/example.ts";
import { fixedClock } from "../../src/ground/clock.ts";
import { allCounties } from "../../src/ground/county/store.ts";
import { isRefusal } from "../../src/ground/refusal.ts";
import type { OpenHouse } from "../../src/house.ts";
import type { LogTables } from "../../src/log/index.ts";
import type { PlanTables } from "../../src/plan/tables.ts";
import { rooms } from "../../src/rooms.ts";
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

describe("the example before its ledger", () => {
  test("leaves it out, and takes it up where loading was cut off", async () => {
    const opened = await testHouse("2022-06-14T09:00:00+08:00");
    const folder = exampleFolder(process.cwd());
    const county = await loadExample(opened, folder, () => undefined);
    if (isRefusal(county)) throw new Error(JSON.stringify(county));
    expect(await isHalfLoaded(opened, county, folder)).toBe(false);
    const later = { ...opened, clock: fixedClock("2022-06-15T09:00:00+08:00", "Asia/Shanghai") };
    expect(await isHalfLoaded(later, county, folder)).toBe(true);
    expect(await loadExample(later, folder, () => undefined)).toMatchObject({ id: county.id });
    expect(await isHalfLoaded(later, county, folder)).toBe(false);
    await opened.close();
  });
});

describe("dingge example", () => {
  test("loads the county through the ordinary importers, one entry each, and says so", async () => {
    expect(ran.err.join("\n")).toMatch(/units[\s\S]*people[\s\S]*figures[\s\S]*plan adopted[\s\S]*reports/);
    expect(ran.err.join("\n")).not.toContain("cli.");
    expect(ran.code).toBe(0);
    const plans = house.db.withTables<PlanTables>().selectFrom("plan").select("adoptedOn");
    expect(await plans.execute()).toEqual([{ adoptedOn: "2022-02-09" }]);
    expect(await allCounties(house.db)).toMatchObject([{ code: "411424", example: true }]);
    const entries = await house.db
      .withTables<LogTables>()
      .selectFrom("entry")
      .select(["act", "kind"])
      .orderBy("id")
      .execute();
    // Each ticket besides has an entry of its own.
    const imports = entries.filter(({ act, kind }) => act.endsWith(".import") && kind !== "appeal");
    expect(imports.map(({ act }) => act).sort()).toEqual([
      "appeal-route.import",
      "indicators.import",
      "listen.import",
      "people.import",
      "plan.import",
      "progress.import",
      "units.import",
    ]);
  });

  test("stands in the middle of its year: lights of every kind, and its ledger is all known", async () => {
    const [county] = await allCounties(house.db);
    const db = house.db.withTables<PlanTables>();
    const plan = await db.selectFrom("plan").select("id").executeTakeFirstOrThrow();
    const lights = await lightingOf(house.db, county!.id, { planId: plan.id }, "2022-06-15");
    const counts = Object.groupBy(lights.values(), ({ light }) => light);
    for (const light of ["verified", "claimed", "pace", "behind", "far"] as const)
      expect([light, counts[light]?.length ?? 0]).toEqual([light, expect.toSatisfy((n: number) => n > 0)]);
    const bytes = new Uint8Array(await readFile("examples/zhecheng-2022/progress-2022.xlsx"));
    const file = { name: "progress-2022.xlsx", bytes, hash: "0".repeat(64) };
    const importer = rooms
      .flatMap(({ importers }) => importers ?? [])
      .find(({ kind }) => kind === "progress");
    const looked = await importer!.look(house.db, county!.id, file, "2022-06-15", "zh");
    expect(looked).toMatchObject({ problems: [], counts: { added: 0, changed: 0 } });
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
