import { describe, expect, test } from "vitest";
import * as fc from "fast-check";
import {
  addWorkingDays,
  calendarFrom,
  isWorkingDay,
  workingDaysBetween,
} from "../../ground/calendar/index.ts";
import { isRefusal } from "../../ground/refusal.ts";
import {
  checkDays,
  mayHandle,
  noticePeriod,
  type Receiver,
  receiverOf,
  standingOf,
  takesObjections,
  undecidable,
} from "./rules.ts";

/** Around the Spring Festival and National Day of 2022, as the State Council arranged them. */
const off = (date: string) => ({ date, kind: "holiday" as const });
const worked = (date: string) => ({ date, kind: "make-up" as const });
const calendar = calendarFrom(
  [
    worked("2022-01-29"),
    worked("2022-01-30"),
    ...["01-31", "02-01", "02-02", "02-03", "02-04", "02-05", "02-06"].map((day) => off(`2022-${day}`)),
    ...["10-01", "10-02", "10-03", "10-04", "10-05", "10-06", "10-07"].map((day) => off(`2022-${day}`)),
    worked("2022-10-08"),
    worked("2022-10-09"),
  ],
  "2022-12-31",
);

describe("how long a list is public", () => {
  test.each([
    ["a plain week, from a Monday", "2022-03-07", 5, "2022-03-14"],
    ["from a Friday, over two weekends", "2022-03-04", 5, "2022-03-11"],
    ["published on a Saturday: it counts from Monday", "2022-03-05", 5, "2022-03-11"],
    ["over the Spring Festival, with the weekend worked before it", "2022-01-27", 5, "2022-02-08"],
    ["from the eve of the Spring Festival", "2022-01-30", 5, "2022-02-11"],
    ["published on the festival itself", "2022-02-03", 5, "2022-02-11"],
    ["over National Day, with the weekend worked after it", "2022-09-29", 5, "2022-10-11"],
    ["seven days where a county asks for more", "2022-03-07", 7, "2022-03-16"],
  ])("%s", (_, from, days, until) => {
    expect(noticePeriod(calendar, from, days)).toMatchObject({ untilOn: until, provisional: false });
  });

  test("beyond the published calendar it is provisional", () => {
    expect(noticePeriod(calendar, "2022-12-29", 5)).toMatchObject({ provisional: true });
  });

  test("whatever the day, exactly so many working days lie after it, the last of them its end", () => {
    const day = fc.integer({ min: 0, max: 330 }).map((n) => addWorkingDays(calendar, "2022-01-01", n).date);
    fc.assert(
      fc.property(day, fc.integer({ min: 5, max: 30 }), (from, days) => {
        const { untilOn } = noticePeriod(calendar, from, days);
        expect(workingDaysBetween(calendar, from, untilOn)).toBe(days);
        expect(isWorkingDay(calendar, untilOn)).toBe(true);
      }),
    );
  });
});

test.each([
  [4, 5, "notice.days-below"],
  [5, 5, null],
  [5, 7, "notice.days-below"],
  [7, 7, null],
  [4, 1, "notice.days-below"],
] as const)("%i days where the county holds to %i: %s", (days, least, refusal) => {
  expect(checkDays(days, least)?.refusal ?? null).toBe(refusal);
});

test.each([
  ["notice", true, "2022-03-14", "running"],
  ["notice", true, "2022-03-15", "over"],
  ["notice", false, "2022-03-10", "taken-back"],
  ["review", true, "2022-03-10", "taken-back"],
  ["suspended", true, "2022-03-10", "suspended"],
  ["cancelled", true, "2022-03-10", "cancelled"],
  ["decided", true, "2022-03-20", "decided"],
  ["awarded", true, "2022-03-20", "decided"],
] as const)("a programme in %s, its latest: %s, on %s: %s", (programme, latest, today, standing) => {
  expect(standingOf({ untilOn: "2022-03-14", latest }, programme, today)).toBe(standing);
});

test.each([
  ["running", null],
  ["over", "notice.closed"],
  ["decided", "notice.closed"],
  ["taken-back", "notice.closed"],
  ["suspended", "notice.closed"],
  ["cancelled", "notice.closed"],
] as const)("an objection to a notice that is %s: %s", (standing, refusal) => {
  expect(takesObjections(standing)?.refusal ?? null).toBe(refusal);
});

describe("a list is decided", () => {
  const notice = { untilOn: "2022-03-14", open: 0, names: 12 };
  test.each([
    ["never without a notice", null, "2022-04-01", "notice.none"],
    ["not before the last day is over", notice, "2022-03-14", "notice.running"],
    ["from the day after", notice, "2022-03-15", null],
    ["not while an objection is open", { ...notice, open: 1 }, "2022-03-15", "notice.objection-open"],
    ["however long ago it ended", { ...notice, open: 1 }, "2022-06-01", "notice.objection-open"],
    ["not when nobody is left on it", { ...notice, names: 0 }, "2022-03-15", "notice.nobody"],
  ])("%s", (_, given, today, refusal) => {
    expect(undecidable(given, today)?.refusal ?? null).toBe(refusal);
  });
});

const post = (id: string, unitId: string, role: Receiver["role"]) => ({ id, unitId, role });

describe("an objection goes", () => {
  const [county, town, head] = [
    post("county-discipline", "discipline", "discipline"),
    post("town-discipline", "town", "discipline"),
    post("head", "county", "head"),
  ];
  test.each([
    ["to discipline, the nearest to the top", [county, town, head], "town", "county-discipline"],
    ["to the same where the whole list is meant", [county, town, head], null, "county-discipline"],
    ["past the unit it is about", [county, town, head], "discipline", "town-discipline"],
    ["to the county's head where discipline is meant", [county, head], "discipline", "head"],
    ["to the county's head where there is no discipline", [head], "town", "head"],
    ["nowhere where only the county itself is left", [head], "county", undefined],
  ])("%s", (_, posts, subject, receiver) => {
    expect(receiverOf(posts, subject)?.id).toBe(receiver);
  });
});

describe("an objection is read", () => {
  const subject = { receiverPostId: "r", subjectUnitId: "town" };
  test.each([
    ["by its receiver", { role: "head", postId: "r", unitId: "county" }, true],
    ["by discipline of another unit", { role: "discipline", postId: "d", unitId: "discipline" }, true],
    ["not by discipline of the unit it is about", { role: "discipline", postId: "d", unitId: "town" }, false],
    ["not by the office", { role: "commendation", postId: "o", unitId: "office" }, false],
    ["not by the county's head", { role: "head", postId: "h", unitId: "county" }, false],
    ["not by the operator", { role: "operator", postId: null, unitId: null }, false],
  ] as const)("%s", (_, actor, may) => {
    expect(mayHandle(actor, subject)).toBe(may);
  });
});

test("refusals say what a reader needs", () => {
  const refusal = undecidable({ untilOn: "2022-03-14", open: 0, names: 1 }, "2022-03-10");
  expect(isRefusal(refusal) && refusal.params).toEqual({ until: "2022-03-14" });
});
