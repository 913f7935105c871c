import { assert, constantFrom, property, option, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { operator, roles } from "../ground/actor.ts";
import { adopt, deadlineOf, dueOn, inYear, lacking, may, opening } from "./rules.ts";
import type { Deadline } from "./words.ts";

describe("deadlines", () => {
  test.each([
    [{ kind: "date", date: "2022-06-30" }, "2022-06-30"],
    [{ kind: "whole-year" }, "2022-12-31"],
    [{ kind: "ongoing" }, null],
    [null, null],
  ] as const)("%o is due on %s", (deadline, due) => {
    expect(dueOn(deadline, 2022)).toBe(due);
  });

  test("what is stored reads back as it was said", () => {
    const deadlines = constantFrom<(Deadline | null)[]>(
      { kind: "date", date: "2022-02-28" },
      { kind: "whole-year" },
      { kind: "ongoing" },
      null,
    );
    assert(
      property(deadlines, (deadline) => {
        expect(deadlineOf(deadline?.kind ?? null, dueOn(deadline, 2022))).toEqual(deadline);
      }),
    );
  });

  test.each([
    ["within the year", "2022-12-31", ["2022-01-01"], null],
    ["the deadline outside", "2023-01-01", [], "deadline"],
    ["a milestone outside", "2022-12-31", ["2022-03-01", "2021-12-31"], "milestones.1.dueOn"],
  ] as const)("%s", (_, date, milestones, field) => {
    const said = {
      deadline: { kind: "date", date } as const,
      milestones: milestones.map((due) => ({ dueOn: due })),
    };
    expect(inYear(said, 2022)?.field ?? null).toBe(field);
  });
});

const whole = { leadUnitId: "u", accountablePostId: "p", doneWhenZh: "通车", deadlineKind: "date" } as const;

describe("adoption asks for everything", () => {
  test.each([
    [{}, []],
    [{ leadUnitId: null, accountablePostId: null }, ["lead"]],
    [{ accountablePostId: null }, ["accountable"]],
    [{ doneWhenZh: null }, ["done-when"]],
    [{ doneWhenZh: "  " }, ["done-when"]],
    [{ deadlineKind: null }, ["deadline"]],
    [{ leadUnitId: null, doneWhenZh: null, deadlineKind: null }, ["lead", "done-when", "deadline"]],
  ] as const)("%o lacks %o", (change, lacks) => {
    expect(lacking({ ...whole, ...change })).toEqual(lacks);
  });

  test.each([
    ["without any action", [], 0, "plan.empty"],
    ["when all is adopted", [], 3, "plan.nothing-to-adopt"],
    ["with a whole draft", [{ ...whole, number: "1" }], 0, null],
    [
      "with one that lacks",
      [
        { ...whole, number: "1" },
        { ...whole, number: "2", doneWhenZh: null },
      ],
      0,
      "plan.incomplete",
    ],
  ] as const)("%s", (_, drafts, adopted, refusal) => {
    expect(adopt(drafts, adopted)?.refusal ?? null).toBe(refusal);
  });

  test("a plan is adopted exactly when none of its drafts lacks anything", () => {
    const draft = record({
      number: constantFrom("1", "2", "3"),
      leadUnitId: option(constantFrom("u"), { nil: null }),
      accountablePostId: option(constantFrom("p"), { nil: null }),
      doneWhenZh: option(constantFrom("", "通车"), { nil: null }),
      deadlineKind: option(constantFrom("date" as const, "ongoing" as const), { nil: null }),
    });
    assert(
      property(draft, draft, (one, other) => {
        const lacks = [one, other].some((pledge) => lacking(pledge).length > 0);
        expect(adopt([one, other], 0) !== null).toBe(lacks);
      }),
    );
  });
});

const at = (role: (typeof roles)[number], unitPath: string) => ({ ...operator("c"), role, unitPath });

describe("who may", () => {
  test("the office prepares, adopts and withdraws; the county's head adopts and withdraws; the rest read", () => {
    const acts = ["read", "import", "create", "change", "adopt", "withdraw"] as const;
    const allowed = (role: (typeof roles)[number], path: string) =>
      acts.filter((act) => may(at(role, path), act)).join(" ");
    for (const role of roles) {
      const office = role === "delivery" || role === "admin";
      const expected = office ? acts.join(" ") : role === "head" ? "read adopt withdraw" : "read";
      expect(allowed(role, "root")).toBe(expected);
      expect(allowed(role, "root.unit")).toBe(office ? acts.join(" ") : "read");
    }
  });
});

describe("opening a year by hand", () => {
  test.each([
    ["this year", 2022, false, null],
    ["next year", 2023, false, null],
    ["a year gone by", 2019, false, null],
    ["a year that has its plan", 2022, true, "plan.year-taken"],
    ["the year after next", 2024, false, "plan.year-too-far"],
    ["a year that has its plan, however far", 2024, true, "plan.year-taken"],
  ] as const)("%s", (_, year, isTaken, refusal) => {
    expect(opening(year, isTaken, "2022-12-31")?.refusal ?? null).toBe(refusal);
  });
});
