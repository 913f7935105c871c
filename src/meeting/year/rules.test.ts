import { describe, expect, test } from "vitest";
import type { Outcome, PromiseFact } from "../summary/words.ts";
import { explained, mostNamed, namedOf, shortened, yearIn } from "./rules.ts";

const promise = (outcome: Outcome, at: number): PromiseFact => ({
  id: `${outcome}-${at}`,
  number: `${at}`,
  titleZh: "改造老旧小区",
  titleEn: null,
  lead: null,
  dueOn: null,
  outcome,
  said: null,
  blocker: null,
  saidOn: null,
});
const many = (outcome: Outcome, count: number) =>
  Array.from({ length: count }, (_, at) => promise(outcome, at));

describe("what a page of a year names", () => {
  test("is what was missed before what was taken back, what was checked before what was only said", () => {
    const all = [
      ...many("withdrawn", 1),
      ...many("claimed", 1),
      ...many("missed", 1),
      ...many("verified", 1),
    ];
    const { unkept, kept } = namedOf([...all, ...many("open", 3)]);
    expect(unkept.promises.map(({ outcome }) => outcome)).toEqual(["missed", "withdrawn"]);
    expect(kept.promises.map(({ outcome }) => outcome)).toEqual(["verified", "claimed"]);
  });

  test.each([
    [mostNamed.kept, 0],
    [mostNamed.kept + 1, 1],
    [1000, 1000 - mostNamed.kept],
  ])("of %i that were done leaves %i to other pages", (count, rest) => {
    const { kept } = namedOf(many("verified", count));
    expect([kept.promises.length + kept.rest, kept.rest]).toEqual([count, rest]);
  });
});

describe("why a promise was missed, in its owner's words", () => {
  const missed = { ...promise("missed", 1), saidOn: "2022-04-03" };
  test.each([
    ["what stood in the way", { said: "桥墩已成", blocker: "缺钢材" }, "blocker", "缺钢材"],
    ["what was reported last", { said: "桥墩已成", blocker: null }, "last", "桥墩已成"],
    ["that nobody said anything", { said: null, blocker: null }, "nothing", null],
    ["blank words are none", { said: " ", blocker: "" }, "nothing", null],
  ] as const)("%s", (_what, told, kind, words) => {
    expect(explained({ ...missed, ...told })).toEqual({ kind, words, on: "2022-04-03" });
  });
});

test.each([
  ["天旱", "天旱"],
  ["一".repeat(90), "一".repeat(90)],
  ["一".repeat(91), `${"一".repeat(89)}…`],
])("a reason of %# is told in 90 characters at most", (text, told) => expect(shortened(text)).toBe(told));

test.each([
  ["2022", 2022],
  ["1999", null],
  ["2022.5", null],
  ["02022", null],
  ["", null],
])("the address %j", (text, year) => expect(yearIn(text)).toBe(year));
