import { PgBoss } from "pg-boss";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import type { House } from "../house.ts";
import { type Jobs, startJobs } from "./index.ts";

let house: House & { url: string; close(): Promise<void> };
let jobs: Jobs;
let done: (now: Date) => void;
let runs = 0;
let wokenTwice: () => void;
const twice = new Promise<void>((resolve) => {
  wokenTwice = resolve;
});
const ran = new Promise<Date>((resolve) => {
  done = resolve;
});

beforeAll(async () => {
  house = await testHouse();
  const job = { name: "test.job", cron: "5 0 * * *", run: async (_house: House, now: Date) => done(now) };
  const woken = {
    name: "test.woken",
    cron: "5 0 * * *",
    wokenBy: "message",
    run: async (_house: House, now: Date) => {
      runs += 1;
      if (runs === 2) wokenTwice();
      return runs === 1 ? new Date(now.getTime() + 1_000) : null;
    },
  };
  jobs = await startJobs(house.url, house, [job, woken], house.log);
});
afterAll(async () => {
  await jobs.stop();
  await house.close();
});

test("a job runs in the house's own time, on the county's clock", async () => {
  const boss = new PgBoss({ connectionString: house.url, max: 1 });
  boss.on("error", () => undefined);
  await boss.start();
  await boss.send("test.job", {});
  expect(await ran).toEqual(house.clock.now());
  expect(await boss.getSchedules("test.job")).toMatchObject([
    { cron: "5 0 * * *", timezone: "Asia/Shanghai" },
  ]);
  await boss.stop({ graceful: false });
});

test("a job that is woken by a change runs at once, and again when it wants to", async () => {
  await house.db
    .transaction()
    .execute((tx) => house.announce(tx, { countyId: "c", act: "message.write", kind: "message", id: "c" }));
  await twice;
  expect(runs).toBe(2);
});
