import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unstorable } from "./storable.ts";

const nested = (depth: number): unknown => {
  let value: unknown = "end";
  for (let level = 0; level < depth; level += 1) value = { in: value };
  return value;
};

describe("what can be kept as it was typed", () => {
  test.each([
    ["plain text", { title: "改造老旧小区" }, null],
    ["an emoji", { title: "🌾" }, null],
    ["a NUL", { title: "a\0b" }, "text.not-storable"],
    ["a lone surrogate", { title: "\ud83c" }, "text.not-storable"],
    ["a NUL in a name", { "a\0": 1 }, "text.not-storable"],
    ["32 levels", nested(32), null],
    ["33 levels", nested(33), "body.too-deep"],
    ["100,000 levels", nested(100_000), "body.too-deep"],
  ])("%s", (_what, input, refusal) => {
    expect(unstorable(input)?.refusal ?? null).toBe(refusal);
  });

  test("the place is named", () => {
    expect(unstorable({ rows: [{ name: "x" }, { name: "\0" }] })?.field).toBe("rows.1.name");
  });

  test("whatever JSON can say and text can hold is kept", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8, noUnicodeString: true } as never), (value) => {
        const hasNul = JSON.stringify(value).includes("\\u0000");
        expect(unstorable(value) === null).toBe(!hasNul);
      }),
    );
  });
});
