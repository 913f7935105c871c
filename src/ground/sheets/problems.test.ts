import { describe, expect, it } from "vitest";
import { asDeadline } from "./deadline.ts";
import { cell } from "./fixtures.ts";
import { collectProblems } from "./problems.ts";
import { asNumber } from "./values.ts";

describe("collectProblems", () => {
  it("notes every problem at its cell and hands on what could be read", () => {
    const problems = collectProblems("表");
    expect(problems.take(cell(5), asNumber(cell(5)))).toBe(5);
    expect(problems.take(cell(null), asNumber(cell(null)))).toBeNull();
    expect(problems.need(cell(null), asNumber(cell(null)))).toBeNull();
    expect(problems.need(cell("30余户"), asNumber(cell("30余户")))).toBeNull();
    problems.take(cell("6月前"), asDeadline(cell("6月前"), 2022));
    problems.question(cell("县建局"), "plan.unknown-unit", { nearest: "县住建局" });
    const at = { sheet: "表", ref: "B7" };
    expect(problems.list).toEqual([
      { ...at, id: "missing", params: { text: "" }, severity: "error" },
      { ...at, id: "about-a-number", params: { text: "30余户" }, severity: "error" },
      {
        ...at,
        id: "before-month",
        params: { text: "6月前", date: "2022-05-31" },
        severity: "question",
      },
      {
        ...at,
        id: "plan.unknown-unit",
        params: { text: "县建局", nearest: "县住建局" },
        severity: "question",
      },
    ]);
  });
});
