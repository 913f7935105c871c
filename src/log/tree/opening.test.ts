import * as fc from "fast-check";
import { expect, test } from "vitest";
import { sha256 } from "./hashing.ts";
import { canonical } from "./leaf.ts";
import { newSalt, openWords, wordsHash, writeOpening } from "./opening.ts";

const hash = (text: string): string => sha256(Buffer.from(text)).toString("base64");

/** The head and the opening of an entry that stands for a text. */
const sealed = (text: string, salt = newSalt()) => {
  const after = { state: "received", words: wordsHash({ text, salt }) };
  const what = canonical({ after, before: null, reason: null, salt: newSalt() });
  return { head: canonical({ v: 1, what: hash(what) }), opening: writeOpening(what, { text, salt }) };
};

test("whatever was said is found in two lines", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const { head, opening } = sealed(text);
      expect(opening.split("\n")).toHaveLength(3);
      expect(openWords(head, opening)).toBe(text);
    }),
  );
});

test("other words, another salt or another entry never fit", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, other) => {
      const [one, two] = [sealed(text), sealed(other)];
      const [what = ""] = one.opening.split("\n");
      const forged = `${what}\n${two.opening.split("\n")[1]}\n`;
      for (const opening of [forged, two.opening])
        expect(openWords(one.head, opening)).toMatchObject({ refusal: "log.other-words" });
    }),
  );
});

test("the same words twice are not seen to be the same", () => {
  expect(wordsHash({ text: "路灯不亮", salt: newSalt() })).not.toBe(
    wordsHash({ text: "路灯不亮", salt: newSalt() }),
  );
});

test.each(["", "{}\n{}\n", "not json\nnor this", sealed("x").opening.split("\n")[0]!])(
  "%j opens nothing",
  (opening) => {
    expect(openWords(sealed("x").head, opening)).toMatchObject({ refusal: "log.not-an-opening" });
  },
);
