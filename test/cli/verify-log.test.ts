import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyLogCommand } from "../../src/cli/verify-log/index.ts";
import type { Config } from "../../src/config.ts";
import { verifierOf } from "../../src/log/index.ts";
import { sealCounty } from "../../src/log/tree/jobs/seal.ts";
import { newestCheckpoint } from "../../src/log/tree/store/checkpoints.ts";
import { sealedCounty, writeEntries } from "../../src/log/tree/sealed.test-support.ts";
import { faultIds } from "../../src/log/tree/verify/faults.ts";
import { verifyLogTexts } from "../../src/cli/verify-log/texts.ts";
import { type TestHouse, testHouse } from "../support/house.ts";
import { configFor, runCommand } from "../support/terminal.ts";

let house: TestHouse;
let config: Config;
let there: Awaited<ReturnType<typeof sealedCounty>>;
let folder: string;
let saved: string;

beforeAll(async () => {
  house = await testHouse();
  config = configFor({ DATABASE_URL: house.url });
  there = await sealedCounty(house, 10);
  folder = await mkdtemp(join(tmpdir(), "dingge-log-"));
  saved = join(folder, "checkpoint");
  await writeFile(saved, (await newestCheckpoint(house.db, there.county.id))!.note);
  await writeEntries(house, there.county.id, 3);
  await sealCounty(house, there.county);
});
afterAll(async () => {
  await house.close();
  await rm(folder, { recursive: true });
});

const run = (options: Record<string, string | boolean> = {}, lang: "zh" | "en" = "en") =>
  runCommand(verifyLogCommand, config, [], { county: there.county.code, ...options }, { lang });

describe("dingge verify-log", () => {
  test("says that a log is whole, from a saved checkpoint on, by a key copied earlier", async () => {
    const key = (await verifierOf(house.db, there.county.id))!;
    const { code, out, err } = await run({ checkpoint: saved, key });
    expect([code, err]).toEqual([0, []]);
    expect(out.join("\n")).toMatch(/^\d+ entries were checked.*\nWhole: /);
    expect((await run({}, "zh")).out.join("\n")).toContain("没有一条被改过");
  });

  test.each([
    ["another county's code", { county: "000000" }, 64, /000000/],
    ["a file that is not there", { checkpoint: "/nowhere" }, 65, /\/nowhere/],
    ["a key that is none", { key: "key" }, 65, /name\+id\+key/],
    ["a proof that is none", { proof: import.meta.filename }, 65, /no proof file/],
    ["a checkpoint that is none", { checkpoint: import.meta.filename }, 65, /not one of this log/],
  ])("refuses %s in a sentence", async (_what, options, code, sentence) => {
    const ran = await run(options);
    expect(ran.code).toBe(code);
    expect(ran.err.join("\n")).toMatch(sentence);
  });

  test("names the entry that somebody changed, and ends with 65", async () => {
    const client = new Client({ connectionString: house.url });
    await client.connect();
    await client.query("update entry set reason = 'x' where county_id = $1 and position = 5", [
      there.county.id,
    ]);
    await client.end();
    const { code, out, err } = await run();
    expect(code).toBe(65);
    expect(err).toEqual([expect.stringMatching(/^Number 5 \(.*\) is not what was sealed there/)]);
    expect(out.at(-1)).toBe("Not right: 1 fault, told above.");
    const asJson = await run({ json: true });
    expect(JSON.parse(asJson.out.join(""))).toMatchObject({ count: 1, faults: [{ id: "entry-changed" }] });
  });
});

test("every fault has its sentence", () => {
  expect(faultIds.length).toBeGreaterThan(5);
  expect(faultIds.filter((id) => !(`fault.${id}` in verifyLogTexts))).toEqual([]);
});
