import { expect, test } from "vitest";
import { calendarOf, type FeedDay } from "./calendar.ts";

const day = (more: Partial<FeedDay> = {}): FeedDay => ({
  id: "one",
  actionId: "action",
  number: "2-1-03",
  titleZh: "修桥；通车",
  titleEn: null,
  dueOn: "2022-06-30",
  milestone: null,
  ...more,
});
const asked = {
  name: "县住建局",
  lang: "zh",
  at: new Date("2022-02-10T01:00:00Z"),
} as const;

/** Lines longer than 75 octets go on in the next, after a space. */
const linesOf = (text: string): string[] => text.replaceAll("\r\n ", "").trim().split("\r\n");

test("a deadline is a whole day that keeps its id, with its text escaped", () => {
  const lines = linesOf(calendarOf([day()], asked));
  expect(lines[0]).toBe("BEGIN:VCALENDAR");
  expect(lines).toEqual(
    expect.arrayContaining([
      "VERSION:2.0",
      "UID:one@dingge",
      "DTSTAMP:20220210T010000Z",
      "DTSTART;VALUE=DATE:20220630",
      "SUMMARY:到期：2-1-03 修桥；通车",
    ]),
  );
});

test("a milestone is named with the action it is of", () => {
  const milestone = { nameZh: "开工, 放线", nameEn: "Start" };
  expect(calendarOf([day({ milestone })], asked)).toContain("SUMMARY:节点：开工\\, 放线");
  expect(linesOf(calendarOf([day({ milestone })], { ...asked, lang: "en" }))).toContain(
    "SUMMARY:Milestone: Start (2-1-03 修桥；通车)",
  );
});

test("every line is at most 75 octets and ends as the standard says", () => {
  const long = calendarOf([day({ titleZh: "很长的题目".repeat(40) })], asked);
  for (const line of long.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});
