import { describe, expect, test } from "vitest";
import { addDays } from "../clock.ts";
import { stateCouncilCalendar, stateCouncilDays, verifiedThroughOf } from "./state-council.ts";
import type { CalendarDay } from "./words.ts";

/** The State Council's notices for each year, month-day, festivals with their first and last day off. */
const notices: Record<number, { off: [string, string, string][]; worked: string[] }> = {
  2022: {
    off: [
      ["元旦", "01-01", "01-03"],
      ["春节", "01-31", "02-06"],
      ["清明", "04-03", "04-05"],
      ["劳动节", "04-30", "05-04"],
      ["端午", "06-03", "06-05"],
      ["中秋", "09-10", "09-12"],
      ["国庆节", "10-01", "10-07"],
      ["元旦", "12-31", "12-31"],
    ],
    worked: ["01-29", "01-30", "04-02", "04-24", "05-07", "10-08", "10-09"],
  },
  2023: {
    off: [
      ["元旦", "01-01", "01-02"],
      ["春节", "01-21", "01-27"],
      ["清明", "04-05", "04-05"],
      ["劳动节", "04-29", "05-03"],
      ["端午", "06-22", "06-24"],
      ["中秋", "09-29", "09-29"],
      ["国庆节", "09-30", "10-06"],
    ],
    worked: ["01-28", "01-29", "04-23", "05-06", "06-25", "10-07", "10-08"],
  },
  2024: {
    off: [
      ["元旦", "01-01", "01-01"],
      ["春节", "02-10", "02-17"],
      ["清明", "04-04", "04-06"],
      ["劳动节", "05-01", "05-05"],
      ["端午", "06-10", "06-10"],
      ["中秋", "09-15", "09-17"],
      ["国庆节", "10-01", "10-07"],
    ],
    worked: ["02-04", "02-18", "04-07", "04-28", "05-11", "09-14", "09-29", "10-12"],
  },
  2025: {
    off: [
      ["元旦", "01-01", "01-01"],
      ["春节", "01-28", "02-04"],
      ["清明", "04-04", "04-06"],
      ["劳动节", "05-01", "05-05"],
      ["端午", "05-31", "06-02"],
      ["国庆节", "10-01", "10-05"],
      ["中秋", "10-06", "10-06"],
      ["国庆节", "10-07", "10-08"],
    ],
    worked: ["01-26", "02-08", "04-27", "09-28", "10-11"],
  },
  2026: {
    off: [
      ["元旦", "01-01", "01-03"],
      ["春节", "02-15", "02-23"],
      ["清明", "04-04", "04-06"],
      ["劳动节", "05-01", "05-05"],
      ["端午", "06-19", "06-21"],
      ["中秋", "09-25", "09-27"],
      ["国庆节", "10-01", "10-07"],
    ],
    worked: ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"],
  },
};

function daysOff(year: number): string[] {
  const days: string[] = [];
  for (const [name, first, last] of notices[year]!.off) {
    for (let date = `${year}-${first}`; date <= `${year}-${last}`; date = addDays(date, 1)) {
      days.push(`${date} ${name}`);
    }
  }
  return days;
}

describe.each(Object.keys(notices).map(Number))("the arrangement of %i", (year) => {
  const days = stateCouncilDays(year, year);

  test("gives these days off, with their festivals", () => {
    const off = days.filter((day) => day.kind === "holiday");
    expect(off.map((day) => `${day.date} ${day.name_zh}`)).toEqual(daysOff(year));
  });

  test("has these weekends worked in exchange", () => {
    const worked = days.filter((day) => day.kind === "make-up");
    expect(worked.map((day) => day.date)).toEqual(notices[year]!.worked.map((day) => `${year}-${day}`));
  });
});

test("each day carries its names in both languages", () => {
  const [makeUp] = stateCouncilDays(2022, 2022).filter((day) => day.date === "2022-10-08");
  expect(makeUp).toEqual({ date: "2022-10-08", kind: "make-up", name_zh: "国庆节", name_en: "National Day" });
  const unnamed = stateCouncilDays(2004, 2026).filter((day) => !day.name_zh || !day.name_en);
  expect(unnamed).toEqual([]);
});

const nationalDay = (year: number): CalendarDay => ({ date: `${year}-10-01`, kind: "holiday" });

describe("verified through", () => {
  test.each<[string, CalendarDay[], string]>([
    ["nothing published", [], "0001-01-01"],
    ["one year", [nationalDay(2022)], "2022-12-28"],
    ["years in a row", [2023, 2022, 2024].map(nationalDay), "2024-12-28"],
    ["a gap ends the run", [2022, 2023, 2025].map(nationalDay), "2023-12-28"],
    [
      "a New Year holiday alone is not a year",
      [nationalDay(2022), { date: "2023-01-02", kind: "holiday" }],
      "2022-12-28",
    ],
    ["a worked 1 October is no holiday", [{ date: "2022-10-01", kind: "make-up" }], "0001-01-01"],
  ])("%s", (_, days, through) => {
    expect(verifiedThroughOf(days)).toBe(through);
  });

  test("years without a notice add nothing", () => {
    expect(verifiedThroughOf(stateCouncilDays(2022, 2024))).toBe("2024-12-28");
    expect(stateCouncilDays(2090, 2092)).toEqual([]);
  });

  test("no notice has moved a day of December before the 29th", () => {
    const december = [...stateCouncilCalendar().exceptions.keys()].filter(
      (date) => date.slice(5, 7) === "12",
    );
    expect(december).toContain("2018-12-29");
    expect(december.filter((date) => date.slice(5) <= "12-28")).toEqual([]);
  });

  test("the calendar as published holds every year from 2004, to at least 2026", () => {
    const { exceptions, verifiedThrough } = stateCouncilCalendar();
    expect(exceptions.get("2004-10-01")?.kind).toBe("holiday");
    expect(exceptions.get("2026-10-10")?.kind).toBe("make-up");
    expect(verifiedThrough >= "2026-12-28").toBe(true);
  });
});
