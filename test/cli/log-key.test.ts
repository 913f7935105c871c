import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { logKeyCommand } from "../../src/cli/log-key/index.ts";
import { verifyLogCommand } from "../../src/cli/verify-log/index.ts";
import type { Config } from "../../src/config.ts";
import { isRefusal } from "../../src/ground/refusal.ts";
import { signerFrom } from "../../src/ground/signing/index.ts";
import { verifierOf } from "../../src/log/index.ts";
import { sealCounty } from "../../src/log/tree/jobs/seal.ts";
import { sealedCounty, writeEntries } from "../../src/log/tree/sealed.test-support.ts";
import { type TestHouse, testHouse } from "../support/house.ts";
import { configFor, runCommand } from "../support/terminal.ts";

let house: TestHouse;
let folder: string;
let config: Config;
let there: Awaited<ReturnType<typeof sealedCounty>>;
const oldKey = Buffer.alloc(32, 4).toString("base64");

beforeAll(async () => {
  house = await testHouse(undefined, { copyOf: "dingge_template", key: Buffer.alloc(32, 4) });
  folder = await mkdtemp(join(tmpdir(), "dingge-key-"));
  config = configFor({ DATABASE_URL: house.url, DINGGE_DATA: folder });
  await writeFile(config.logKeyFile, oldKey);
  there = await sealedCounty(house, 10);
});
afterAll(async () => {
  await house.close();
  await rm(folder, { recursive: true, force: true });
});

const run = (options: Record<string, string>, words = ["new"], lang: "zh" | "en" = "en", given = config) =>
  runCommand(logKeyCommand, given, words, options, { lang });
const keyNow = () => verifierOf(house.db, there.county.id);
const aboutKeys = async () => (await readdir(folder)).filter((name) => name.startsWith("log-key")).sort();

test.each([
  [[], { reason: "x" }],
  [["new"], {}],
  [["new"], { reason: "x", why: "stolen" }],
])("asks for what is missing: %j %j", async (words, options) => {
  const { code, err } = await run(options, words);
  expect([code, err.join("")]).toEqual([64, expect.stringContaining("--reason")]);
});

test("a new key signs from now on, and the log is whole by both", async () => {
  const before = await keyNow();
  const { code, out } = await run({ reason: "a new office", why: "leaked" });
  const after = (await keyNow())!;
  expect([code, after === before]).toEqual([0, false]);
  expect(out.join("\n")).toContain(after);
  expect(out.join("\n")).toContain("Restart the server");
  const names = await aboutKeys();
  expect(names).toEqual(["log-key", expect.stringMatching(/^log-key\.until-\d{8}T\d{6}Z$/)]);
  expect(await readFile(join(folder, names[1]!), "utf8")).toBe(oldKey);
  const signer = signerFrom(await readFile(config.logKeyFile, "utf8"));
  if (isRefusal(signer)) throw new Error(signer.refusal);
  await writeEntries(house, there.county.id, 3);
  expect(await sealCounty({ ...house, signer }, there.county)).toBeGreaterThan(3);
  const options = { county: there.county.code, key: after };
  const verified = await runCommand(verifyLogCommand, config, [], options);
  expect([verified.code, verified.err]).toEqual([0, []]);
  const byOld = await runCommand(verifyLogCommand, config, [], { ...options, key: before! });
  expect([byOld.code, byOld.err]).toEqual([65, [expect.stringContaining(after)]]);
});

test("a try that broke off is gone on with, by the same key", async () => {
  const next = Buffer.alloc(32, 9).toString("base64");
  await writeFile(`${config.logKeyFile}.new`, next);
  const { code } = await run({ reason: "again" }, ["new"], "zh", { ...config, logKey: oldKey });
  expect(code).toBe(0);
  expect(await readFile(config.logKeyFile, "utf8")).toBe(next);
});

test("says in Chinese that the environment still holds the old key", async () => {
  const { out } = await run({ reason: "换届" }, ["new"], "zh", { ...config, logKey: oldKey });
  expect(out.join("\n")).toContain("DINGGE_LOG_KEY 里还是旧钥匙");
});
