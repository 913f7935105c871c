import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { inject } from "vitest";
import { readConfig } from "../../src/config.ts";
import { isRefusal } from "../../src/ground/refusal.ts";
import { vaultWith } from "../../src/ground/vault/index.ts";
import { fixedClock } from "../../src/ground/clock.ts";
import { type OpenHouse, openHouse } from "../../src/house.ts";
import type { ImportProcessData } from "../../src/import-process.ts";
import { template } from "./cluster.ts";
import { createDatabase, dropDatabase, urlOf } from "./databases.ts";

export interface TestHouse extends OpenHouse {
  readonly url: string;
  /** What opens the same house in another process. */
  readonly beside: ImportProcessData;
}

/** A house of its own for one test file: a fresh clone of the migrated database, and a clock that stands still. */
export const testHouse = async (now = "2022-06-15T09:00:00+08:00"): Promise<TestHouse> => {
  const cluster = inject("clusterUrl");
  const name = `t_${randomBytes(6).toString("hex")}`;
  await createDatabase(cluster, name, template);
  const filesDir = await mkdtemp(join(tmpdir(), "dingge-files-"));
  const url = urlOf(cluster, name);
  const key = randomBytes(32);
  const house = await openHouse(url, {
    clock: fixedClock(now, "Asia/Shanghai"),
    filesDir,
    log: pino({ level: "silent" }),
    vault: vaultWith(key),
    // Tests receive on their own computer.
    outside: { privateAllowed: true, url: "https://dingge.test" },
  });
  const close = async () => {
    await house.close();
    await dropDatabase(cluster, name);
    await rm(filesDir, { recursive: true, force: true });
  };
  const config = readConfig({});
  if (isRefusal(config)) throw new Error(config.refusal);
  const beside = { config: { ...config, filesDir, key: key.toString("base64") }, databaseUrl: url };
  return { ...house, url, beside, close };
};
