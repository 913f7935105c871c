import { expect, test } from "vitest";
import { phrasesIn } from "./phrases.ts";

test.each([
  ["路面 积水", ["路面", "积水"]],
  ["  ", []],
  ["“和谐小区 三号楼” 沟", ["和谐小区 三号楼", "沟"]],
  ["「下雨」，积水。", ["下雨", "积水"]],
  ["ＡＢ１２", ["AB12"]],
  ["路 路", ["路"]],
  ["一 二 三 四 五 六", ["一", "二", "三", "四", "五"]],
  ["%_\\'", ["%_\\'"]],
])("%j asks for %j", (typed, phrases) => {
  expect(phrasesIn(typed)).toEqual(phrases);
});
