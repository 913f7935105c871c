import { assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import { checkCovered } from "./publication.ts";
import { personalIn, withCovers } from "./redact.ts";

test.each([
  ["打13837012345", "publication.uncovered"],
  ["豫N12345", "publication.uncovered"],
  ["我叫张伟，是县长，这是他的公开职务", null],
  ["修好了", null],
])("%s", (text, reason) => {
  expect(checkCovered(text, "text")?.refusal ?? null).toBe(reason);
});

test("what the rules propose passes their own check", () => {
  assert(
    property(string({ unit: "binary" }), (noise) => {
      const said = `${noise}13837012345`;
      expect(checkCovered(withCovers(said, personalIn(said)), "text")).toBeNull();
    }),
  );
});
