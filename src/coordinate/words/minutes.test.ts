import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { caretAfter, changedLines, mergedMinutes } from "./minutes.ts";

const text = (...lines: string[]): string => lines.join("\n");

const lines = (given: string): string[] => (given === "" ? [] : given.split("\n"));

describe("two who write the same minutes", () => {
  test.each([
    [
      "each adds at the end",
      "议程",
      text("议程", "甲说"),
      text("议程", "乙说"),
      text("议程", "甲说", "乙说"),
    ],
    [
      "each adds elsewhere",
      text("一", "二"),
      text("一", "甲说", "二"),
      text("一", "二", "乙说"),
      text("一", "甲说", "二", "乙说"),
    ],
    ["both begin an empty page", "", "甲说", "乙说", text("甲说", "乙说")],
    ["both write the same", "", "散会", "散会", "散会"],
    [
      "one takes a line out that the other left",
      text("一", "二"),
      "一",
      text("一", "二", "三"),
      text("一", "三"),
    ],
    [
      "a line still being typed, while the other adds below",
      "甲说",
      text("甲说", "乙说"),
      "甲说完了",
      text("甲说完了", "乙说"),
    ],
    ["or above", "甲说", text("乙说", "甲说"), "甲说完了", text("乙说", "甲说完了")],
    ["and seen from the other side", "甲说", "甲说完了", text("甲说", "乙说"), text("甲说完了", "乙说")],
    ["both mend one line", "由谁请", "由谁清", "由谁清沟", text("由谁清", "由谁清沟")],
    ["spaces at the end are nothing", "一", "一  ", text("一", "二"), text("一", "二")],
  ])("%s", (_, base, theirs, mine, merged) => {
    expect(mergedMinutes(base, theirs, mine)).toBe(merged);
  });

  const page = fc.array(fc.constantFrom("一", "二", "三", "四", "五")).map((lines) => lines.join("\n"));

  test("nothing that either added is lost", () => {
    fc.assert(
      fc.property(page, page, page, (base, theirs, mine) => {
        const merged = lines(mergedMinutes(base, theirs, mine));
        for (const one of [theirs, mine])
          for (const line of lines(one).filter((line) => !lines(base).includes(line)))
            expect(merged).toContain(line);
      }),
    );
  });

  test("who changed nothing takes the other's text as it is", () => {
    fc.assert(
      fc.property(page, page, (base, changed) => {
        expect(mergedMinutes(base, base, changed)).toBe(changed);
        expect(mergedMinutes(base, changed, base)).toBe(changed);
        expect(mergedMinutes(base, changed, changed)).toBe(changed);
      }),
    );
  });
});

test("a change is told by its lines", () => {
  expect(changedLines(text("一", "二"), text("一", "三", "四"))).toEqual({
    added: ["三", "四"],
    removed: ["二"],
  });
  expect(changedLines("", "")).toEqual({ added: [], removed: [] });
});

test.each([
  ["another's line came below", "甲说", text("甲说", "乙说"), 2, 2],
  ["another's line came above", "甲说", text("乙说", "甲说"), 2, 5],
  ["in an empty line", text("甲说", ""), text("甲说", "乙说", ""), 3, 3],
  ["what one stood in is gone", "甲说", "乙", 2, 1],
])("the caret stays with its words when %s", (_, before, after, caret, then) => {
  expect(caretAfter(before, after, caret)).toBe(then);
});
