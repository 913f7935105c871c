import { describe, expect, test } from "vitest";
import { operator, roles } from "../../ground/actor.ts";
import { isRefusal } from "../../ground/refusal.ts";
import { actionStates } from "../words.ts";
import { actionActs } from "../words/acts.ts";
import { actsFor, type Standing, standings, standingsOf, step, transitions } from "./life.ts";

const answer = (...asked: Parameters<typeof step>): string => {
  const after = step(...asked);
  return isRefusal(after) ? after.refusal : after;
};

/** Where each act leads from each state, for someone whose act it is; blank where it leads nowhere. */
const table: Readonly<Record<string, Partial<Record<(typeof actionActs)[number], string>>>> = {
  draft: { pace: "draft", change: "draft", adopt: "adopted", divide: "draft", withdraw: "withdrawn" },
  adopted: {
    pace: "adopted",
    amend: "adopted",
    divide: "adopted",
    start: "under-way",
    "report-done": "reported-done",
    suspend: "suspended",
    withdraw: "withdrawn",
  },
  "under-way": {
    pace: "under-way",
    amend: "under-way",
    divide: "under-way",
    "report-done": "reported-done",
    suspend: "suspended",
    withdraw: "withdrawn",
  },
  "reported-done": { "send-back": "under-way", verify: "verified", withdraw: "withdrawn" },
  verified: { "send-back": "under-way", close: "closed" },
  closed: {},
  suspended: { pace: "suspended", amend: "suspended", resume: "under-way", withdraw: "withdrawn" },
  withdrawn: {},
};

const who: Readonly<Record<(typeof actionActs)[number], readonly Standing[]>> = {
  change: ["office"],
  adopt: ["office", "top"],
  amend: ["office", "top"],
  divide: ["office", "owner"],
  pace: ["office"],
  start: ["office", "owner", "clock"],
  "report-done": ["owner"],
  "send-back": ["other-eyes"],
  verify: ["other-eyes"],
  close: ["office", "top", "clock"],
  suspend: ["office", "top"],
  resume: ["office", "top"],
  withdraw: ["office", "top"],
};

describe("an action's life, over all states, acts and standings", () => {
  test.each(actionStates.flatMap((state) => actionActs.map((act) => [state, act] as const)))(
    "%s, %s",
    (state, act) => {
      for (const standing of standings) {
        const leads = table[state]![act] ?? `action.already-${state}`;
        const expected = who[act].includes(standing) ? leads : "action.not-yours";
        expect([standing, answer(state, act, [standing])]).toEqual([standing, expected]);
      }
      expect(answer(state, act, [])).toBe("action.not-yours");
      expect(actsFor(state, standings).includes(act)).toBe(act in table[state]!);
    },
  );

  test("one of several standings is enough", () => {
    expect(answer("reported-done", "verify", ["office", "other-eyes"])).toBe("verified");
  });

  test("nothing leads on from closed or withdrawn, and only other eyes lead to verified", () => {
    for (const { from } of Object.values(transitions)) {
      expect(from).not.toContain("closed");
      expect(from).not.toContain("withdrawn");
    }
    const verifying = Object.values(transitions).filter(({ to }) => to === "verified");
    expect(verifying.map(({ by }) => by)).toEqual([["other-eyes"]]);
  });
});

const at = (role: (typeof roles)[number], unitPath: string) => ({ ...operator("c"), role, unitPath });

describe("how one stands to an action of county.gov.bureau", () => {
  const lead = "county.gov.bureau";

  test.each([
    ["head", "county", ["top"]],
    ["head", "county.gov", []],
    ["head", lead, ["owner"]],
    ["officer", lead, ["owner"]],
    ["officer", "county.gov.bureau.station", []],
    ["officer", "county.gov.town", []],
    ["inspector", "county.audit", ["other-eyes"]],
    ["inspector", "county.gov", ["other-eyes"]],
    ["inspector", lead, ["owner"]],
    ["inspector", "county.gov.bureau.station", []],
    ["inspector", "county.gov.bureau2", ["other-eyes"]],
    ["delivery", "county.office", ["office", "other-eyes"]],
    ["delivery", lead, ["office", "owner"]],
    ["admin", "county.office", ["office"]],
  ] as const)("%s at %s: %j", (role, path, expected) => {
    expect(standingsOf(at(role, path), lead)).toEqual(expected);
  });

  test("nobody verifies, whatever their role, what their own unit leads", () => {
    for (const role of roles)
      for (const path of [lead, `${lead}.below`])
        expect(answer("reported-done", "verify", standingsOf(at(role, path), lead))).toBe("action.not-yours");
  });

  test("without a lead unit nobody owns it or verifies it", () => {
    for (const role of roles)
      for (const standing of ["owner", "other-eyes"])
        expect(standingsOf(at(role, "county"), null)).not.toContain(standing);
  });

  test("the operator is the office, a job the clock", () => {
    expect(standingsOf(operator("c"), lead)).toEqual(["office"]);
    expect(standingsOf({ ...operator("c"), role: "system" }, lead)).toEqual(["clock"]);
  });
});
