import { expect, test } from "vitest";
import type { Part } from "../words.ts";
import { knownParts } from "./known-parts.ts";

type Figures = Pick<Part, "figure" | "growth" | "increment">;

const none: Figures = { figure: null, growth: null, increment: null };
const figure = { value: "10", multiplier: 8, rolled: true, have: 1, of: 3, source: null, status: null };

test.each<[string, Partial<Figures>, boolean]>([
  ["nothing", {}, false],
  ["a sum of some of its parts", { figure }, true],
  ["growth alone", { growth: { value: "-2.1", basis: "nominal" } }, true],
  ["an increment of 0", { increment: 0 }, true],
])("of a part %s is known", (_, given, known) => {
  const part = { ...none, ...given };
  expect(knownParts([part])).toEqual(known ? { known: [part], missing: [] } : { known: [], missing: [part] });
});

test("each keeps its order", () => {
  const parts = [true, false, true, false].map((known, at) => ({
    ...none,
    increment: known ? at : null,
    at,
  }));
  const { known, missing } = knownParts(parts);
  expect([known, missing].map((all) => all.map(({ at }) => at))).toEqual([
    [0, 2],
    [1, 3],
  ]);
});
