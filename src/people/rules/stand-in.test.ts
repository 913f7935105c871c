import { expect, test } from "vitest";
import type { Post } from "../words.ts";
import { standIn, whoActs } from "./stand-in.ts";

const post = (id: string, role: Post["role"], rank: number, held: boolean): Post => ({
  id,
  unitId: "unit",
  role,
  titleZh: id,
  titleEn: null,
  rank,
  holder: held ? { tenureId: id, personId: id, nameZh: id, fromDate: "2021-01-01" } : null,
});

const head = post("head", "head", 0, true);
const vacant = post("head", "head", 0, false);
const first = post("first", "deputy", 1, true);
const second = post("second", "deputy", 2, true);
const officer = post("officer", "officer", 1, true);

test.each([
  ["the head acts", [second, first, head], "head", "head"],
  ["a vacant head: the first deputy", [second, vacant, first], "first", "stand-in"],
  [
    "the first deputy vacant too: the second",
    [vacant, post("x", "deputy", 1, false), second],
    "second",
    "stand-in",
  ],
  ["an officer never stands in", [vacant, officer], undefined, undefined],
  ["nobody", [], undefined, undefined],
])("%s", (_, posts, id, as) => {
  const acting = standIn(posts);
  expect(acting?.post.id).toBe(id);
  expect(acting?.as).toBe(as);
});

test("where nobody of the unit can act, the next head up does", () => {
  expect(whoActs([[vacant, officer], [vacant], [head]])).toEqual({ post: head, as: "above" });
  expect(whoActs([[vacant, first], [head]])).toEqual({ post: first, as: "stand-in" });
  expect(whoActs([[vacant], []])).toBeNull();
});
