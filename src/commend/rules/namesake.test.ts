import { expect, test } from "vitest";
import { namesakeOf, type Seated } from "./namesake.ts";

const seat = (personId: string, titleZh: string, more: Partial<Seated> = {}): Seated => ({
  personId,
  unitId: "town",
  nameZh: "李四",
  titleZh,
  from: "2020-01-01",
  to: null,
  ...more,
});
const asked = { name: "李四", unitId: "town", year: 2021, on: "2022-02-09" };

test.each([
  ["nobody of that name", [seat("a", "镇长", { nameZh: "王五" })], { kind: "none" }],
  ["the name in another unit", [seat("a", "镇长", { unitId: "other" })], { kind: "none" }],
  ["who left before the year", [seat("a", "镇长", { to: "2020-12-31" })], { kind: "none" }],
  ["who came after the decision", [seat("a", "镇长", { from: "2022-03-01" })], { kind: "none" }],
  ["one", [seat("a", "镇长")], { kind: "one", personId: "a", title: "镇长" }],
  [
    "who left within the year",
    [seat("a", "镇长", { to: "2021-06-30" })],
    { kind: "one", personId: "a", title: "镇长" },
  ],
  [
    "one in two posts",
    [seat("a", "干事", { to: "2021-06-30" }), seat("a", "镇长")],
    { kind: "one", personId: "a", title: "镇长" },
  ],
  ["two of one name", [seat("a", "镇长"), seat("b", "干事")], { kind: "several", titles: ["镇长", "干事"] }],
] as const)("%s", (_what, seated, whom) => {
  expect(namesakeOf(asked, seated)).toEqual(whom);
});
