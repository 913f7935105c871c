import { describe, expect, test } from "vitest";
import { stateCouncilCalendar } from "../../ground/calendar/index.ts";
import type { MatterState } from "../words.ts";
import { clocksOf, dueAfter, duesFrom, type Held, isSilent, nextOwed } from "./clocks.ts";

const counted = {
  calendar: stateCouncilCalendar(),
  zone: "Asia/Shanghai",
  allowed: { response: 1, decision: 3, afterSession: 5, sessionWithin: 5 },
};
const at = (text: string) => new Date(`${text}:00+08:00`);

describe("deadlines", () => {
  test.each([
    ["over the week of National Day", "2022-09-30T17:20", "2022-10-08T17:20", "2022-10-10T17:20"],
    ["over a weekend", "2022-06-17T09:05", "2022-06-20T09:05", "2022-06-22T09:05"],
    ["received on a Sunday", "2022-06-19T23:10", "2022-06-20T23:10", "2022-06-22T23:10"],
  ])("%s", (_, received, respond, decide) => {
    expect(duesFrom(counted, at(received))).toMatchObject({ respondBy: at(respond), decideBy: at(decide) });
  });

  test("a session has five days from its end", () => {
    expect(dueAfter(counted, at("2022-06-15T17:00"), 5).due).toEqual(at("2022-06-22T17:00"));
  });
});

const held = (more: Partial<Held> = {}): Held => ({
  state: "open",
  fromAt: at("2022-09-30T17:20"),
  respondBy: at("2022-10-08T17:20"),
  decideBy: at("2022-10-10T17:20"),
  respondedAt: null,
  endedAt: null,
  sessionEnds: null,
  respondDays: 1,
  decideDays: 3,
  sessionDays: null,
  ...more,
});

describe("what is owed next", () => {
  const delegated: MatterState = "delegated";
  test.each([
    ["the first response", held(), "response"],
    [
      "once there is one, the decision",
      held({ respondedAt: at("2022-10-08T09:00"), state: delegated }),
      "decision",
    ],
    ["nothing once it is decided", held({ state: "decided" }), undefined],
    ["nothing once it is withdrawn", held({ state: "withdrawn" }), undefined],
  ])("%s", (_, given, next) => {
    expect(nextOwed(given)?.next).toBe(next);
  });

  test.each([
    ["a minute before", held(), "2022-10-08T17:19", false],
    ["at the very time", held(), "2022-10-08T17:20", true],
    ["answered, then silent", held({ respondedAt: at("2022-10-08T09:00") }), "2022-10-10T17:20", true],
    [
      "answered, within the decision's days",
      held({ respondedAt: at("2022-10-08T09:00") }),
      "2022-10-10T17:19",
      false,
    ],
    ["decided, however late it is", held({ state: "decided" }), "2023-01-01T00:00", false],
  ])("silent %s", (_, given, now, silent) => {
    expect(isSilent(given, at(now))).toBe(silent);
  });
});

test("a clock shows its days, and why some are not counted", () => {
  const [response, decision] = clocksOf(counted, held(), at("2022-10-08T08:40"));
  expect(response).toMatchObject({ kind: "response", allowed: 1, date: "2022-10-08", late: false, left: 0 });
  expect(response?.days.map(({ counted: n }) => n)).toEqual([null, null, null, null, null, null, null, 1]);
  expect(decision).toMatchObject({ kind: "decision", allowed: 3, date: "2022-10-10", left: 2 });
  expect(decision?.days.filter(({ counted: n }) => n !== null).map(({ date }) => date)).toEqual([
    "2022-10-08",
    "2022-10-09",
    "2022-10-10",
  ]);
});

test("after a session the decision counts from its end", () => {
  const [, decision] = clocksOf(
    counted,
    held({ sessionEnds: at("2022-10-12T17:00"), decideBy: at("2022-10-19T17:00") }),
    at("2022-10-11T09:00"),
  );
  expect(decision).toMatchObject({
    allowed: 5,
    afterSession: true,
    start: "2022-10-12",
    date: "2022-10-19",
    used: 0,
  });
});

test("a clock that was met is not late afterwards", () => {
  const [response] = clocksOf(counted, held({ respondedAt: at("2022-10-08T09:00") }), at("2022-12-01T09:00"));
  expect(response).toMatchObject({ late: false, doneAt: at("2022-10-08T09:00").toISOString() });
  expect(response!.used).toBeLessThan(1);
});
