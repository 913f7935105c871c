import { setTimeout as delay } from "node:timers/promises";
import { isRefusal, type Refusal } from "../refusal.ts";
import { chooseAddress, leaveAddress, urlOf, type Address } from "./address.ts";
import { installedBinaries, prepareBinaries, type Binaries } from "./binaries.ts";
import { ensureCluster, passwordOf } from "./cluster.ts";
import { refusalOfError } from "./failures.ts";
import { clearRunDirectory, findHome, type Home } from "./home.ts";
import { role } from "./initdb.ts";
import { launch, type Running } from "./launch.ts";
import { endLeftover } from "./leftover.ts";
import { takeLock, type Lock } from "./lock.ts";
import { tellIn, type Tell } from "./texts.ts";

export { runningPostgres } from "./beside.ts";
export { installedBinaries as embeddedPostgres } from "./binaries.ts";
export { postgresTexts } from "./texts.ts";

/** A running database of our own. */
export interface Postgres {
  /** The connection string of one of its databases (default `postgres`), for a role that may do everything. */
  url(database?: string): string;
  /** Fast shutdown; fulfilled when no process of it is left. May be called again. */
  stop(): Promise<void>;
  /** Fulfilled if postgres ends without having been asked to. */
  readonly died: Promise<Error>;
}

export interface PostgresOptions {
  /** A directory of its own for the database; made when it is not there. */
  readonly dataDir: string;
  /** Receives progress, one line at a time. */
  readonly say?: (line: string) => void;
  /** The language of that progress; Chinese unless told. */
  readonly language?: "zh" | "en";
  /** For tests: writes do not wait for the disk, and a power cut loses them. */
  readonly fast?: boolean;
  /** `native/` of another PostgreSQL package; the platform's installed one unless told. */
  readonly binaries?: string;
  /** Where data goes that root's stand-in cannot reach in `dataDir`. */
  readonly elsewhere?: string;
}

/** Refusals that the passing of a moment may cure. */
const passing = new Set(["postgres.still-held", "postgres.port-taken"]);

/** Tries for this long. */
const PATIENCE_SECONDS = 15;

interface Start {
  readonly home: Home;
  readonly binaries: Binaries;
  readonly fast: boolean;
  readonly tell: Tell;
}

const launchAtSomeAddress = async ({ home, binaries, fast, tell }: Start) => {
  const deadline = Date.now() + PATIENCE_SECONDS * 1000;
  for (;;) {
    const address = await chooseAddress(home);
    const running = await launch(home, binaries, address, fast, tell);
    if (!isRefusal(running)) return { running, address };
    leaveAddress(home, address);
    if (!passing.has(running.refusal) || Date.now() > deadline) return running;
    await delay(200);
  }
};

const present = (home: Home, address: Address, running: Running, lock: Lock): Postgres => {
  const password = passwordOf(home) ?? "";
  let asked = false;
  const ended = running.ended.then((how) => {
    leaveAddress(home, address);
    lock.release();
    return new Error(`PostgreSQL in ${home.dir} ended by itself: ${how}`);
  });
  return {
    url: (database = "postgres") => urlOf(address, role, password, database),
    stop: async () => {
      asked = true;
      await running.stop();
      await ended;
    },
    died: new Promise((resolve) => void ended.then((error) => asked || resolve(error))),
  };
};

const startLocked = async (options: PostgresOptions, home: Home, lock: Lock, tell: Tell) => {
  const native = options.binaries ?? installedBinaries();
  if (typeof native !== "string") return native;
  clearRunDirectory(home);
  const binaries = await prepareBinaries(native, home, tell);
  if (isRefusal(binaries)) return binaries;
  const fast = options.fast ?? false;
  const refusal = (await endLeftover(home, tell)) ?? (await ensureCluster(home, binaries, fast, tell));
  if (refusal) return refusal;
  const launched = await launchAtSomeAddress({ home, binaries, fast, tell });
  if (isRefusal(launched)) return launched;
  tell("postgres.say.ready");
  return present(home, launched.address, launched.running, lock);
};

const start = async (options: PostgresOptions, tell: Tell): Promise<Postgres | Refusal> => {
  const home = await findHome(options.dataDir, options.elsewhere ?? "/var/lib/dingge", tell);
  if (isRefusal(home)) return home;
  const lock = takeLock(home.dir);
  if (isRefusal(lock)) return lock;
  let started: Postgres | Refusal | undefined;
  try {
    started = await startLocked(options, home, lock, tell);
    return started;
  } finally {
    if (started === undefined || isRefusal(started)) lock.release();
  }
};

/**
 * Starts the embedded PostgreSQL 18 on a data directory, creating the database there the first time. One
 * process at a time; postgres never outlives it. Everything expected that stands in the way is a refusal
 * `postgres.*` (texts in `texts.ts`).
 */
export const startPostgres = async (options: PostgresOptions): Promise<Postgres | Refusal> => {
  const tell = tellIn(options.language ?? "zh", options.say ?? (() => {}));
  try {
    return await start(options, tell);
  } catch (error) {
    return refusalOfError(error, options.dataDir);
  }
};
