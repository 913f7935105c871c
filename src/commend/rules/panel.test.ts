import { describe, expect, test } from "vitest";
import { isRefusal } from "../../ground/refusal.ts";
import type { Criterion } from "../words/programme.ts";
import { type PanelPhase, panelPhases } from "../words/states.ts";
import { isBlind, nextPhase, owedOf, phaseActs, pointsFit } from "./panel.ts";

const ways: Readonly<Record<string, PanelPhase>> = {
  "scoring score": "scoring",
  "scoring reveal": "discussion",
  "discussion score-again": "discussion",
  "discussion note": "discussion",
  "discussion call-vote": "vote",
  "vote vote": "vote",
  "vote note": "vote",
  "vote settle": "settled",
  "settled discuss-again": "discussion",
};

describe("a panel", () => {
  const product = [null, ...panelPhases].flatMap((phase) => phaseActs.map((act) => ({ phase, act })));
  test.each(product)("$phase, $act", ({ phase, act }) => {
    const after = nextPhase(phase, act);
    expect(isRefusal(after) ? after.refusal : after).toBe(ways[`${phase} ${act}`] ?? "panel.not-now");
  });

  test("is blind in its first round alone", () => {
    expect([null, ...panelPhases].filter(isBlind)).toEqual(["scoring"]);
  });
});

const criteria: Criterion[] = ["a", "b"].map((key) => ({
  key,
  nameZh: key,
  nameEn: null,
  points: 50,
  sources: ["panel"],
}));

describe("points", () => {
  test.each([
    ["all given", { a: 50, b: 0 }, null],
    ["one missing", { a: 50 }, "panel.points-missing"],
    ["below nothing", { a: -1, b: 0 }, "panel.points-out-of-range"],
    ["above the most", { a: 51, b: 0 }, "panel.points-out-of-range"],
    ["for what is not asked", { a: 1, b: 1, c: 0 }, "panel.points-out-of-range"],
  ] as const)("%s", (_, points, refusal) => {
    expect(pointsFit(points, criteria)?.refusal ?? null).toBe(refusal);
  });
});

const pair = (postId: string, nomineeId: string) => ({ postId, nomineeId });

test("what is owed is every pair that is neither recused nor done", () => {
  const all = [pair("p", "1"), pair("p", "2"), pair("q", "1"), pair("q", "2")];
  expect(owedOf(all, [pair("p", "1")], [pair("q", "2")])).toEqual([pair("p", "2"), pair("q", "1")]);
  expect(owedOf(all, all, [])).toEqual([]);
});
