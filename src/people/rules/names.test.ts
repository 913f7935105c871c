import { expect, test } from "vitest";
import { checkCode, checkName, maskedEmail, maskedMobile, shortNamesFor } from "./names.ts";

test("short names are kept once and never repeat the name", () => {
  expect(shortNamesFor("县财政局", ["财政局", " 财政局 ", "", "县财政局"])).toEqual(["财政局"]);
});

const siblings = [{ id: "1", nameZh: "起台镇", code: "411424102" }];

test.each([
  ["a new name", "胡襄镇", undefined, null],
  ["a sibling's name", "起台镇", undefined, "unit.name-taken"],
  ["its own name", "起台镇", "1", null],
])("%s", (_, name, own, refusal) => {
  expect(checkName(name, siblings, own)?.refusal ?? null).toBe(refusal);
});

test("a code that names a unit is taken", () => {
  expect(checkCode("411424102", siblings[0])).toMatchObject({ refusal: "unit.code-taken", field: "code" });
  expect(checkCode("411424103", undefined)).toBeNull();
});

test.each([
  ["13812340001", "138****0001"],
  [null, null],
])("%s is logged as %s", (mobile, masked) => {
  expect(maskedMobile(mobile)).toBe(masked);
});

test.each([
  ["li.ming@zhecheng.gov.cn", "l***@zhecheng.gov.cn"],
  [null, null],
])("%s is logged as %s", (email, masked) => {
  expect(maskedEmail(email)).toBe(masked);
});
