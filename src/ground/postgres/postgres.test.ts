import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startPostgres } from "./index.ts";
import { ask, postmasterIn, processesIn, started, temporaryDirectory } from "./postgres.test-support.ts";

test("a new directory becomes a database that keeps what it is given", async () => {
  const dataDir = join(temporaryDirectory(), "数据 dir, new");
  const lines: string[] = [];
  const first = await started({ dataDir, say: (line) => lines.push(line), language: "en" });
  await ask(first.url(), "CREATE DATABASE zhecheng");
  await ask(first.url("zhecheng"), "CREATE TABLE promise AS SELECT '承诺' AS words");
  await first.stop();
  const second = await started({ dataDir });
  expect(await ask(second.url("zhecheng"), "SELECT words FROM promise")).toEqual([{ words: "承诺" }]);
  expect(lines).toEqual([
    `Creating the database in ${dataDir}. This happens once.`,
    "The database is ready.",
  ]);
});

test("the cluster is UTF-8, collated by ICU, with checksums, and closed to strangers", async () => {
  const dataDir = temporaryDirectory();
  const { url } = await started({ dataDir });
  const [cluster] = await ask(
    url(),
    `SELECT pg_encoding_to_char(encoding) AS encoding, datlocprovider, datlocale, datcollate,
            current_setting('data_checksums') AS checksums, current_setting('listen_addresses') AS listen,
            (SELECT count(*)::int FROM pg_hba_file_rules WHERE auth_method <> 'scram-sha-256') AS open_doors
     FROM pg_database WHERE datname = 'postgres'`,
  );
  expect(cluster).toEqual({
    encoding: "UTF8",
    datlocprovider: "i",
    datlocale: "und",
    datcollate: "C",
    checksums: "on",
    listen: "",
    open_doors: 0,
  });
  expect(statSync(join(dataDir, "password")).mode & 0o777).toBe(0o600);
  expect(statSync(join(dataDir, "cluster")).mode & 0o777).toBe(0o700);
  await expect(ask(url().replace(/:[^:@]+@/, ":guess@"), "SELECT 1")).rejects.toThrow("password");
});

test.for([
  { fast: true, fsync: "off" },
  { fast: false, fsync: "on" },
])("fast $fast runs with fsync $fsync", async ({ fast, fsync }) => {
  const { url } = await started({ dataDir: temporaryDirectory(), fast });
  expect(await ask(url(), "SHOW fsync")).toEqual([{ fsync }]);
});

test("people's words stay out of the server's log", async () => {
  const dataDir = temporaryDirectory();
  const postgres = await started({ dataDir });
  await ask(postgres.url(), "CREATE TABLE caller (name text PRIMARY KEY)");
  await ask(postgres.url(), "INSERT INTO caller VALUES ('王小明')");
  await expect(ask(postgres.url(), "INSERT INTO caller VALUES ('王小明')")).rejects.toThrow("duplicate");
  await postgres.stop();
  const log = readFileSync(join(dataDir, "postgres.log"), "utf8");
  expect(log).toContain("database system is shut down");
  expect(log).not.toContain("王小明");
});

test("a second start on the same directory is refused, and the first goes on", async () => {
  const dataDir = temporaryDirectory();
  const { url } = await started({ dataDir });
  expect(await startPostgres({ dataDir })).toEqual({
    refusal: "postgres.in-use",
    params: { dir: dataDir, pid: String(process.pid) },
  });
  expect(await ask(url(), "SELECT 1 AS one")).toEqual([{ one: 1 }]);
});

test("of two first starts at once exactly one wins", async () => {
  const dataDir = temporaryDirectory();
  const both = await Promise.all([
    startPostgres({ dataDir, fast: true }),
    startPostgres({ dataDir, fast: true }),
  ]);
  const winners = both.filter((answer) => "stop" in answer);
  await Promise.all(winners.map((winner) => winner.stop()));
  expect(winners).toHaveLength(1);
  expect(both).toContainEqual(expect.objectContaining({ refusal: "postgres.in-use" }));
});

test("stop ends sessions, may be repeated, and does not count as dying", async () => {
  const dataDir = temporaryDirectory();
  const postgres = await started({ dataDir });
  const sleeping = ask(postgres.url(), "SELECT pg_sleep(600)");
  const ended = expect(sleeping).rejects.toThrow(/terminat/);
  const asleep = "SELECT FROM pg_stat_activity WHERE wait_event = 'PgSleep'";
  while ((await ask(postgres.url(), asleep)).length === 0);
  await Promise.all([postgres.stop(), postgres.stop(), ended]);
  await postgres.stop();
  const died = await Promise.race([postgres.died, Promise.resolve("no")]);
  expect(died).toBe("no");
});

test("a database killed from outside is noticed, and starts again at once with its data", async () => {
  const dataDir = temporaryDirectory();
  const postgres = await started({ dataDir, fast: false });
  await ask(postgres.url(), "CREATE TABLE kept AS SELECT 7 AS n");
  process.kill(postmasterIn(dataDir), "SIGKILL");
  expect((await postgres.died).message).toContain("SIGKILL");
  const again = await started({ dataDir });
  expect(await ask(again.url(), "SELECT n FROM kept")).toEqual([{ n: 7 }]);
});

test("a postmaster.pid whose number now belongs to another program is cleared", async () => {
  const dataDir = temporaryDirectory();
  await (await started({ dataDir })).stop();
  writeFileSync(join(dataDir, "cluster", "postmaster.pid"), `${process.pid}\n${dataDir}/cluster\n`);
  const { url } = await started({ dataDir });
  expect(await ask(url(), "SELECT 1 AS one")).toEqual([{ one: 1 }]);
});

test("where no socket path is short enough it listens on loopback alone", async () => {
  const long = join(temporaryDirectory(), "long".repeat(25));
  const before = process.env.TMPDIR;
  mkdirSync(long);
  process.env.TMPDIR = long;
  try {
    const { url } = await started({ dataDir: join(long, "data") });
    expect(url()).toMatch(/@127\.0\.0\.1:\d+\/postgres$/);
    expect(await ask(url(), "SHOW listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
});

test("a home too deep for a socket uses a short directory, and removes it", async () => {
  const postgres = await started({ dataDir: join(temporaryDirectory(), "long".repeat(25)) });
  const socket = new URL(postgres.url()).searchParams.get("host") ?? "";
  expect(existsSync(socket)).toBe(true);
  expect(await ask(postgres.url(), "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  await postgres.stop();
  expect(existsSync(socket)).toBe(false);
});

test.runIf(process.platform === "linux")("after stop no process is left", async () => {
  const dataDir = temporaryDirectory();
  const postgres = await started({ dataDir });
  expect(processesIn(dataDir).length).toBeGreaterThan(2);
  await postgres.stop();
  expect(processesIn(dataDir)).toEqual([]);
});
