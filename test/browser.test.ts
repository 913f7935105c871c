import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { fontsFile } from "./browser.ts";

it("knows the Chinese faces from npm, and only folders that are there", () => {
  const dirs = [...readFileSync(fontsFile(), "utf8").matchAll(/<dir>(.*?)<\/dir>/g)].map(
    ([, dir = ""]) => dir,
  );
  expect(dirs.map((dir) => existsSync(dir))).toEqual([true, true, true, true]);
});
