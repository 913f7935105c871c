import { describe, expect, test } from "vitest";
import { type CalendarDay, calendarFrom } from "../../ground/calendar/index.ts";
import { type Counted, duesFrom } from "./clocks.ts";
import { recounted } from "./recount.ts";

const at = (text: string) => new Date(`${text}:00+08:00`);
const counted = (days: readonly CalendarDay[], verifiedThrough: string): Counted => ({
  calendar: calendarFrom(days, verifiedThrough),
  zone: "Asia/Shanghai",
  allowed: { response: 9, decision: 9, afterSession: 9, sessionWithin: 5 },
});
const plain = counted([], "2021-12-28");
const newYear = counted(
  [
    { date: "2022-01-01", kind: "holiday" },
    { date: "2022-01-02", kind: "holiday" },
    { date: "2022-01-03", kind: "holiday" },
  ],
  "2022-12-28",
);

const received = at("2021-12-30T10:00");
const given = { response: 1, decision: 3, afterSession: 5, sessionWithin: 5 };
const held = {
  fromAt: received,
  ...duesFrom({ ...plain, allowed: given }, received),
  respondedAt: null,
  sessionEnds: null,
  sessionDays: null,
};

describe("deadlines counted anew", () => {
  test("by the days it was given, not by those set since; twice moves nothing more", () => {
    expect(held.decideBy).toEqual(at("2022-01-04T10:00"));
    const moved = recounted(newYear, held, received);
    expect(moved).toEqual({ respondBy: at("2021-12-31T10:00"), decideBy: at("2022-01-05T10:00") });
    expect(recounted(newYear, { ...held, ...moved }, received)).toBeNull();
  });

  test("stay where the calendar says the same", () => {
    expect(recounted(plain, held, received)).toBeNull();
  });

  test("after a session from its end", () => {
    const sat = { ...held, sessionEnds: at("2021-12-31T17:00"), sessionDays: 1, respondedAt: received };
    expect(recounted(newYear, sat, received)?.decideBy).toEqual(at("2022-01-04T17:00"));
  });

  test("leave a response that was given as it was judged", () => {
    const late = { ...held, respondBy: at("2021-12-30T11:00"), respondedAt: at("2021-12-30T12:00") };
    expect(recounted(newYear, late, received)?.respondBy).toEqual(late.respondBy);
  });

  test("never end in the past what still ran", () => {
    const shorter = counted([{ date: "2022-01-01", kind: "make-up" }], "2022-12-28");
    const now = at("2022-01-03T12:00");
    expect(recounted(shorter, held, now)).toBeNull();
    expect(recounted(shorter, held, at("2022-01-02T12:00"))?.decideBy).toEqual(at("2022-01-03T10:00"));
  });
});
