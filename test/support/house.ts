import { randomBytes } from "node:crypto";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { inject } from "vitest";
import { readConfig } from "../../src/config.ts";
import { isRefusal } from "../../src/ground/refusal.ts";
import { signerWith } from "../../src/ground/signing/index.ts";
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

export const usualNow = "2022-06-15T09:00:00+08:00";

/** What a house begins with: the database it is a clone of, the files that lie in it, the key they are sealed with. */
interface Beginning {
  readonly copyOf: string;
  readonly files?: string;
  readonly key?: Buffer;
}

/** A house on a database that is there. */
export const openedOn = (
  url: string,
  { now, filesDir, key }: { now: string; filesDir: string; key: Buffer },
): Promise<OpenHouse> =>
  openHouse(url, {
    clock: fixedClock(now, "Asia/Shanghai"),
    filesDir,
    log: pino({ level: "silent" }),
    vault: vaultWith(key),
    signer: signerWith(key),
    // Tests receive on their own computer.
    outside: { privateAllowed: true, url: "https://dingge.test" },
  });

/** A house of its own for one test file: a fresh clone of the migrated database, and a clock that stands still. */
export const testHouse = async (
  now = usualNow,
  { copyOf, files, key = randomBytes(32) }: Beginning = { copyOf: template },
): Promise<TestHouse> => {
  const cluster = inject("clusterUrl");
  const name = `t_${randomBytes(6).toString("hex")}`;
  await createDatabase(cluster, name, copyOf);
  const filesDir = await mkdtemp(join(tmpdir(), "dingge-files-"));
  if (files) await cp(files, filesDir, { recursive: true });
  const url = urlOf(cluster, name);
  const house = await openedOn(url, { now, filesDir, key });
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
