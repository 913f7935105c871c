import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Role, roles } from "../../ground/actor.ts";
import { isRefusal } from "../../ground/refusal.ts";
import { actsOpen, moved, type Moving, waitsFor } from "./rules.ts";
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

/** What an act comes to: the next state, or the last word of the refusal. */
const said = (state: ReleaseState, act: ReleaseAct, who: ReturnType<typeof by>): string => {
  const to = moved(release(state), act, who);
  return isRefusal(to) ? to.refusal.replace(/^(?:release|figures)\./, "") : to;
};

type Row = readonly [
  edit: string,
  submit: string,
  check: string,
  publish: string,
  back: string,
  withdraw: string,
];

const second = "second-person.not-yours";
const closed: Row = ["state", "state", "state", "state", "state", "state"];

/** Every state by every act in its order, for who entered the figures and for a second person. */
const whole: Readonly<Record<ReleaseState, { readonly own: Row; readonly others: Row }>> = {
  draft: {
    own: ["draft", "entered", "state", "state", "state", "withdrawn"],
    others: ["draft", "entered", "state", "state", "state", "withdrawn"],
  },
  entered: {
    own: ["state", "state", second, "state", second, "withdrawn"],
    others: ["state", "state", "checked", "state", "draft", "withdrawn"],
  },
  checked: {
    own: ["state", "state", "state", second, second, "state"],
    others: ["state", "state", "state", "published", "draft", "state"],
  },
  published: { own: closed, others: closed },
  withdrawn: { own: closed, others: closed },
};
const acts = ["edit", "submit", "check", "publish", "return", "withdraw"] as const;
const product = releaseStates.flatMap((state) => acts.map((act, at) => ({ state, act, at })));

describe.each<Role>(["statistics", "admin"])("a %s: states by acts, whole", (role) => {
  test("no act is left out", () => {
    expect([...acts].sort()).toEqual([...releaseActs].sort());
    expect(product.length).toBe(releaseStates.length * releaseActs.length);
  });

  test.each(product)("$state, $act", ({ state, act, at }) => {
    expect([said(state, act, by(role, li)), said(state, act, by(role, wang))]).toEqual([
      whole[state].own[at],
      whole[state].others[at],
    ]);
  });
});

const others = roles.filter((role) => !["statistics", "admin"].includes(role));

test.each(others)("a %s does nothing with figures in any state, head or not (统计法)", (role) => {
  for (const { state, act } of product)
    for (const person of [li, wang]) expect(said(state, act, by(role, person))).toBe("not-yours");
  for (const state of releaseStates) expect(actsOpen(release(state), by(role, wang))).toEqual([]);
});

const zhao = "00000000-0000-7000-8000-000000000003";

test("whoever does what in whatever order, nobody checks or publishes what they entered", () => {
  const doing = fc.record({
    act: fc.constantFrom(...releaseActs),
    personId: fc.constantFrom(li, wang, zhao),
  });
  fc.assert(
    fc.property(fc.array(doing, { maxLength: 40 }), (tried) => {
      let now: Moving = { state: "draft", steps: [step("open", li)] };
      for (const { act, personId } of tried) {
        const to = moved(now, act, by("statistics", personId));
        if (!isRefusal(to)) now = { state: to, steps: [...now.steps, step(act, personId)] };
      }
      const entered = now.steps.filter(({ act }) => ["open", "edit", "submit"].includes(act));
      const passed = now.steps.filter(({ act }) => act === "publish");
      for (const { personId } of passed) expect(entered.map((each) => each.personId)).not.toContain(personId);
      if (now.state === "published") expect(now.steps.at(-2)?.act).toBe("check");
    }),
    {
      examples: [
        [
          [
            { act: "submit", personId: li },
            { act: "check", personId: wang },
            { act: "publish", personId: wang },
          ],
        ],
      ],
    },
  );
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
  expect(said("checked", "publish", by("statistics", null))).toBe(second);
});
