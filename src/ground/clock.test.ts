import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  atLocal,
  clockFrom,
  fixedClock,
  isZone,
  localDate,
  localStamp,
  localTime,
  plainDate,
  plainTime,
} from "./clock.ts";
import { isRefusal } from "./refusal.ts";

const shanghai = "Asia/Shanghai";
const berlin = "Europe/Berlin";

describe("a plain date is a day that exists", () => {
  test.each(["2022-06-15", "2000-02-29", "2024-02-29", "2022-12-31"])("%s is one", (text) => {
    expect(plainDate.safeParse(text).success).toBe(true);
  });
  test.each([
    "2022-02-29",
    "1900-02-29",
    "2022-04-31",
    "2022-13-01",
    "2022-6-1",
    "20220615",
    "2022-06-15T09:00",
    "",
  ])("%j is none", (text) => {
    expect(plainDate.safeParse(text).success).toBe(false);
  });
});

test.each([
  ["00:00", true],
  ["23:59", true],
  ["24:00", false],
  ["9:00", false],
  ["09:00:00", false],
])("plain time %s: %s", (text, known) => {
  expect(plainTime.safeParse(text).success).toBe(known);
});

test.each([
  [shanghai, true],
  [berlin, true],
  ["Asia/Zhecheng", false],
  ["", false],
])("zone %j: %s", (zone, known) => {
  expect(isZone(zone)).toBe(known);
});

describe("the local day and time of an instant", () => {
  test.each([
    ["2022-06-14T15:59:59.999Z", shanghai, "2022-06-14", "23:59"],
    ["2022-06-14T16:00:00Z", shanghai, "2022-06-15", "00:00"],
    ["2022-12-31T16:00:00Z", shanghai, "2023-01-01", "00:00"],
    ["2022-03-26T22:59:59Z", berlin, "2022-03-26", "23:59"],
    ["2022-03-26T23:00:00Z", berlin, "2022-03-27", "00:00"],
    ["2022-03-27T01:00:00Z", berlin, "2022-03-27", "03:00"],
    ["2022-03-27T22:00:00Z", berlin, "2022-03-28", "00:00"],
    ["2022-10-30T00:30:00Z", berlin, "2022-10-30", "02:30"],
    ["2022-10-30T01:30:00Z", berlin, "2022-10-30", "02:30"],
    ["2022-10-30T22:59:00Z", berlin, "2022-10-30", "23:59"],
  ])("%s in %s is %s %s", (instant, zone, date, time) => {
    expect(localDate(new Date(instant), zone)).toBe(date);
    expect(localTime(new Date(instant), zone)).toBe(time);
  });
});

describe("the instant of a local time", () => {
  test.each([
    ["2022-06-15", "09:00", shanghai, "2022-06-15T01:00:00.000Z"],
    ["2022-06-15", "00:00", shanghai, "2022-06-14T16:00:00.000Z"],
    ["2022-03-27", "02:30", berlin, "2022-03-27T01:30:00.000Z"],
    ["2022-03-28", "00:00", berlin, "2022-03-27T22:00:00.000Z"],
    ["2022-10-30", "02:30", berlin, "2022-10-30T00:30:00.000Z"],
    ["2022-10-31", "00:00", berlin, "2022-10-30T23:00:00.000Z"],
  ])("%s %s in %s is %s", (date, time, zone, instant) => {
    expect(atLocal(date, time, zone).toISOString()).toBe(instant);
  });

  test("is read back as the same day and time, where clocks are not turned", () => {
    const when = fc.date({ min: new Date("2000-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(when, (instant) => {
        const [date, time] = [localDate(instant, shanghai), localTime(instant, shanghai)];
        const back = atLocal(date, time, shanghai);
        expect([localDate(back, shanghai), localTime(back, shanghai)]).toEqual([date, time]);
      }),
    );
  });
});

test.each([
  ["2022-02-28", 1, "2022-03-01"],
  ["2024-02-28", 1, "2024-02-29"],
  ["2022-12-31", 1, "2023-01-01"],
  ["2022-01-01", -1, "2021-12-31"],
  ["2022-03-26", 2, "2022-03-28"],
  ["2022-06-15", 0, "2022-06-15"],
  ["2022-06-15", 60, "2022-08-14"],
])("%s and %i days is %s", (date, days, result) => {
  expect(addDays(date, days)).toBe(result);
});

describe("a clock started elsewhere", () => {
  test.each([
    ["2022-06-15", shanghai, "2022-06-15T01:00:00.000Z"],
    ["2022-06-15", berlin, "2022-06-15T07:00:00.000Z"],
    ["2022-10-08T08:40:00+08:00", shanghai, "2022-10-08T00:40:00.000Z"],
    ["2022-10-08T00:40:00Z", berlin, "2022-10-08T00:40:00.000Z"],
  ])("from %s in %s reads %s, then moves on with real time", (start, zone, first) => {
    let real = Date.parse("2026-11-24T05:00:00Z");
    const clock = clockFrom(start, zone, () => new Date(real));
    if (isRefusal(clock)) throw new Error(clock.refusal);
    expect(clock.zone).toBe(zone);
    expect(clock.now().toISOString()).toBe(first);
    real += 90_061_001;
    expect(clock.now().getTime()).toBe(Date.parse(first) + 90_061_001);
  });

  test.each(["2022-02-30", "15/06/2022", "2022-06-15T09:00", "yesterday", ""])("refuses %j", (start) => {
    expect(clockFrom(start, shanghai)).toEqual({ refusal: "clock.not-a-date", params: { given: start } });
  });

  test("refuses a zone that is not", () => {
    expect(clockFrom("2022-06-15", "Zhecheng")).toMatchObject({ refusal: "clock.not-a-zone" });
  });
});

test("a fixed clock stands still, and what it gave cannot move it", () => {
  const clock = fixedClock("2022-06-15", shanghai);
  clock.now().setFullYear(1999);
  expect(clock.now().toISOString()).toBe("2022-06-15T01:00:00.000Z");
  expect(() => fixedClock("soon", shanghai)).toThrow(RangeError);
});

test.each([
  ["2022-06-15T16:00:00Z", shanghai, "2022-06-16 00:00:00"],
  ["2022-06-15T15:59:59.999Z", shanghai, "2022-06-15 23:59:59"],
  ["2022-06-15T16:00:00Z", berlin, "2022-06-15 18:00:00"],
])("%s in %s reads %s", (instant, zone, stamp) => {
  expect(localStamp(new Date(instant), zone)).toBe(stamp);
});
