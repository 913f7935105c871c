import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importCommand } from "../../src/cli/import.ts";
import type { Config } from "../../src/config.ts";
import type { OpenHouse } from "../../src/house.ts";
import { testHouse } from "../support/house.ts";
import { smallCounty } from "../support/small-county.ts";
import { configFor, runCommand } from "../support/terminal.ts";

let house: OpenHouse;
let config: Config;
let folder: string;

beforeAll(async () => {
  const opened = await testHouse();
  house = opened;
  config = configFor({ DATABASE_URL: opened.url });
  folder = await mkdtemp(join(tmpdir(), "dingge-import-"));
  const made = await smallCounty(house, "410001");
  await made.addUnit("county", "县");
});
afterAll(async () => {
  await house.close();
  await rm(folder, { recursive: true, force: true });
});

const file = async (name: string, text: string): Promise<string> => {
  await writeFile(join(folder, name), text);
  return join(folder, name);
};
const run = (words: string[], options: Record<string, string | boolean> = { county: "410001" }) =>
  runCommand(importCommand, config, words, options);

describe("dingge import refuses, in a sentence and with its exit code,", () => {
  test.each([
    ["an unknown kind", () => ["flowers", "a.xlsx"], 64, /one of units people plan indicators/],
    ["no file", () => ["plan"], 64, /one file/],
    ["a file that is not there", () => ["plan", join(folder, "none.xlsx")], 65, /There is no file/],
    ["a directory", () => ["plan", folder], 65, /is a directory/],
  ] as const)("%s", async (_, words, code, sentence) => {
    const ran = await run([...words()]);
    expect([ran.code, ran.out]).toEqual([code, []]);
    expect(ran.err.join("\n")).toMatch(sentence);
  });

  test("a file that is no spreadsheet", async () => {
    const ran = await run(["plan", await file("a.xlsx", "PK\u0003\u0004 nothing")]);
    expect(ran.code).toBe(65);
    expect(ran.err).not.toEqual([]);
  });

  test("no county", async () => {
    const ran = await run(["plan", await file("b.csv", "编号,任务\n")], {});
    expect(ran.code).toBe(64);
    expect(ran.err.join("\n")).toMatch(/--county/);
  });
});
