import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { installedBinaries } from "./binaries.ts";
import { startPostgres } from "./index.ts";
import { ask, postmasterIn, started, temporaryDirectory } from "./postgres.test-support.ts";

/** A copy of the installed package, without the links between libraries, as a blocked install script leaves it. */
const packageIn = (dir: string): string => {
  const native = installedBinaries();
  if (typeof native !== "string") throw new Error(native.refusal);
  cpSync(dirname(native), dir, { recursive: true, filter: (path) => !lstatSync(path).isSymbolicLink() });
  return join(dir, "native");
};

const privateDirectory = (): string => {
  const dir = join(temporaryDirectory(), "private");
  mkdirSync(dir, { mode: 0o700 });
  return dir;
};

test("links between libraries that npm did not make are made", async () => {
  const binaries = packageIn(join(temporaryDirectory(), "package"));
  expect(readdirSync(join(binaries, "lib"))).not.toContain("libpq.so.5");
  const dataDir = temporaryDirectory();
  const { url } = await started({ dataDir, binaries });
  expect(await ask(url(), "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  expect(readdirSync(dataDir).filter((name) => name.startsWith("binaries-"))).toEqual([]);
});

describe.runIf(process.geteuid?.() === 0)("as root", () => {
  test("postgres runs as another user, who owns the cluster and nothing else", async () => {
    const dataDir = temporaryDirectory();
    await started({ dataDir });
    const { uid } = statSync(join(dataDir, "cluster"));
    expect(uid).not.toBe(0);
    expect(statSync(`/proc/${postmasterIn(dataDir)}`).uid).toBe(uid);
    expect(statSync(dataDir).uid).toBe(0);
    expect(statSync(join(dataDir, "password")).uid).toBe(0);
  });

  test("binaries under a 0700 home are copied once to where nobody can change them", async () => {
    const binaries = packageIn(join(privateDirectory(), "package"));
    const dataDir = temporaryDirectory();
    const lines: string[] = [];
    const say = (line: string) => lines.push(line);
    const first = await started({ dataDir, binaries, say, language: "en" });
    expect(await ask(first.url(), "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await first.stop();
    await started({ dataDir, binaries, say, language: "en" });
    expect(lines.filter((line) => line.includes("Copying"))).toHaveLength(1);

    const [copy] = readdirSync(dataDir).filter((name) => name.startsWith("binaries-"));
    for (const path of ["", "native/bin", "native/bin/postgres", "native/lib/libcrypto.so.1.1"]) {
      const { uid, mode } = statSync(join(dataDir, copy ?? "", path));
      expect({ path, uid, writable: mode & 0o022 }).toEqual({ path, uid: 0, writable: 0 });
    }
  });

  test("data under a 0700 home is kept elsewhere, at the same place every time", async () => {
    const dataDir = join(privateDirectory(), "data");
    const elsewhere = join(temporaryDirectory(), "elsewhere");
    const lines: string[] = [];
    const first = await started({ dataDir, elsewhere, language: "en", say: (line) => lines.push(line) });
    await ask(first.url(), "CREATE TABLE kept AS SELECT 7 AS n");
    await first.stop();
    const [home] = readdirSync(elsewhere);
    expect(lines[0]).toContain(`The data lives in ${join(elsewhere, home ?? "?")}`);

    chmodSync(dirname(dataDir), 0o755);
    const second = await started({ dataDir, elsewhere });
    expect(await ask(second.url(), "SELECT n FROM kept")).toEqual([{ n: 7 }]);
    expect(existsSync(join(dataDir, "cluster"))).toBe(false);
    await second.stop();

    rmSync(join(elsewhere, home ?? "?"), { recursive: true });
    expect(await startPostgres({ dataDir, elsewhere })).toMatchObject({ refusal: "postgres.moved-away" });
  });

  test("a place elsewhere that others may change is refused", async () => {
    const dataDir = join(privateDirectory(), "data");
    const elsewhere = temporaryDirectory();
    chmodSync(elsewhere, 0o777);
    const answer = await startPostgres({ dataDir, elsewhere });
    expect(answer).toMatchObject({ refusal: "postgres.unreachable", params: { dir: dataDir } });
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  test("a cluster that root copied with cp is given back to its user", async () => {
    const from = temporaryDirectory();
    await (await started({ dataDir: from })).stop();
    const dataDir = join(temporaryDirectory(), "copy");
    cpSync(from, dataDir, { recursive: true });
    chmodSync(join(dataDir, "cluster"), 0o755);
    const { url } = await started({ dataDir });
    expect(await ask(url(), "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    expect(statSync(join(dataDir, "cluster")).uid).not.toBe(0);
  });
});
