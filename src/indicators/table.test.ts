import { expect, test } from "vitest";
import { periodsBeside, periodsInOrder } from "./table.ts";

const known = (...periods: string[]) =>
  periodsInOrder(periods.map((period) => ({ period, publishedOn: "2022-06-10" })));

test.each([
  ["every period of its own year", "2021", ["2022-01/05", "2021", "2021-12", "2021-01/11", "2020"]],
  ["and of each other year the one that says most", "2022-01", ["2022-01/05", "2022-01", "2021", "2020"]],
])("beside a period stand %s", (_, shown, expected) => {
  const all = known("2020", "2020-06", "2021", "2021-12", "2021-01/11", "2022-01", "2022-01/05");
  expect(periodsBeside(all, shown).map(({ period }) => period)).toEqual(expected);
});
