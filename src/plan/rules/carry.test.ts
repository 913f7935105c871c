import { describe, expect, test } from "vitest";
import type { PlanTables } from "../tables.ts";
import { actionStates } from "../words.ts";
import { carriedInto, dayIn, goingOn, leftOf, milestoneInto } from "./carry.ts";

const row: PlanTables["action"] = {
  countyId: "county",
  id: "old",
  planId: "2022",
  areaId: "old-area",
  number: "1-2",
  titleZh: "打通断头路5条",
  titleEn: null,
  doneWhenZh: "通车",
  doneWhenEn: null,
  quantity: "5",
  measure: "条",
  leadUnitId: "unit",
  ledByPostId: null,
  deadlineKind: "date",
  dueOn: "2022-10-31",
  source: "市交办",
  note: null,
  state: "under-way",
  stateOn: "2022-03-01",
  withdrawnFor: null,
  suspendedFor: null,
  startsOn: "2022-02-09",
  trajectory: [50, 100],
  parentId: null,
  items: ["一", "二"],
  example: false,
  position: 7,
};

describe("what goes on into another year", () => {
  test.each(actionStates)("an action that is %s, and its share", (state) => {
    const isOpen = ["adopted", "under-way", "suspended"].includes(state);
    const whole = { id: "whole", parentId: null, state };
    const share = { id: "share", parentId: "whole", state: "under-way" } as const;
    expect(goingOn([share, whole]).map(({ id }) => id)).toEqual(isOpen ? ["whole", "share"] : []);
  });

  test("of shares those that are open, also of a share that is divided again, the whole first", () => {
    const rows = [
      { id: "village", parentId: "town", state: "adopted" },
      { id: "town", parentId: "whole", state: "under-way" },
      { id: "done", parentId: "whole", state: "verified" },
      { id: "back", parentId: "whole", state: "withdrawn" },
      { id: "whole", parentId: null, state: "under-way" },
    ] as const;
    expect(goingOn<(typeof rows)[number]>(rows).map(({ id }) => id)).toEqual(["whole", "town", "village"]);
  });
});

const share = (state: (typeof actionStates)[number], quantity: string | null, items: string[] | null) => ({
  state,
  quantity,
  items,
});

describe("what is left of an action", () => {
  test.each([
    ["not divided", [], "42", null],
    ["no share done", [share("under-way", "14", null)], "42", null],
    ["one verified", [share("verified", "14", null), share("under-way", "28", null)], "28", null],
    ["one said to be done", [share("reported-done", "2.5", null)], "39.5", null],
    ["one taken back", [share("withdrawn", "14", null)], "42", null],
    ["more done than promised", [share("closed", "43", null)], "42", null],
  ] as const)("%s", (_what, shares, quantity, items) => {
    expect(leftOf({ quantity: "42", items: null }, shares)).toEqual({ quantity, items });
  });

  test("what is given out by list keeps what no finished share held", () => {
    const whole = { quantity: null, items: ["东街", "西街", "南街"] };
    expect(leftOf(whole, [share("closed", null, ["西街"])])).toEqual({
      quantity: null,
      items: ["东街", "南街"],
    });
  });
});

test.each([
  [2023, "2022-09-30", "2023-09-30"],
  [2025, "2024-02-29", "2025-02-28"],
  [2028, "2024-02-29", "2028-02-29"],
])("in %i, %s is %s", (year, day, wanted) => {
  expect(dayIn(year, day)).toBe(wanted);
});

test("a milestone goes on with its name, at the same day of the year", () => {
  const pier = {
    countyId: "county",
    id: "m",
    actionId: "old",
    nameZh: "桥墩",
    nameEn: null,
    dueOn: "2022-04-30",
    position: 2,
    dropped: false,
  };
  expect(milestoneInto(pier, { id: "n", actionId: "new", year: 2023 })).toEqual({
    ...pier,
    id: "n",
    actionId: "new",
    dueOn: "2023-04-30",
  });
});

const into = { id: "new", planId: "2023", areaId: "new-area", parentId: null, year: 2023 };

describe("an open action in another year", () => {
  test("promises the same under its own number, as a draft whose course begins anew", () => {
    const { id, planId, areaId, number, titleZh, quantity, doneWhenZh, leadUnitId, items } = carriedInto(
      row,
      into,
    );
    expect({ id, planId, areaId }).toEqual({ id: "new", planId: "2023", areaId: "new-area" });
    expect({ number, titleZh, quantity, doneWhenZh, leadUnitId, items }).toEqual({
      number: row.number,
      titleZh: row.titleZh,
      quantity: row.quantity,
      doneWhenZh: row.doneWhenZh,
      leadUnitId: row.leadUnitId,
      items: row.items,
    });
    expect(carriedInto({ ...row, state: "suspended", suspendedFor: "等批复" }, into)).toMatchObject({
      state: "draft",
      stateOn: null,
      suspendedFor: null,
      startsOn: null,
      trajectory: null,
    });
  });

  test.each([
    ["date", "2022-10-31", null, null],
    ["whole-year", "2022-12-31", "whole-year", "2023-12-31"],
    ["ongoing", null, "ongoing", null],
    [null, null, null, null],
  ] as const)("its deadline %s (%s) becomes %s (%s)", (deadlineKind, dueOn, kind, due) => {
    const next = carriedInto({ ...row, deadlineKind, dueOn }, into);
    expect([next.deadlineKind, next.dueOn]).toEqual([kind, due]);
  });
});
