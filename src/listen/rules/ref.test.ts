import { expect, test } from "vitest";
import { excerptOf, refOf } from "./ref.ts";

test.each([
  ["ZC-7K4Q-M2XW-9D3H-C", "ZC-7K4Q"],
  ["7K4Q-M2XW-9D3H-C", "7K4Q"],
  ["20220101-17", "2022"],
])("of %s those who handle it read %s", (number, ref) => {
  expect(refOf(number)).toBe(ref);
});

test.each([
  ["路灯坏了", "路灯坏了"],
  ["  路灯坏了\n三天了  ", "路灯坏了"],
  ["水".repeat(130), `${"水".repeat(119)}…`],
  ["😀".repeat(121), `${"😀".repeat(119)}…`],
  ["", ""],
])("a list shows the first line: %#", (text, shown) => {
  expect(excerptOf(text)).toBe(shown);
});

test("an excerpt covers what names someone, also where it is cut", () => {
  expect(excerptOf("我叫张小明，电话13812345678，路灯不亮")).toBe("我叫＊＊＊，电话＊＊＊，路灯不亮");
  expect(excerptOf(`${"路".repeat(110)}电话13812345678`)).not.toMatch(/\d/);
});
