import { assert, nat, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { backOff, fateOf, following, type Letter, nextAttempt, nextLetter, triedAt } from "./letter.ts";
import { letter } from "./outbox.test-support.ts";

const me = { personId: "p", postId: "a" };
const keyOf = (found: Letter | undefined) => found?.key;

describe("what goes next", () => {
  test.each<[string, readonly Letter[], string | undefined]>([
    ["nothing of nothing", [], undefined],
    ["the oldest", [letter("2", { lane: "y" }), letter("1")], "1"],
    ["not somebody else's", [letter("1", { personId: "q" }), letter("2")], "2"],
    ["not what was written as another post", [letter("1", { postId: "b" })], undefined],
    ["not what waits for its time", [letter("1", { notBefore: 101 })], undefined],
    ["what waited long enough", [letter("1", { notBefore: 100 })], "1"],
    [
      "nothing behind one that came back",
      [letter("1", { returned: { refusal: "x", sentence: "x", status: 409 } }), letter("2")],
      undefined,
    ],
    ["nothing behind one that waits", [letter("1", { notBefore: 101 }), letter("2")], undefined],
    ["another lane all the same", [letter("1", { notBefore: 101 }), letter("2", { lane: "y" })], "2"],
  ])("%s", (_, letters, key) => {
    expect(keyOf(nextLetter(letters, me, 100))).toBe(key);
  });

  test("is told when its time comes; null where nothing waits", () => {
    const waiting = [letter("1", { notBefore: 300 }), letter("2", { lane: "y", notBefore: 200 })];
    expect(nextAttempt(waiting, me)).toBe(200);
    const back = letter("1", { returned: { refusal: "x", sentence: "x", status: 422 } });
    expect(nextAttempt([back], me)).toBeNull();
  });
});

test.each([
  [200, "taken"],
  [201, "taken"],
  [401, "ended"],
  [403, "returned"],
  [404, "returned"],
  [409, "returned"],
  [413, "returned"],
  [422, "returned"],
  [408, "later"],
  [429, "later"],
  [500, "later"],
  [503, "later"],
] as const)("an answer of %i means %s", (status, fate) => {
  expect(fateOf(status)).toBe(fate);
});

test("the pause grows, and never beyond half an hour", () => {
  expect([1, 2, 3, 99].map(backOff)).toEqual([15_000, 30_000, 60_000, 1_800_000]);
  assert(
    property(nat(200), (attempts) => {
      expect(backOff(attempts + 1)).toBeGreaterThanOrEqual(backOff(attempts));
    }),
  );
});

test("an attempt in vain is counted and sets the next", () => {
  expect(triedAt(letter("1", { attempts: 1 }), 1000)).toMatchObject({ attempts: 2, notBefore: 31_000 });
});

test("the next of its lane learns what a letter became, and nothing else does", () => {
  const letters = [
    letter("0"),
    letter("1"),
    letter("2"),
    letter("3", { lane: "y" }),
    letter("4", { personId: "q" }),
  ];
  const told = following(letters, letters[1]!, "id-1");
  expect(told.map(({ key, body }) => [key, body["seen"]])).toEqual([["2", "id-1"]]);
});
