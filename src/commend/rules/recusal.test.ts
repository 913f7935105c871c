import { describe, expect, test } from "vitest";
import { type Declared, isOwn, type Place, recusalOf } from "./recusal.ts";

const places = {
  county: { unitId: "c", path: "c", kind: "county" },
  office: { unitId: "o", path: "c.o", kind: "organ" },
  government: { unitId: "g", path: "c.g", kind: "government" },
  bureau: { unitId: "b", path: "c.g.b", kind: "department" },
  station: { unitId: "s", path: "c.g.b.s", kind: "institution" },
  town: { unitId: "t", path: "c.g.t", kind: "township" },
  village: { unitId: "v", path: "c.g.t.v", kind: "village" },
  "other bureau": { unitId: "bb", path: "c.g.bb", kind: "department" },
} as const satisfies Record<string, Place>;
type Name = keyof typeof places;

/** Member, nominee, whether it is their own. Every pair of the tree that differs in its reason. */
const cases: readonly (readonly [Name, Name, boolean])[] = [
  ["bureau", "bureau", true],
  ["bureau", "station", true],
  ["station", "bureau", true],
  ["town", "village", true],
  ["village", "town", true],
  ["bureau", "other bureau", false],
  ["bureau", "town", false],
  ["town", "station", false],
  ["county", "county", true],
  ["county", "bureau", false],
  ["county", "village", false],
  ["government", "bureau", false],
  ["government", "government", true],
  ["bureau", "government", false],
  ["bureau", "county", false],
  ["office", "office", true],
  ["office", "village", false],
];

describe("one's own unit", () => {
  test.each(cases)("%s judges %s: %s", (member, nominee, own) => {
    expect(isOwn(places[member], places[nominee])).toBe(own);
  });
});

const declared: Declared[] = [{ postId: "p", nomineeId: "n", reason: "kinship" }];
const judge = { postId: "p", personId: "x", place: places.office };
const nominee = { id: "n", personId: "y", place: places.village };

describe("a member keeps out", () => {
  test.each([
    ["by their own word", judge, nominee, declared, "kinship"],
    [
      "of their own unit, whatever they said",
      { ...judge, place: places.town },
      nominee,
      declared,
      "own-unit",
    ],
    ["of their own case", { ...judge, personId: "y" }, nominee, [], "own-unit"],
    ["not by another's word", { ...judge, postId: "q" }, nominee, declared, null],
    ["not of another nominee", judge, { ...nominee, id: "m" }, declared, null],
    [
      "not where nothing is known of either unit",
      { ...judge, place: null },
      { ...nominee, place: null },
      [],
      null,
    ],
    [
      "not because both have no person",
      { ...judge, personId: null },
      { ...nominee, personId: null },
      [],
      null,
    ],
  ] as const)("%s", (_, who, whom, said, reason) => {
    expect(recusalOf(who, whom, [...said])).toBe(reason);
  });
});
