import * as fc from "fast-check";
import { expect, test } from "vitest";
import { computedGrowth } from "./computed.ts";
import { anObservation } from "./indicators.test-support.ts";

const level = (period: string, value: string, multiplier = 4, change = {}) =>
  anObservation({
    measure: "level",
    basis: "plain",
    period,
    value,
    multiplier,
    publishedOn: "2023-03-01",
    ...change,
  });
const growth = (value: string, basis: "comparable" | "nominal" = "comparable") =>
  anObservation({ period: "2022", value, basis, publishedOn: "2023-03-01" });
const yunhe = [level("2021", "972846"), level("2022", "951435")];
const told = (observations: Parameters<typeof computedGrowth>[0], day = "2023-06-15") =>
  computedGrowth(observations, day).map(({ period, computed, published, differs }) => [
    period,
    computed,
    published?.value ?? null,
    differs,
  ]);

test.each([
  [
    "Yunhe 2022 differs from what was published",
    [...yunhe, growth("-4.1")],
    [["2022", "-2.20", "-4.1", true]],
  ],
  [
    "the best known basis is compared",
    [...yunhe, growth("-2.2", "nominal"), growth("-4.1")],
    [["2022", "-2.20", "-4.1", true]],
  ],
  ["the same but for rounding", [...yunhe, growth("-2.2", "nominal")], [["2022", "-2.20", "-2.2", false]]],
  ["nothing published to compare with", yunhe, [["2022", "-2.20", null, false]]],
  [
    "unit words differ",
    [level("2021", "97.2846", 8), level("2022", "951435")],
    [["2022", "-2.20", null, false]],
  ],
  ["no base", [level("2022", "951435")], []],
  ["a base of nothing", [level("2021", "0"), level("2022", "951435")], []],
  ["Zhecheng 2021 has no level of the year before", [level("2021", "2951434"), growth("3.2")], []],
])("%s", (_, observations, expected) => {
  expect(told(observations)).toEqual(expected);
});

test("as known on a day: a base revised later changes what is worked out from then on", () => {
  const revised = level("2021", "992000", 4, { vintage: 2, publishedOn: "2023-05-01" });
  expect([told([...yunhe, revised], "2023-04-30"), told([...yunhe, revised], "2023-05-01")]).toEqual([
    [["2022", "-2.20", null, false]],
    [["2022", "-4.09", null, false]],
  ]);
});

test("does not hang on the unit of measure", () => {
  const values = fc.integer({ min: 1, max: 9_999_999 });
  fc.assert(
    fc.property(values, values, fc.constantFrom(0, 3, 4, 8), (base, now, multiplier) => {
      const at = (power: number) =>
        told([level("2021", String(base), power), level("2022", String(now), power)]);
      expect(at(multiplier)).toEqual(at(0));
    }),
  );
});
