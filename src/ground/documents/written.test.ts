import { expect, test } from "vitest";
import { writtenBlocks } from "./written.ts";

test.each([
  ["zh", "一、表彰的对象", 1],
  ["zh", "十二、要求", 1],
  ["zh", "（一）先进单位", 2],
  ["zh", "1. 乡镇", 3],
  ["zh", "一、名单附后。", null],
  ["zh", "二十年来，全县上下同心协力", null],
  [
    "zh",
    "一、这一行太长了，长到没有人会把它当作标题，虽然它以序号开头，也没有用句号结尾，所以只能是正文",
    null,
  ],
  ["en", "1. Whom", 1],
  ["en", "1.2 Townships", 2],
  ["en", "1.2.3 Villages", 3],
  ["en", "1. It is decided.", null],
] as const)("%s: %s is a heading of level %s", (lang, line, level) => {
  const [block] = writtenBlocks(line, lang);
  expect(block).toEqual(level ? { kind: "heading", text: line, level } : { kind: "paragraph", text: line });
});

test("empty lines are none", () => {
  expect(writtenBlocks(" \n甲\n\n乙\n", "zh")).toEqual([
    { kind: "paragraph", text: "甲" },
    { kind: "paragraph", text: "乙" },
  ]);
});
