import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Config, readConfig } from "../config.ts";
import { isRefusal } from "../ground/refusal.ts";
import { inExampleTime, leaveExampleTime } from "./example-clock.ts";

const day = "2022-06-15";
const real = new Date("2026-11-24T05:00:00Z");
const threeDaysOn = new Date("2026-11-27T05:00:00Z");
let config: Config;

beforeEach(async () => {
  const read = readConfig({ DINGGE_DATA: await mkdtemp(join(tmpdir(), "dingge-clock-")) });
  if (isRefusal(read)) throw new Error(read.refusal);
  config = read;
});
afterEach(() => rm(config.dataDir, { recursive: true, force: true }));

const startWithData = async (at: Date): Promise<string | undefined> => {
  await mkdir(join(config.dataDir, "postgres"), { recursive: true });
  return (await inExampleTime(config, day, at)).now;
};

test("with nothing there the example begins in the morning of its day", async () => {
  expect((await inExampleTime(config, day, real)).now).toBe("2022-06-15T01:00:00.000Z");
});

test("its time goes on between two starts", async () => {
  await inExampleTime(config, day, real);
  expect(await startWithData(threeDaysOn)).toBe("2022-06-18T01:00:00.000Z");
});

test("a county's own data keeps the real time, also after an example's time was left", async () => {
  expect(await startWithData(real)).toBeUndefined();
  await rm(config.dataDir, { recursive: true });
  await inExampleTime(config, day, real);
  await leaveExampleTime(config);
  expect(await startWithData(real)).toBeUndefined();
});

test("the environment's clock goes before it", async () => {
  const set = { ...config, now: "2022-12-01" };
  expect(await inExampleTime(set, day, real)).toEqual(set);
});
