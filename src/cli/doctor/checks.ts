import { execFile } from "node:child_process";
import { once } from "node:events";
import { access, constants, mkdir, statfs } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Config } from "../../config.ts";
import { clockFrom, isZone } from "../../ground/clock.ts";
import { describeDatabase } from "../../ground/db/index.ts";
import { embeddedPostgres, runningPostgres } from "../../ground/postgres/index.ts";
import { isRefusal } from "../../ground/refusal.ts";
import { signerOf } from "../../ground/signing/index.ts";
import { judgeClock, judgeDatabase, judgeDisk, judgeFonts, judgeLogKey, judgeRuntime } from "./rules.ts";
import { type Finding, found } from "./words.ts";

const whyOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const checkDatabase = async ({ databaseUrl, dataDir }: Config): Promise<Finding> => {
  const url = databaseUrl ?? (await runningPostgres(join(dataDir, "postgres")));
  if (!url) {
    const binaries = embeddedPostgres();
    return isRefusal(binaries)
      ? found("fail", "database.none", { package: String(binaries.params?.package ?? process.platform) })
      : found("ok", "database.own");
  }
  try {
    return judgeDatabase(await describeDatabase(url));
  } catch (error) {
    return found("fail", "database.unreachable", { why: whyOf(error) });
  }
};

/** The data directory, or the nearest above it that exists. */
const nearest = async (dir: string): Promise<string> => {
  try {
    await access(dir);
    return dir;
  } catch {
    return dirname(dir) === dir ? dir : nearest(dirname(dir));
  }
};

const checkData = async ({ dataDir: dir }: Config): Promise<Finding> => {
  try {
    await mkdir(dir, { recursive: true });
    await access(dir, constants.R_OK | constants.W_OK | constants.X_OK);
    return found("ok", "data.fine", { dir });
  } catch {
    return found("fail", "data.not-writable", { dir });
  }
};

const checkDisk = async ({ dataDir }: Config): Promise<Finding> => {
  const { bavail, bsize } = await statfs(await nearest(dataDir));
  return judgeDisk(bavail * bsize, dataDir);
};

const checkClock = ({ now, zone }: Config): Finding => {
  if (!isZone(zone)) return found("fail", "clock.no-zone", { zone });
  if (now === undefined) return judgeClock(new Date(), zone);
  const clock = clockFrom(now, zone);
  return isRefusal(clock)
    ? found("fail", "clock.not-a-date", { now })
    : found("note", "clock.set", { now: clock.now().toISOString(), zone });
};

const checkPort = async ({ host, port, dataDir }: Config): Promise<Finding> => {
  const server = createServer();
  try {
    server.listen({ host, port });
    await once(server, "listening");
    return found("ok", "port.free", { host, port });
  } catch (error) {
    if (await runningPostgres(join(dataDir, "postgres"))) return found("ok", "port.ours", { host, port });
    return found("fail", "port.taken", { host, port, why: whyOf(error) });
  } finally {
    server.close();
  }
};

const checkLogKey = async (config: Config): Promise<Finding> =>
  judgeLogKey(await signerOf(config), config.logKey === undefined ? config.logKeyFile : "DINGGE_LOG_KEY");

const fontconfigSeconds = 10;

const chineseFonts = async (): Promise<string[] | null> => {
  try {
    const listed = promisify(execFile)("fc-list", [":lang=zh", "family"], {
      timeout: fontconfigSeconds * 1000,
    });
    return (await listed).stdout.split("\n").filter(Boolean).sort();
  } catch {
    return null;
  }
};

/** Everything that is looked at, in the order in which it matters. */
export const examine = async (config: Config): Promise<Finding[]> => [
  judgeRuntime(process.version),
  await checkData(config),
  await checkDisk(config),
  await checkDatabase(config),
  checkClock(config),
  await checkPort(config),
  await checkLogKey(config),
  judgeFonts(await chineseFonts()),
];
