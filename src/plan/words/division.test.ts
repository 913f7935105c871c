import { array, assert, bigInt, integer, property, uniqueArray, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { coverageOf, equalShares, isCovered } from "./division.ts";

const amount = (quantity: string | null, items: readonly string[] | null = null) => ({ quantity, items });

describe("equal shares", () => {
  test.each([
    ["30", 3, ["10", "10", "10"]],
    ["10", 3, ["4", "3", "3"]],
    ["2", 3, ["1", "1", "0"]],
    ["18.60", 4, ["4.7", "4.7", "4.6", "4.6"]],
    ["0.000001", 2, ["0.000001", "0"]],
    ["5", 0, []],
  ])("%s in %d", (quantity, parts, shares) => {
    expect(equalShares(quantity, parts)).toEqual(shares);
  });

  test("of any whole number cover it exactly, and differ by one at most", () => {
    const totals = bigInt({ min: 0n, max: 10n ** 15n - 1n });
    assert(
      property(totals, integer({ min: 1, max: 200 }), (total, parts) => {
        const shares = equalShares(String(total), parts);
        expect(shares).toHaveLength(parts);
        expect(
          isCovered(
            coverageOf(
              amount(String(total)),
              shares.map((one) => amount(one)),
            ),
          ),
        ).toBe(true);
        expect(BigInt(shares[0]!) - BigInt(shares.at(-1)!)).toBeLessThanOrEqual(1n);
      }),
    );
  });
});

describe("coverage", () => {
  const nothing = { missing: null, over: null, missingItems: [], itemsTwice: [] };
  test.each([
    ["exact", amount("30"), [amount("10"), amount("20")], {}],
    ["short", amount("30"), [amount("10.5")], { missing: "19.5" }],
    ["too much", amount("30"), [amount("20"), amount("20")], { over: "10" }],
    ["a share without its quantity", amount("30"), [amount(null)], { missing: "30" }],
    ["no quantity", amount(null), [amount(null)], {}],
    [
      "a list with one left out and one twice",
      amount(null, ["a", "b", "c"]),
      [amount(null, ["a"]), amount(null, ["a", "b"])],
      { missingItems: ["c"], itemsTwice: ["a"] },
    ],
  ] as const)("%s", (_, whole, shares, expected) => {
    expect(coverageOf(whole, shares)).toEqual({ ...nothing, ...expected });
  });

  test("a list dealt out to however many is covered", () => {
    const lists = uniqueArray(string(), { maxLength: 30 });
    assert(
      property(lists, array(integer({ min: 0, max: 4 }), { minLength: 30, maxLength: 30 }), (items, to) => {
        const shares = [0, 1, 2, 3, 4].map((unit) =>
          amount(
            null,
            items.filter((_, at) => to[at] === unit),
          ),
        );
        expect(isCovered(coverageOf(amount(null, items), shares))).toBe(true);
      }),
    );
  });
});
