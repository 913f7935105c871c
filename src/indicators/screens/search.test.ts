import { expect, test } from "vitest";
import { figureSearch, seriesHref } from "./search.ts";

test.each([
  [{}, {}],
  [{ period: "2021" }, { period: "2021" }],
  [
    { period: "2021-01/06", asKnownOn: "2022-02-09" },
    { period: "2021-01/06", asKnownOn: "2022-02-09" },
  ],
  [{ period: "20", asKnownOn: "2022-02-30", page: "0" }, {}],
  [{ period: "Q1", asKnownOn: "2022", page: "3" }, { page: 3 }],
])("the address %j asks for %j: what is no period, day or page falls away", (address, asked) => {
  expect(figureSearch.parse(address)).toEqual(asked);
});

test.each([
  ["gdp", undefined, "/desk/indicators/gdp"],
  [
    "居民收入/人均",
    "2022-02-09",
    "/desk/indicators/%E5%B1%85%E6%B0%91%E6%94%B6%E5%85%A5%2F%E4%BA%BA%E5%9D%87?asKnownOn=2022-02-09",
  ],
])("the page of %s as known on %s", (code, day, href) => {
  expect(seriesHref(code, day)).toBe(href);
});
