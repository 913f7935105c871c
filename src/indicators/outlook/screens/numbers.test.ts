import { expect, test } from "vitest";
import { told } from "./numbers.ts";

const yuan = { multiplier: 8, unit: "元" };

test.each([
  [42.15678, { ...yuan, lang: "zh" }, "42.16 亿元"],
  [42.15678, { ...yuan, lang: "en" }, "4.22 bn yuan"],
  [951434.6, { multiplier: 4, unit: "元", lang: "zh" }, "951 435 万元"],
  [-0.5, { ...yuan, lang: "zh" }, "−0.5 亿元"],
  [46, { multiplier: 0, unit: "%", lang: "zh" }, "46%"],
  [3.24, { multiplier: null, unit: "元", lang: "zh" }, "+3.24%"],
  [-4.1, { multiplier: null, unit: null, lang: "en" }, "−4.1%"],
  [0, { multiplier: null, unit: null, lang: "en" }, "0%"],
  [12, { multiplier: 0, unit: null, lang: "zh" }, "12"],
] as const)("%s of %j is %s", (value, measured, expected) => {
  expect(told(value, measured).replace(/[\u00A0\u2060]/g, (sign) => (sign === "\u2060" ? "" : " "))).toBe(
    expected,
  );
});
