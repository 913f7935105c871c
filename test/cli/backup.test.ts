import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { backupCommand } from "../../src/cli/backup/index.ts";
import { restoreCommand } from "../../src/cli/backup/restore.ts";
import type { Config } from "../../src/config.ts";
import { isRefusal } from "../../src/ground/refusal.ts";
import { sealedCounty } from "../../src/log/tree/sealed.test-support.ts";
import { open, type Opened } from "../../src/server.ts";
import { configFor, runCommand } from "../support/terminal.ts";

let folder: string;
let config: Config;
let server: Opened;
let code: string;

const opened = async (given: Config): Promise<Opened> => {
  const house = await open(given, () => undefined);
  if (isRefusal(house)) throw new Error(JSON.stringify(house));
  return house;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dingge-backup-"));
  await chmod(folder, 0o755);
  config = configFor({ DINGGE_DATA: join(folder, "data"), PORT: "0" });
  server = await opened(config);
  ({
    county: { code },
  } = await sealedCounty(server.house, 20));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const backup = (words: string[], options = {}, lang: "zh" | "en" = "en") =>
  runCommand(backupCommand, config, words, options, { lang });

describe("dingge backup, beside a running server", () => {
  test("writes a file named by the moment into a folder, and says what must be kept apart", async () => {
    const place = await mkdtemp(join(folder, "place-"));
    const { code: ended, out, err } = await backup([place]);
    expect([ended, err]).toEqual([0, []]);
    expect(await readdir(place)).toEqual([expect.stringMatching(/^dingge-\d{8}-\d{6}\.tar$/)]);
    expect(out.join("\n")).toContain(config.keyFile);
    expect(out.join("\n")).toMatch(/County: .*\nThe keys are not in it/);
  });

  test("says so in Chinese, and refuses to replace", async () => {
    const path = join(folder, "a.tar");
    expect((await backup([path], {}, "zh")).out.join("\n")).toMatch(/备份写好了：.*\n[^]*钥匙不在里面/);
    const again = await backup([path]);
    expect([again.code, again.err.join("")]).toEqual([65, expect.stringContaining("is there already")]);
  });

  test.each([[[]], [["a", "b"]]])("asks for one place: %j", async (words) => {
    expect((await backup(words)).code).toBe(64);
  });
});

describe("dingge restore", () => {
  test("only checks when asked, and starts no database for it", async () => {
    const path = join(folder, "b.tar");
    await backup([path]);
    const elsewhere = configFor({ DINGGE_DATA: join(folder, "nothing") });
    const { code: ended, out } = await runCommand(restoreCommand, elsewhere, [path], { "dry-run": true });
    expect([ended, out[0]]).toEqual([0, expect.stringContaining("sound")]);
    expect(await readdir(folder)).not.toContain("nothing");
  });

  test("does not work beside a server", async () => {
    const path = join(folder, "c.tar");
    await backup([path]);
    const { code: ended, err } = await runCommand(restoreCommand, config, [path]);
    expect([ended, err.join("")]).toEqual([69, expect.stringContaining("Stop it first")]);
  });

  test.each([
    ["no file", "/nowhere.tar", /cannot be opened \(ENOENT\)/],
    ["another file", import.meta.filename, /no backup of Dingge/],
  ])("refuses %s in a sentence", async (_what, path, sentence) => {
    const { code: ended, err } = await runCommand(restoreCommand, config, [path]);
    expect([ended, err.join("")]).toEqual([65, expect.stringMatching(sentence)]);
  });

  test("puts house and keys into an empty data directory, from which a server goes on", async () => {
    const path = join(folder, "d.tar");
    await backup([path], { "with-keys": true });
    const fresh = configFor({ DINGGE_DATA: join(folder, "fresh"), PORT: "0" });
    const { code: ended, out, err } = await runCommand(restoreCommand, fresh, [path]);
    expect([ended, err.filter((line) => !/database/i.test(line))]).toEqual([0, []]);
    expect(out.join("\n")).toContain(`The log of county ${code} is whole`);
    for (const key of ["keyFile", "logKeyFile"] as const)
      expect(await readFile(fresh[key], "utf8")).toBe(await readFile(config[key], "utf8"));
    const house = await opened(fresh);
    expect(house.house.signer?.publicKey.equals(server.house.signer!.publicKey)).toBe(true);
    await house.close();
    const again = await runCommand(restoreCommand, fresh, [path]);
    expect([again.code, again.err.at(-1)]).toEqual([65, expect.stringContaining("a county here already")]);
  });

  test("leaves a key that is there, and says so", async () => {
    const path = join(folder, "e.tar");
    await backup([path], { "with-keys": true });
    const fresh = configFor({ DINGGE_DATA: join(folder, "keyed"), DINGGE_KEY_FILE: join(folder, "my-key") });
    await writeFile(fresh.keyFile, "mine");
    const { out } = await runCommand(restoreCommand, fresh, [path]);
    expect(out.join("\n")).toContain("holds a key already");
    expect(await readFile(fresh.keyFile, "utf8")).toBe("mine");
  });
});
