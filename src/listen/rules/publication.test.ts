import { assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import { checkCovered, proposedText } from "./publication.ts";

test("the moderator is shown what the rules would cover", () => {
  const { text, spans } = proposedText("我叫张伟，打13837012345");
  expect(text).toBe("我叫＊＊＊，打＊＊＊");
  expect(spans.map(({ kind }) => kind)).toEqual(["name", "phone"]);
});

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
      expect(checkCovered(proposedText(`${noise}13837012345`).text, "text")).toBeNull();
    }),
  );
});
