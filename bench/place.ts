/** Where a bench measures: a database or a whole house of its own, durable as any, and gone afterwards. */
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { type Clock, systemClock } from "../src/ground/clock.ts";
import { connect, type Db, migrate } from "../src/ground/db/index.ts";
import { startPostgres } from "../src/ground/postgres/index.ts";
import { isRefusal } from "../src/ground/refusal.ts";
import type { Signer } from "../src/ground/signing/index.ts";
import { vaultWith } from "../src/ground/vault/index.ts";
import { openHouse, type OpenHouse } from "../src/house.ts";
import { migrations } from "../src/rooms.ts";

export type Tell = (line: string) => void;

/** How busy the machine is: on average over the last minute, five and fifteen. */
export const load = (): string =>
  loadavg()
    .map((one) => one.toFixed(1))
    .join(" ");

/** A folder with a database in it. */
interface Ground {
  readonly folder: string;
  readonly url: string;
}

const withGround = async (work: (ground: Ground) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "dingge-bench-"));
  const postgres = await startPostgres({ dataDir: join(folder, "postgres") });
  if (isRefusal(postgres)) throw new Error(JSON.stringify(postgres));
  try {
    await work({ folder, url: postgres.url() });
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

/** Lends a database with the tables of every room. */
export const withDatabase = (work: (ground: Ground & { readonly db: Db }) => Promise<void>): Promise<void> =>
  withGround(async (ground) => {
    const db = connect(ground.url);
    await migrate(db, migrations);
    await work({ ...ground, db });
    await db.destroy();
  });

interface Options {
  readonly clock?: Clock;
  readonly signer?: Signer | null;
}

/** Lends a house, by the clock of the machine unless another is given. */
export const withHouse = (
  work: (house: OpenHouse, ground: Ground) => Promise<void>,
  { clock = systemClock("Asia/Shanghai"), signer = null }: Options = {},
): Promise<void> =>
  withGround(async (ground) => {
    const house = await openHouse(ground.url, {
      clock,
      filesDir: join(ground.folder, "files"),
      log: pino({ level: "silent" }),
      vault: vaultWith(randomBytes(32)),
      signer,
      outside: { privateAllowed: false, url: "https://dingge.test" },
    });
    await work(house, ground);
    await house.close();
  });
