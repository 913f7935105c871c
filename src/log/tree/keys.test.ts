import { describe, expect, test } from "vitest";
import { believedFrom, keysAt, spanOf, spansOf } from "./keys.ts";

const key = (number: number): Buffer => Buffer.alloc(32, number);
const tree = { origin: "dingge.test/log/1", publicKey: key(9) };
const retired = (...sizes: number[]) => sizes.map((size, at) => ({ publicKey: key(at + 1), size }));
const numbersAt = (sizes: number[], size: number) =>
  keysAt(spansOf(tree, retired(...sizes)), size).map(({ publicKey }) => publicKey[0]);

describe("the keys that sign a checkpoint", () => {
  test.each([
    ["with one key, it alone", [], 5, [9]],
    ["before it was replaced, the old one", [5], 4, [1]],
    ["where it was replaced, both", [5], 5, [1, 9]],
    ["afterwards, the new one", [5], 6, [9]],
    ["with two replaced, each in its time", [5, 8], 7, [2]],
    ["replaced twice at one size, all three", [5, 5], 5, [1, 2, 9]],
    ["replaced before anything was sealed, the new one", [0], 1, [9]],
  ])("%s", (_what, sizes, size, expected) => {
    expect(numbersAt(sizes, size)).toEqual(expected);
  });
});

describe("who believes a key", () => {
  const spans = spansOf(tree, retired(5));
  test("of the log's own believes those before it", () => {
    expect(believedFrom(spans, { name: tree.origin, publicKey: key(9) })).toBe(spans);
    expect(spanOf(spans, { name: tree.origin, publicKey: key(1) })).toMatchObject({ from: 0, to: 5 });
  });
  test("that the log never had believes it alone", () => {
    const foreign = { name: tree.origin, publicKey: key(7) };
    expect(believedFrom(spans, foreign)).toEqual([{ verifier: foreign, from: 0, to: null }]);
    expect(spanOf(spans, { name: "other/log", publicKey: key(9) })).toBeUndefined();
  });
});
