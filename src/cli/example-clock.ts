import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Config } from "../config.ts";
import { atLocal } from "../ground/clock.ts";

/** How far the example's time is from the real one, in milliseconds; it goes on between two starts like any clock. */
const kept = z.strictObject({ aheadMs: z.number().int() });

const fileIn = ({ dataDir }: Config): string => join(dataDir, "example-clock.json");

const hasData = ({ dataDir, databaseUrl }: Config): boolean =>
  databaseUrl !== undefined || existsSync(join(dataDir, "postgres"));

const read = async (config: Config): Promise<number | null> => {
  try {
    return kept.parse(JSON.parse(await readFile(fileIn(config), "utf8"))).aheadMs;
  } catch {
    return null;
  }
};

const keep = async (config: Config, aheadMs: number): Promise<void> => {
  await mkdir(config.dataDir, { recursive: true });
  await writeFile(fileIn(config), JSON.stringify({ aheadMs }));
};

/**
 * The configuration of `start --example`: the example lives in its own year, so that its promises are under way and
 * not long past. Its clock begins on `day` with an empty data directory and goes on from there. `DINGGE_NOW` goes
 * before it, and data that did not begin as an example keeps the real time.
 */
export const inExampleTime = async (config: Config, day: string, real: Date): Promise<Config> => {
  if (config.now !== undefined) return config;
  const begins = atLocal(day, "09:00", config.zone).getTime() - real.getTime();
  const aheadMs = hasData(config) ? await read(config) : begins;
  if (aheadMs === null) return config;
  await keep(config, aheadMs);
  return { ...config, now: new Date(real.getTime() + aheadMs).toISOString() };
};

/** A start that is not the example's ends its time for good: what lies there is a county's own. */
export const leaveExampleTime = (config: Config): Promise<void> => rm(fileIn(config), { force: true });
