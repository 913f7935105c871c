import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRefusal } from "../../ground/refusal.ts";
import { type AppealAct, appealActs, type AppealPart, appealParts, appealStates } from "../words.ts";
import { afterJudgement, afterReturn, mayDo, next, seesSpot } from "./life.ts";

/** The whole life of an appeal: who may do what, in which state, and where it leads. `.`: not in that state. */
const life = `
                           received    assigned    returned    in-hand     waiting     answered    called-back reopened    closed      merged      referred    not-accepted withdrawn
assign desk                assigned    same        assigned    .           .           .           .           .           .           .           .           .            .
assign clock               assigned    .           .           .           .           .           .           .           .           .           .           .            .
return unit                .           returned    .           .           .           .           .           .           .           .           .           .            .
accept unit                .           in-hand     .           .           .           .           .           in-hand     .           .           .           .            .
hand-off unit              .           same        .           same        same        .           .           same        .           .           .           .            .
ask unit                   .           .           .           waiting     .           .           .           .           .           .           .           .            .
reply appellant            .           .           .           .           in-hand     .           .           .           .           .           .           .            .
reply desk                 .           .           .           .           in-hand     .           .           .           .           .           .           .            .
resume unit                .           .           .           .           in-hand     .           .           .           .           .           .           .            .
resume clock               .           .           .           .           in-hand     .           .           .           .           .           .           .            .
add appellant              same        same        same        same        same        same        same        same        .           same        same        .            .
add desk                   same        same        same        same        same        same        same        same        .           same        same        .            .
extend unit                .           .           .           same        .           .           .           .           .           .           .           .            .
grant head                 .           .           .           same        same        .           .           .           .           .           .           .            .
grant above                .           .           .           same        same        .           .           .           .           .           .           .            .
deny head                  .           .           .           same        same        .           .           .           .           .           .           .            .
deny above                 .           .           .           same        same        .           .           .           .           .           .           .            .
answer desk                answered    .           answered    .           .           .           .           .           .           .           answered    .            .
answer unit                .           .           .           answered    .           .           .           .           .           .           .           .            .
answer decider             .           .           .           .           .           .           .           .           .           .           answered    .            .
judge appellant            .           .           .           .           .           called-back .           .           .           called-back .           .            .
judge desk                 .           .           .           .           .           called-back .           .           .           called-back .           .            .
close desk                 .           .           .           .           .           closed      closed      .           .           .           .           .            .
close clock                .           .           .           .           .           closed      closed      .           .           .           .           .            .
reopen appellant           .           .           .           .           .           .           reopened    .           reopened    .           .           .            .
reopen desk                .           .           .           .           .           .           reopened    .           reopened    .           .           .            .
merge desk                 merged      merged      merged      merged      merged      .           .           merged      .           .           .           .            .
split desk                 .           .           .           .           .           .           .           .           .           received    .           .            .
refer desk                 referred    referred    referred    referred    referred    .           .           referred    .           .           .           .            .
refer unit                 referred    referred    referred    referred    referred    .           .           referred    .           .           .           .            .
refer above                referred    referred    referred    referred    referred    .           .           referred    .           .           .           .            .
not-accept desk            not-accepted not-accepted not-accepted .           .           .           .           .           .           .           .           .            .
withdraw appellant         withdrawn   withdrawn   withdrawn   withdrawn   withdrawn   withdrawn   .           withdrawn   .           .           withdrawn   .            .
withdraw desk              withdrawn   withdrawn   withdrawn   withdrawn   withdrawn   withdrawn   .           withdrawn   .           .           withdrawn   .            .
reclassify desk            same        same        same        same        same        .           .           same        .           .           .           .            .
note desk                  same        same        same        same        same        same        same        same        same        same        same        same         same
note unit                  same        same        same        same        same        same        same        same        same        same        same        same         same
note above                 same        same        same        same        same        same        same        same        same        same        same        same         same
note decider               same        same        same        same        same        same        same        same        same        same        same        same         same
contact desk               same        same        same        same        same        same        same        same        .           .           same        .            .
contact unit               same        same        same        same        same        same        same        same        .           .           same        .            .
look desk                  same        same        same        same        same        same        same        same        same        same        same        same         same
look unit                  .           same        .           same        same        same        .           same        .           .           .           .            .
look decider               .           .           .           .           .           .           .           .           .           .           same        .            .
erase appellant            same        same        same        same        same        same        same        same        same        same        same        same         same
erase desk                 same        same        same        same        same        same        same        same        same        same        same        same         same
erase clock                .           .           .           .           .           .           same        .           same        same        .           same         same
exclude desk               .           .           .           .           .           .           same        same        same        .           same        .            .
confirm-exclusion desk     .           .           .           .           .           .           same        same        same        .           same        .            .
confirm-exclusion reader   .           .           .           .           .           .           same        same        same        .           same        .            .
consent appellant          same        same        same        same        same        same        same        same        same        same        same        same         same
consent desk               same        same        same        same        same        same        same        same        same        same        same        same         same
publish desk               .           .           .           .           .           same        same        .           same        .           .           .            .
hold-back desk             .           .           .           .           .           same        same        .           same        .           .           .            .
pass-up clock              same        same        same        same        .           .           .           same        .           .           .           .            .
note cooperating           .           .           .           same        same        .           .           .           .           .           .           .            .
involve unit               .           .           .           same        same        .           .           .           .           .           .           .            .
contribute cooperating     .           .           .           same        same        .           .           .           .           .           .           .            .
decline cooperating        .           .           .           same        same        .           .           .           .           .           .           .            .
release unit               .           .           .           same        same        .           .           .           .           .           .           .            .
chase clock                .           .           .           same        same        .           .           .           .           .           .           .            .
`;

const [head = "", ...lines] = life.trim().split("\n");
const states = head.trim().split(/\s+/);
const grid = new Map(
  lines.map((line) => {
    const [act, part, ...cells] = line.trim().split(/\s+/);
    return [`${act} ${part}`, cells] as const;
  }),
);

const waysOut = (from: (typeof appealStates)[number]) =>
  mayDo(from, [...appealParts]).filter((what: AppealAct) => next(from, what, [...appealParts]) !== from);

describe("the life of an appeal", () => {
  test("has a line for every state", () => {
    expect(states).toEqual([...appealStates]);
    for (const cells of grid.values()) expect(cells).toHaveLength(appealStates.length);
    expect(new Set([...grid.keys()].map((key) => key.split(" ")[0]))).toEqual(new Set(appealActs));
  });

  const every = appealActs.flatMap((act) => appealParts.map((part) => [act, part] as const));

  test.each(every)("%s by %s, in every state", (act, part) => {
    const cells = grid.get(`${act} ${part}`);
    for (const [at, state] of appealStates.entries()) {
      const to = next(state, act, [part]);
      const cell = cells?.[at];
      if (cell === undefined) expect(to).toMatchObject({ refusal: "appeal.not-yours" });
      else if (cell === ".") expect(to).toMatchObject({ refusal: `appeal.already-${state}.conflict` });
      else expect(to).toBe(cell === "same" ? state : cell);
    }
  });

  const state = fc.constantFrom(...appealStates);
  const act = fc.constantFrom(...appealActs);
  const parts = fc.subarray([...appealParts]);

  test("who is several things may do what any of them may", () => {
    fc.assert(
      fc.property(state, act, parts, (from, what, mine) => {
        const singly = mine.some((part) => !isRefusal(next(from, what, [part])));
        expect(!isRefusal(next(from, what, mine))).toBe(singly);
        expect(mayDo(from, mine).includes(what)).toBe(singly);
      }),
    );
  });

  test("who is nothing to it may do nothing", () => {
    for (const from of appealStates) expect(mayDo(from, [])).toEqual([]);
  });

  test("no state is a dead end for who spoke, but those that ended as they wished or by law", () => {
    const stuck = appealStates.filter((from) => waysOut(from).length === 0);
    expect(stuck).toEqual(["not-accepted", "withdrawn"]);
  });

  test("a reader changes nothing of an appeal itself", () => {
    const reader: AppealPart[] = ["reader"];
    for (const from of appealStates)
      for (const what of mayDo(from, reader)) expect(next(from, what, reader)).toBe(from);
  });
});

const seenIn = (part: AppealPart) => appealStates.filter((state) => seesSpot(state, [part]));

describe("the very spot", () => {
  test("is seen by who spoke and by the desk, in every state", () => {
    expect([seenIn("appellant"), seenIn("desk")]).toEqual([[...appealStates], [...appealStates]]);
  });

  test.each<[AppealPart, (typeof appealStates)[number][]]>([
    ["unit", ["assigned", "in-hand", "waiting", "answered", "reopened"]],
    ["cooperating", ["in-hand", "waiting"]],
    ["decider", ["referred"]],
    ["head", []],
    ["above", []],
    ["reader", []],
  ])("is seen by who is %s while they handle it", (part, states) => {
    expect(seenIn(part)).toEqual(states);
  });
});

describe("what a judgement leads to", () => {
  test.each([
    [{ solved: true }, { reopenings: 0, above: "u" }, "called-back"],
    [{ solved: true }, { reopenings: 1, above: null }, "called-back"],
    [{ solved: false }, { reopenings: 0, above: "u" }, "reopened"],
    [{ solved: false }, { reopenings: 0, above: null }, "referred"],
    [{ solved: false }, { reopenings: 1, above: "u" }, "referred"],
  ])("%o with %o: %s", (judgement, appeal, to) => {
    expect(afterJudgement(judgement, appeal)).toBe(to);
  });
});

describe("what a return leads to", () => {
  const assignedAt = new Date("2022-06-15T09:00:00+08:00");
  test.each([
    [0, "2022-06-15T09:00:00+08:00", "returned"],
    [0, "2022-06-16T08:59:59+08:00", "returned"],
    [0, "2022-06-16T09:00:00+08:00", { refusal: "appeal.return-too-late" }],
    [1, "2022-06-15T10:00:00+08:00", "referred"],
    [1, "2022-06-17T10:00:00+08:00", { refusal: "appeal.return-too-late" }],
  ])("returned %i times before, at %s", (returns, at, to) => {
    const found = afterReturn({ returns, assignedAt }, 24, new Date(at));
    if (typeof to === "string") expect(found).toBe(to);
    else expect(found).toMatchObject(to);
  });
});
