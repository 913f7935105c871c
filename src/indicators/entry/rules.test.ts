import { describe, expect, test } from "vitest";
import type { Role } from "../../ground/actor.ts";
import { isRefusal } from "../../ground/refusal.ts";
import { actsOpen, moved, moves, waitsFor } from "./rules.ts";
import { type ReleaseAct, releaseActs, type ReleaseState, releaseStates, type ReleaseStep } from "./words.ts";

const [li, wang] = ["00000000-0000-7000-8000-000000000001", "00000000-0000-7000-8000-000000000002"];
const step = (act: ReleaseStep["act"], personId: string): ReleaseStep => ({
  act,
  at: "2022-06-15T01:00:00.000Z",
  postId: null,
  personId,
  reason: null,
});
const by = (role: Role, personId: string | null = li) => ({ role, personId });
const release = (state: ReleaseState) => ({ state, steps: [step("open", li), step("submit", li)] });

const said = (state: ReleaseState, act: ReleaseAct, personId: string | null): string => {
  const to = moved(release(state), act, by("statistics", personId));
  return isRefusal(to) ? to.refusal.replace(/^release\./, "") : to;
};

describe("states by acts", () => {
  const second = "second-person.not-yours";
  test.each<[ReleaseState, ReleaseAct, string, string]>([
    ["draft", "edit", "draft", "draft"],
    ["draft", "submit", "entered", "entered"],
    ["draft", "check", "state", "state"],
    ["draft", "publish", "state", "state"],
    ["draft", "return", "state", "state"],
    ["draft", "withdraw", "withdrawn", "withdrawn"],
    ["entered", "edit", "state", "state"],
    ["entered", "submit", "state", "state"],
    ["entered", "check", second, "checked"],
    ["entered", "publish", "state", "state"],
    ["entered", "return", second, "draft"],
    ["entered", "withdraw", "withdrawn", "withdrawn"],
    ["checked", "edit", "state", "state"],
    ["checked", "publish", second, "published"],
    ["checked", "return", second, "draft"],
    ["checked", "check", "state", "state"],
    ["checked", "withdraw", "state", "state"],
    ["published", "edit", "state", "state"],
    ["published", "publish", "state", "state"],
    ["published", "return", "state", "state"],
    ["published", "withdraw", "state", "state"],
    ["withdrawn", "edit", "state", "state"],
    ["withdrawn", "submit", "state", "state"],
  ])("%s, %s: who entered it %s, a second person %s", (state, act, own, others) => {
    expect([said(state, act, li), said(state, act, wang)]).toEqual([own, others]);
  });

  test("what is published or given up stays so", () => {
    for (const state of ["published", "withdrawn"] as const)
      expect(releaseActs.filter((act) => moves[act].from.includes(state))).toEqual([]);
  });
});

test.each<Role>([
  "head",
  "deputy",
  "officer",
  "delivery",
  "listening",
  "inspector",
  "commendation",
  "discipline",
  "auditor",
])("a %s does nothing with figures in any state", (role) => {
  for (const state of releaseStates) expect(actsOpen(release(state), by(role, wang))).toEqual([]);
});

test("who mended a returned release has entered some of it", () => {
  const steps = [
    step("open", li),
    step("submit", li),
    step("return", wang),
    step("edit", wang),
    step("submit", wang),
  ];
  const mended = { state: "entered" as const, steps };
  for (const person of [li, wang]) expect(waitsFor(mended, by("statistics", person))).toBe(false);
  expect(waitsFor(mended, by("admin", "00000000-0000-7000-8000-000000000003"))).toBe(true);
});

test("nobody at the command line is a second person", () => {
  expect(said("checked", "publish", null)).toBe("second-person.not-yours");
});
