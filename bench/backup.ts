/**
 * What a backup of a long log and many files costs, and putting it back. `node scripts/bench.js backup [entries] [files]`
 * prints for each step its time, the most memory this process held meanwhile, the size, and the load of the machine.
 */
import { randomBytes } from "node:crypto";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { pino } from "pino";
import {
  checkBackup,
  restoreBackup,
  sourceOf,
  takeBackup,
  targetOf,
  withArchive,
} from "../src/backup/index.ts";
import { type Config, readConfig } from "../src/config.ts";
import { systemClock } from "../src/ground/clock.ts";
import { startPostgres } from "../src/ground/postgres/index.ts";
import { isRefusal, type Refusal } from "../src/ground/refusal.ts";
import { signerWith } from "../src/ground/signing/index.ts";
import { vaultWith } from "../src/ground/vault/index.ts";
import { openHouse } from "../src/house.ts";
import { migrations } from "../src/rooms.ts";
import { testCounty } from "../test/support/county.ts";

type Tell = (line: string) => void;

const sure = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  return answer;
};

const megabytes = (bytes: number): string => `${(bytes / 1024 ** 2).toFixed(0)} MB`;
const sampleMs = 50;

/** Runs a step; tells its time and the most memory that this process held. */
const timed = async <T>(what: string, tell: Tell, work: () => Promise<T>): Promise<T> => {
  let most = process.memoryUsage().rss;
  const watching = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, sampleMs);
  const from = performance.now();
  const answer = await work();
  clearInterval(watching);
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  tell(
    `${what.padEnd(10)} ${seconds.padStart(6)} s  at most ${megabytes(most)}  load ${loadavg()[0]!.toFixed(1)}`,
  );
  return answer;
};

/** Entries like those of an appeal's acts; the first ones are about files. */
const writeEntries = `
  insert into entry (county_id, id, at, role, via, from_address, act, kind, subject_id, before, after)
  select $1, gen_random_uuid(), now(), 'operator', 'public', '192.0.2.7', 'appeal.assign', 'appeal',
    coalesce(($3::text[])[at], gen_random_uuid()::text), '{"state":"received"}',
    jsonb_build_object('title', 'ZC-2A', 'state', 'in-hand', 'class', 'ordinary', 'at', at)
  from generate_series(1, $2::int) as at`;

const fileBytes = 300_000;

/** A house with so many entries in its log, and as many files that they name. */
const filled = async (url: string, { filesDir }: Config, entries: number, files: number): Promise<void> => {
  const house = await openHouse(url, {
    clock: systemClock("Asia/Shanghai"),
    filesDir,
    log: pino({ level: "silent" }),
    vault: vaultWith(randomBytes(32)),
    signer: signerWith(randomBytes(32)),
    outside: { privateAllowed: false, url: "https://dingge.test" },
  });
  const { county } = await testCounty(house);
  const hashes: string[] = [];
  for (let at = 0; at < files; at += 1) hashes.push((await house.files.keep(randomBytes(fileBytes))).hash);
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(writeEntries, [county.id, entries, hashes]);
  await client.end();
  await house.close();
};

const configIn = (folder: string): Config => sure(readConfig({ DINGGE_DATA: folder }));

/** Measures on two databases of its own, which are gone afterwards. */
export const measure = async (
  [entries = "1000000", files = "200"]: readonly string[],
  tell: Tell,
): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), "dingge-bench-"));
  const [from, to] = [configIn(join(folder, "from")), configIn(join(folder, "to"))];
  const [old, fresh] = [
    sure(await startPostgres({ dataDir: join(folder, "from", "postgres") })),
    sure(await startPostgres({ dataDir: join(folder, "to", "postgres") })),
  ];
  const path = join(folder, "a.tar");
  await timed("filled", tell, () => filled(old.url(), from, Number(entries), Number(files)));
  const source = await sourceOf(from, old.url());
  const taken = sure(await timed("backed up", tell, () => takeBackup(source, path, new Date())));
  const rows = taken.tables.reduce((sum, table) => sum + table.rows, 0);
  tell(`${rows} rows, ${taken.files.count} files: ${megabytes((await stat(path)).size)}`);
  await withArchive(path, async (file) => {
    const checked = sure(await timed("checked", tell, () => checkBackup(file, migrations)));
    return timed("put back", tell, () =>
      restoreBackup(file, checked, targetOf(to, fresh.url()), new Date()).then(sure),
    );
  });
  await Promise.all([old.stop(), fresh.stop()]);
  await rm(folder, { recursive: true, force: true });
};
