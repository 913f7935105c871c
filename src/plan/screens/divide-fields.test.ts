import { describe, expect, test } from "vitest";
import { coverageOf, isCovered } from "../words/division.ts";
import { division } from "../words/drafts.ts";
import { amountsOf, divideEqually, type DivideFields, divisionOf } from "./divide-fields.ts";

const [east, west] = ["0190b5a0-0000-7000-8000-000000000001", "0190b5a0-0000-7000-8000-000000000002"];
const fields = (more: Partial<DivideFields> = {}): DivideFields => ({
  unitIds: [east, west],
  list: "",
  quantities: {},
  items: {},
  ...more,
});

describe("the form of a division", () => {
  test("by quantity sends each unit's, and nothing typed is none", () => {
    const sent = divisionOf(fields({ quantities: { [east]: " 6 ", [west]: "" } }));
    expect(sent).toEqual({
      items: null,
      shares: [
        { unitId: east, quantity: "6", items: null },
        { unitId: west, quantity: null, items: null },
      ],
    });
    expect(division.safeParse(sent).success).toBe(true);
  });

  test("by list sends the lines once each, and each unit's part", () => {
    const sent = divisionOf(fields({ list: "东路\n 西路 \n\n东路", items: { [east]: ["东路"] } }));
    expect(sent.items).toEqual(["东路", "西路"]);
    expect(sent.shares.map(({ items }) => items)).toEqual([["东路"], []]);
  });

  test("equally covers the whole", () => {
    const quantities = divideEqually("7", [east, west]);
    expect(quantities).toEqual({ [east]: "4", [west]: "3" });
    const { whole, shares } = amountsOf("7", fields({ quantities }));
    expect(isCovered(coverageOf(whole, shares))).toBe(true);
  });

  test("a quantity half typed counts as none, and does not break the sum", () => {
    const { whole, shares } = amountsOf("7", fields({ quantities: { [east]: "4.", [west]: "3" } }));
    expect(coverageOf(whole, shares).missing).toBe("4");
  });

  test("a unit that was taken out takes its quantity with it", () => {
    expect(divisionOf(fields({ unitIds: [west], quantities: { [east]: "4", [west]: "3" } })).shares).toEqual([
      { unitId: west, quantity: "3", items: null },
    ]);
  });
});
