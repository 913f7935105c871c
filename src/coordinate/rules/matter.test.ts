import { describe, expect, test } from "vitest";
import { type MatterAct, matterActs, type MatterState, matterStates, type Part, parts } from "../words.ts";
import { isAwaiting, mayDo, next } from "./matter.ts";

/** Everything that works, written out: any other product of state, act and part is refused. */
const works: readonly (readonly [MatterAct, Part, Partial<Record<MatterState, MatterState>>])[] = [
  ...(["decider", "delegate"] as const).flatMap(
    (part) =>
      [
        ["decide", part, { open: "decided", "in-session": "decided", delegated: "decided" }],
        ["convene", part, { open: "in-session", "in-session": "in-session", delegated: "in-session" }],
        ["call-off", part, { "in-session": "open" }],
        ["ask", part, { open: "open", "in-session": "in-session", delegated: "delegated" }],
      ] as const,
  ),
  ["delegate", "decider", { open: "delegated", delegated: "delegated" }],
  ["decline", "decider", { open: "declined", "in-session": "declined", delegated: "declined" }],
  ["ask", "office", { open: "open", "in-session": "in-session", delegated: "delegated" }],
  ["say", "unit", { open: "open", "in-session": "in-session", delegated: "delegated" }],
  ...(["decider", "delegate", "opener", "unit", "office"] as const).map(
    (part) =>
      [
        "attach",
        part,
        { open: "open", "in-session": "in-session", delegated: "delegated", decided: "decided" },
      ] as const,
  ),
  ...(["decider", "office"] as const).map(
    (part) => ["join", part, { open: "joined", "in-session": "joined", delegated: "joined" }] as const,
  ),
  ...(["decider", "opener", "office"] as const).map(
    (part) =>
      ["change-units", part, { open: "open", "in-session": "in-session", delegated: "delegated" }] as const,
  ),
  ["withdraw", "opener", { open: "withdrawn", "in-session": "withdrawn", delegated: "withdrawn" }],
  ["pass-on", "clock", { open: "open", "in-session": "open", delegated: "open" }],
  ["chase", "clock", { open: "open", "in-session": "in-session", delegated: "delegated" }],
  ["close", "clock", { decided: "closed" }],
];

const expected = (state: MatterState, act: MatterAct, part: Part) => {
  const mine = works.find(([each, by]) => each === act && by === part);
  if (!mine) return { refusal: "matter.not-yours" };
  return mine[2][state] ?? { refusal: `matter.already-${state}.conflict` };
};

const product = matterStates.flatMap((state) =>
  matterActs.flatMap((act) => parts.map((part) => [state, act, part] as const)),
);

test("the product is whole", () => {
  expect(product).toHaveLength(matterStates.length * matterActs.length * parts.length);
});

test.each(product)("%s: %s by %s", (state, act, part) => {
  const answer = next(state, act, [part]);
  const wanted = expected(state, act, part);
  if (typeof wanted === "string") expect(answer).toBe(wanted);
  else expect(answer).toMatchObject(wanted);
});

describe("several parts at once", () => {
  test("may do what any of them may", () => {
    expect(next("open", "withdraw", ["unit", "opener"])).toBe("withdrawn");
    expect(mayDo("open", ["reader"])).toEqual([]);
    expect(mayDo("decided", ["decider", "opener", "office"])).toEqual(["attach"]);
    expect(mayDo("open", ["decider"])).toEqual([
      "decide",
      "convene",
      "delegate",
      "decline",
      "ask",
      "attach",
      "join",
      "change-units",
    ]);
  });
});

test("what has ended awaits nothing", () => {
  expect(matterStates.filter(isAwaiting)).toEqual(["open", "in-session", "delegated"]);
});
