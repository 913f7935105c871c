import { describe, expect, test } from "vitest";
import { type Veto, type VetoKind, vetoKinds } from "../words/file.ts";
import { falsified, isBarred, isOverridden, type OverrideRule, vetoesWith } from "./vetoes.ts";

const rule: OverrideRule = { kinds: ["unanswered-decision"], percent: 67 };
const veto = (kind: VetoKind): Veto => ({ kind, on: "2021-06-01", what: null, href: null });

describe("setting a veto aside", () => {
  const outcomes = [
    { yes: 0, eligible: 0, enough: false },
    { yes: 0, eligible: 9, enough: false },
    { yes: 6, eligible: 9, enough: false },
    { yes: 7, eligible: 9, enough: true },
    { yes: 9, eligible: 9, enough: true },
    { yes: 67, eligible: 100, enough: true },
    { yes: 66, eligible: 100, enough: false },
  ];
  const product = vetoKinds.flatMap((kind) => outcomes.map((outcome) => ({ kind, ...outcome })));
  test.each(product)("$kind by $yes of $eligible", ({ kind, yes, eligible, enough }) => {
    const expected = kind === "unanswered-decision" && enough;
    expect(isOverridden(kind, [{ kind, yes, eligible }], rule)).toBe(expected);
  });

  test.each(vetoKinds)("%s is not set aside by the vote on another", (kind) => {
    const votes = vetoKinds.filter((one) => one !== kind).map((one) => ({ kind: one, yes: 9, eligible: 9 }));
    expect(isOverridden(kind, votes, { kinds: vetoKinds, percent: 50 })).toBe(false);
  });
});

test.each([
  [0, 0, 0],
  [0, 5, 0],
  [1, 0, 0],
  [1, 1, 1],
  [1, 3, 3],
  [2, 1, 0],
  [2, 2, 2],
])("where %i failed checks make a falsified report, %i bear %i vetoes", (fewest, failed, vetoes) => {
  expect(falsified(Array.from({ length: failed }), fewest)).toHaveLength(vetoes);
});

describe("a nominee", () => {
  const all = [{ kind: "unanswered-decision", yes: 9, eligible: 9 }] as const;
  test.each([
    ["nothing found", [], [], false],
    ["a veto nobody voted on", ["unanswered-decision"], [], true],
    ["a veto set aside", ["unanswered-decision"], all, false],
    ["one set aside, one that cannot be", ["unanswered-decision", "discipline-case"], all, true],
  ] as const)("%s: barred %s", (_, kinds, votes, barred) => {
    expect(isBarred(kinds.map(veto), votes, rule)).toBe(barred);
  });

  test("has every veto shown, also one that was set aside", () => {
    expect(vetoesWith([veto("unanswered-decision"), veto("safety-accident")], all, rule)).toMatchObject([
      { kind: "unanswered-decision", overridable: true, overridden: true },
      { kind: "safety-accident", overridable: false, overridden: false },
    ]);
  });
});
