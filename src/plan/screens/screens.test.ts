import { describe, expect, test } from "vitest";
import type { ActionCell, ActionWhole } from "../words.ts";
import { actionDraft } from "../words/drafts.ts";
import { blank, draftOf, fieldsOf, placeOf } from "./action-fields.ts";
import { dueSoon } from "./due-soon.ts";
import { planHref, planSearch } from "./search.ts";
import { shareOfYear } from "../words/share-of-year.ts";

describe("how much of the year has passed", () => {
  test.each([
    ["2022-01-01", 1 / 365],
    ["2022-12-31", 1],
    ["2024-12-31", 1],
    ["2022-07-02", 183 / 365],
    ["2021-12-31", null],
    ["2023-01-01", null],
  ])("%s", (today, share) => {
    const year = today.startsWith("2024") ? 2024 : 2022;
    const found = shareOfYear(today, year);
    if (share === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(share, 10);
  });
});

const cell = (id: string, dueOn: string | null): ActionCell => ({
  id,
  number: id,
  titleZh: id,
  titleEn: null,
  state: "adopted",
  dueOn,
  pillarIds: [],
});

test("what is due soon: from today to two weeks on, the earliest first, three at most", () => {
  const cells = [
    cell("gone", "2022-06-14"),
    cell("last", "2022-06-29"),
    cell("late", "2022-06-30"),
    cell("first", "2022-06-15"),
    cell("never", null),
    cell("mid", "2022-06-20"),
    cell("mid2", "2022-06-21"),
  ];
  expect(dueSoon(cells, "2022-06-15").map(({ id }) => id)).toEqual(["first", "mid", "mid2"]);
  expect(dueSoon(cells.slice(0, 3), "2022-06-15").map(({ id }) => id)).toEqual(["last"]);
});

describe("the address of the plan", () => {
  test("leaves out what does not fit", () => {
    expect(planSearch.parse({ task: "2", below: "false", page: "3", q: ["x"], other: "1" })).toEqual({
      task: "2",
      below: "false",
      page: "3",
    });
  });
  test("is written without its empty parts", () => {
    expect(planHref(planSearch.parse({}))).toBe("/desk/plan");
    expect(planHref(planSearch.parse({ task: "2", q: "改 厕&" }))).toBe(
      "/desk/plan?task=2&q=%E6%94%B9+%E5%8E%95%26",
    );
  });
});

const id = (n: number) => `0190b5a0-0000-7000-8000-00000000000${n}`;
const place = { id: id(1), number: "1", nameZh: "甲", nameEn: null };
const whole: ActionWhole = {
  id: id(2),
  planId: id(3),
  year: 2022,
  number: "1-1-01",
  titleZh: "修桥",
  titleEn: null,
  state: "draft",
  example: false,
  task: place,
  area: place,
  lead: { id: id(4), nameZh: "局", nameEn: null },
  accountable: null,
  ledBy: null,
  deadline: { kind: "date", date: "2022-06-30" },
  dueOn: "2022-06-30",
  doneWhenZh: "通车",
  doneWhenEn: null,
  quantity: "18.60",
  measure: "公里",
  cooperating: [{ id: id(5), nameZh: "镇", nameEn: null }],
  pillars: [],
  series: [],
  milestones: [{ id: id(6), nameZh: "开工", nameEn: null, dueOn: "2022-03-01" }],
  source: null,
  note: null,
  withdrawnFor: null,
  suspendedFor: null,
  stateOn: null,
  trajectory: null,
  parent: null,
  shares: [],
  items: null,
  amendments: [],
  carriedFrom: null,
  carriedTo: null,
};

describe("the form of an action", () => {
  test("sends back what it was filled from", () => {
    const draft = actionDraft.parse(draftOf(fieldsOf(whole)));
    expect(draft).toMatchObject({
      areaId: id(1),
      number: "1-1-01",
      titleZh: "修桥",
      doneWhenZh: "通车",
      quantity: "18.60",
      leadUnitId: id(4),
      cooperatingUnitIds: [id(5)],
      deadline: { kind: "date", date: "2022-06-30" },
      milestones: [{ nameZh: "开工", nameEn: null, dueOn: "2022-03-01" }],
    });
  });

  test.each([
    [{ deadlineKind: "date" }, null],
    [{ deadlineKind: "whole-year", deadlineOn: "2022-06-30" }, { kind: "whole-year" }],
    [{ deadlineKind: "ongoing" }, { kind: "ongoing" }],
  ] as const)("a deadline of %o", (fields, deadline) => {
    expect(draftOf({ ...blank, ...fields }).deadline).toEqual(deadline);
  });

  test.each([
    ["number", ["number"]],
    ["milestones.1.dueOn", ["milestones", 1, "dueOn"]],
    ["deadline.date", ["deadlineOn"]],
    ["deadline", ["deadlineOn"]],
  ])("a refusal at %s is shown there", (field, at) => {
    expect(placeOf(field)).toEqual(at);
  });
});
