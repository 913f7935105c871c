import { expect, test } from "vitest";
import { allSources } from "./sources.ts";

const longest = 300;
const reason = /^\/[/*]+ long because \S/i;

test("no file is over 300 lines without saying why in its first line", () => {
  expect(allSources.length).toBeGreaterThan(80);
  const long = allSources.filter(({ text }) => text.split("\n").length > longest + 1 && !reason.test(text));
  expect(long.map(({ path }) => path)).toEqual([]);
});

test("no file is named for having no name", () => {
  const nameless = /(^|[/.-])(utils?|helpers?|managers?|services?|misc|common)([/.-]|$)/;
  expect(nameless.test("src/ground/utils.ts")).toBe(true);
  expect(allSources.filter(({ path }) => nameless.test(path)).map(({ path }) => path)).toEqual([]);
});
