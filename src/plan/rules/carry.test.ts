import { describe, expect, test } from "vitest";
import type { PlanTables } from "../tables.ts";
import { actionStates } from "../words.ts";
import { carriedInto, goesOn } from "./carry.ts";

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

test("what goes on is what is open: neither done, nor said to be, nor taken back", () => {
  const on = actionStates.filter((state) => goesOn({ state, parentId: null }));
  expect(on).toEqual(["adopted", "under-way", "suspended"]);
  expect(actionStates.some((state) => goesOn({ state, parentId: "whole" }))).toBe(false);
});

const into = { id: "new", planId: "2023", areaId: "new-area", year: 2023 };

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
