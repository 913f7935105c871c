import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { installedBinaries } from "./binaries.ts";
import { refusalOfError, refusalOfLog } from "./failures.ts";
import { startPostgres } from "./index.ts";
import { started, temporaryDirectory } from "./postgres.test-support.ts";
import { postgresTexts } from "./texts.ts";

/** Acts as a user without rights; root may do anything, so it steps down for the moment. */
const withoutRights = async <T>(act: () => Promise<T>): Promise<T> => {
  if (process.geteuid?.() !== 0) return act();
  process.seteuid?.(65_534);
  try {
    return await act();
  } finally {
    process.seteuid?.(0);
  }
};

describe("a directory that cannot serve", () => {
  test("data of another major version is refused and left alone", async () => {
    const dataDir = temporaryDirectory();
    const version = join(dataDir, "cluster", "PG_VERSION");
    mkdirSync(join(dataDir, "cluster"));
    writeFileSync(version, "17\n");
    expect(await startPostgres({ dataDir })).toEqual({
      refusal: "postgres.other-version",
      params: { dir: dataDir, found: "17", needed: "18" },
    });
    expect(readFileSync(version, "utf8")).toBe("17\n");
  });

  test("other people's files are refused and left alone", async () => {
    const dataDir = temporaryDirectory();
    mkdirSync(join(dataDir, "cluster"));
    writeFileSync(join(dataDir, "cluster", "letter.txt"), "mine");
    expect(await startPostgres({ dataDir, fast: true })).toMatchObject({ refusal: "postgres.not-a-cluster" });
    expect(readFileSync(join(dataDir, "cluster", "letter.txt"), "utf8")).toBe("mine");
  });

  test("a lost password is missed", async () => {
    const dataDir = temporaryDirectory();
    await (await started({ dataDir })).stop();
    rmSync(join(dataDir, "password"));
    expect(await startPostgres({ dataDir })).toEqual({
      refusal: "postgres.no-password",
      params: { dir: dataDir },
    });
  });

  test("a directory without permission", async () => {
    const dataDir = join(temporaryDirectory(), "locked");
    mkdirSync(dataDir);
    chmodSync(dataDir, 0o500);
    const answer = await withoutRights(() => startPostgres({ dataDir }));
    expect(answer).toEqual({ refusal: "postgres.no-permission", params: { dir: dataDir } });
  });

  test.runIf(process.platform === "linux")("a path where nobody can make a directory", async () => {
    expect(await startPostgres({ dataDir: "/proc/dingge/data" })).toMatchObject({
      refusal: "postgres.no-permission",
    });
  });

  test.for(["file", "file/below"])("a path through a file: %s", async (path) => {
    const dir = temporaryDirectory();
    writeFileSync(join(dir, "file"), "");
    const dataDir = join(dir, path);
    expect(await startPostgres({ dataDir })).toEqual({
      refusal: "postgres.not-a-directory",
      params: { dir: dataDir },
    });
  });

  test("a refused start gives the lock back", async () => {
    const dataDir = temporaryDirectory();
    const wrong = join(dataDir, "no-binaries");
    mkdirSync(wrong);
    writeFileSync(join(dataDir, "package.json"), '{ "version": "0" }');
    const refused = await startPostgres({ dataDir, binaries: wrong });
    expect(refused).toMatchObject({ refusal: "postgres.does-not-run", params: { dir: wrong } });
    await started({ dataDir });
  });
});

test.for([
  ["sunos-sparc", { refusal: "postgres.unsupported", params: { platform: "sunos-sparc" } }],
  ["linux-riscv64", { refusal: "postgres.unsupported", params: { platform: "linux-riscv64" } }],
] as const)("no PostgreSQL for %s", ([platform, refusal]) => {
  expect(installedBinaries(platform)).toEqual(refusal);
});

test("a platform whose optional package was skipped", () => {
  const other = process.platform === "win32" ? "linux-x64" : "win32-x64";
  expect(installedBinaries(other)).toMatchObject({ refusal: "postgres.not-installed" });
});

test.for([
  ["ENOSPC", "postgres.disk-full"],
  ["EROFS", "postgres.no-permission"],
  ["EACCES", "postgres.no-permission"],
  ["ENOTDIR", "postgres.not-a-directory"],
])("the error %s is refused as %s", ([code, refusal]) => {
  expect(refusalOfError(Object.assign(new Error("x"), { code }), "/d")).toEqual({
    refusal,
    params: { dir: "/d" },
  });
});

test("an error that nobody expects is not hidden", () => {
  const fault = new TypeError("fault");
  expect(() => refusalOfError(fault, "/d")).toThrow(fault);
});

const place = { dir: "/d", log: "/d/postgres.log", port: 5433 };
test.for([
  ['FATAL:  could not write file "pg_wal/x": No space left on device', "postgres.disk-full"],
  ['initdb: error: could not create directory "/d/x": Permission denied', "postgres.no-permission"],
  ['FATAL:  data directory "/d/cluster" has wrong ownership', "postgres.no-permission"],
  ["FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use", "postgres.still-held"],
  ['LOG:  could not bind IPv4 address "127.0.0.1": Address already in use', "postgres.port-taken"],
  ["LOG:  starting\nPANIC:  could not locate a valid checkpoint record\nLOG:  x", "postgres.did-not-start"],
])("what postgres wrote is understood: %s", ([log, refusal]) => {
  expect(refusalOfLog(log ?? "", place)).toMatchObject({ refusal });
});

test("a reason that has no name is quoted with the place of the log", () => {
  const log = "2026-01-01 UTC [1] LOG:  starting\n2026-01-01 UTC [1] FATAL:  lock files are odd\n";
  expect(refusalOfLog(log, place).params).toEqual({
    dir: "/d",
    log: "/d/postgres.log",
    reason: "lock files are odd",
  });
});

/** Every id that the sources name, as the key of its text. */
const idsInSources = (): string[] =>
  readdirSync(import.meta.dirname)
    .filter((name) => !name.includes(".test") && name !== "texts.ts")
    .flatMap(
      (name) => readFileSync(join(import.meta.dirname, name), "utf8").match(/"postgres\.[\w.-]+"/g) ?? [],
    )
    .map((quoted) => quoted.slice(1, -1))
    .filter((id) => id !== "postgres.log")
    .map((id) => (id.startsWith("postgres.say.") ? id : `refusal.${id}`));

const valuesIn = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].toSorted();

test("every refusal and every line of progress has its text, and no text is idle", () => {
  expect([...new Set(idsInSources())].toSorted()).toEqual(Object.keys(postgresTexts).toSorted());
});

test.for(Object.entries(postgresTexts))("%s needs the same values in both languages", ([, { zh, en }]) => {
  expect(valuesIn(zh)).toEqual(valuesIn(en));
});
