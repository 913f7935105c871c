import { expect, test } from "vitest";
import { translators } from "./intl.ts";

const say = translators({ due: { zh: "{day}到期，还差 {left}", en: "Due {day}, {left} to go" } });

test("a value that each language has its own words for is said in the reader’s", () => {
  const params = { day: { zh: "6 月 30 日", en: "30 June" }, left: 3 };
  expect([say.zh("due", params), say.en("due", params)]).toEqual([
    "6 月 30 日到期，还差 3",
    "Due 30 June, 3 to go",
  ]);
});
