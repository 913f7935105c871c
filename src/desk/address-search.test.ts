import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readSearch, writeSearch } from "./address-search.ts";

test.each([
  ["?period=2021&page=3", { period: "2021", page: "3" }],
  ["?q=true&to=null&x=%7B%7D", { q: "true", to: "null", x: "{}" }],
  ["?q=%E6%9D%91&q=b", { q: "b" }],
  ["", {}],
])("%s is read as text", (address, search) => {
  expect(readSearch(address)).toEqual(search);
});

test("what is undefined is left out, and an empty search has no question mark", () => {
  expect([writeSearch({ q: undefined, page: 2 }), writeSearch({ q: undefined })]).toEqual(["?page=2", ""]);
});

test("what is written is read again", () => {
  const word = fc.string({ unit: "grapheme" }).filter((text) => text.isWellFormed());
  fc.assert(
    fc.property(fc.dictionary(word, word, { noNullPrototype: true }), (search) => {
      expect(readSearch(writeSearch(search))).toEqual(search);
    }),
  );
});
