import { describe, expect, test } from "vitest";
import { checkEnd, codeBytes, codeFrom, codeTyped, codeUntil, keepsAll, stateOf } from "./rules.ts";

const at = (time: string) => new Date(`2022-06-15T${time}:00+08:00`);
const given = { revokedAt: null, endsOn: "2022-06-20", openedAt: null, codeUntil: at("10:00") };

describe("how a hall's screen stands", () => {
  test.each([
    ["waiting", {}, "09:59", "2022-06-15"],
    ["lapsed", {}, "10:00", "2022-06-15"],
    ["open", { openedAt: at("09:30") }, "10:00", "2022-06-15"],
    ["open", { openedAt: at("09:30") }, "10:00", "2022-06-20"],
    ["ended", { openedAt: at("09:30") }, "00:00", "2022-06-21"],
    ["revoked", { openedAt: at("09:30"), revokedAt: at("09:40") }, "09:50", "2022-06-15"],
    ["revoked", { revokedAt: at("09:40") }, "09:50", "2022-06-25"],
  ] as const)("%s: %o at %s of %s", (state, change, time, today) => {
    expect(stateOf({ ...given, ...change }, { now: at(time), today })).toBe(state);
  });
});

test.each([
  ["2022-06-14", "hall-screen.ends-before"],
  ["2022-06-15", undefined],
  ["2023-06-16", undefined],
  ["2023-06-17", "hall-screen.ends-late"],
])("a last day of %s: %s", (endsOn, refusal) => {
  expect(checkEnd(endsOn, "2022-06-15")?.refusal).toBe(refusal);
});

test.each([
  [{ role: "delivery", unitId: "u", unitPath: "a.b" }, true],
  [{ role: "head", unitId: "u", unitPath: "a" }, true],
  [{ role: "head", unitId: "u", unitPath: "a.b" }, false],
] as const)("%o keeps every screen: %s", (who, all) => {
  expect(keepsAll(who)).toBe(all);
});

test("a code is read as people type it, and lasts an hour", () => {
  const code = codeFrom(Uint8Array.from({ length: codeBytes }, (_, index) => index * 37));
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  expect(codeTyped(` ${code.toLowerCase().replace("-", " ").replaceAll("0", "o")} `)).toBe(code);
  expect(codeUntil(at("09:00"))).toEqual(at("10:00"));
});
