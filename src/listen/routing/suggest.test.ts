import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Candidate, type Grounds, suggestUnits, type TableRow } from "./suggest.ts";

const candidate = (id: string, path: string, ended = false): Candidate => ({
  id,
  nameZh: id,
  nameEn: null,
  path,
  ended,
});
const named = (id: string) => ({ id, nameZh: id, nameEn: null });

const housing = candidate("housing", "county.housing");
const cleaning = candidate("cleaning", "county.cleaning");
const town = candidate("town", "county.town");
const village = candidate("village", "county.town.village");
const gone = candidate("gone", "county.gone", true);
const units = new Map([housing, cleaning, town, village, gone].map((unit) => [unit.id, unit]));

const row = (unitId: string): TableRow => ({ unitId, category: named("drains"), territory: null });

const none: Grounds = {
  table: null,
  territory: null,
  guessed: [],
  similar: { of: 0, had: [] },
  units,
  complainedOf: [],
};

describe("suggestions", () => {
  const grounds: Grounds = {
    ...none,
    table: row("housing"),
    territory: village,
    guessed: [
      { unitId: "cleaning", confidence: 0.9, words: ["污水"] },
      { unitId: "housing", confidence: 0.6, words: ["小区"] },
    ],
    similar: { of: 3, had: [{ unitId: "cleaning", had: 2, closed: 1, returned: 1 }] },
  };

  test("the table comes first, and each says why", () => {
    expect(suggestUnits(grounds)).toEqual([
      {
        unit: named("housing"),
        confidence: 0.6,
        reasons: [
          { by: "table", category: named("drains"), territory: null },
          { by: "words", words: ["小区"] },
        ],
      },
      {
        unit: named("cleaning"),
        confidence: 0.9,
        reasons: [
          { by: "words", words: ["污水"] },
          { by: "similar", of: 3, had: 2, closed: 1, returned: 1 },
        ],
      },
      { unit: named("village"), confidence: null, reasons: [{ by: "place", territory: named("village") }] },
    ]);
  });

  test.each([
    ["itself", [housing.path], ["cleaning", "village"]],
    ["whom it stands over", [town.path], ["housing", "cleaning"]],
    ["the whole county", ["county"], []],
  ])("complained of: %s", (_, complainedOf, left) => {
    expect(suggestUnits({ ...grounds, complainedOf }).map(({ unit }) => unit.id)).toEqual(left);
  });

  test("one that has ended or is not known is not suggested", () => {
    const guessed = ["gone", "nobody"].map((unitId) => ({ unitId, confidence: 0.9, words: [] }));
    expect(suggestUnits({ ...none, guessed })).toEqual([]);
  });

  test("whatever speaks for it, a unit complained of is never there", () => {
    const ids = fc.constantFrom(...units.keys());
    const some = fc.record({
      table: fc.option(ids.map(row)),
      guessed: fc
        .uniqueArray(ids, { maxLength: 4 })
        .map((all) => all.map((unitId) => ({ unitId, confidence: 0.9, words: ["x"] }))),
      territory: fc.option(fc.constantFrom(town, village)),
      about: fc.constantFrom(...units.values()),
    });
    fc.assert(
      fc.property(some, ({ about, ...rest }) => {
        const suggested = suggestUnits({ ...none, ...rest, complainedOf: [about.path] });
        for (const { unit } of suggested)
          expect(`${units.get(unit.id)!.path}.`.startsWith(`${about.path}.`)).toBe(false);
      }),
    );
  });
});
