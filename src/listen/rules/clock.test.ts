import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stateCouncilCalendar } from "../../ground/calendar/index.ts";
import { atLocal } from "../../ground/clock.ts";
import { appealClasses, type AppealClass, appealStates } from "../words.ts";
import {
  checkExtension,
  type Counted,
  mostExtension,
  owedBy,
  pauseEnds,
  type Pause,
  reckon,
  type Running,
} from "./clock.ts";
import { isOwing } from "./life.ts";

const zone = "Asia/Shanghai";
const counted: Counted = {
  calendar: stateCouncilCalendar(),
  zone,
  limits: {
    urgentHours: 2,
    utilitiesHours: 24,
    ordinaryDays: 5,
    complexDays: 15,
    registerDays: 15,
    finishDays: 60,
    petitionExtensionDays: 30,
    extensionDays: 15,
    pauseDays: 5,
    returnHours: 24,
    callbackDays: 5,
    reopenDays: 10,
    closes: "18:00",
  },
};

const at = (local: string): Date => {
  const [date = "", time = ""] = local.split(" ");
  return atLocal(date, time, zone);
};
const localOf = (instant: Date | null): string | null =>
  instant && new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");

const running = (of: AppealClass, from: string, more: Partial<Running> = {}): Running => ({
  state: "in-hand",
  class: of,
  countedFrom: at(from),
  extendedDays: 0,
  pauses: [],
  answeredAt: null,
  registered: true,
  ...more,
});
const due = (given: Running, now = given.countedFrom) => localOf(reckon(counted, given, now).due);

describe("the clock of a class, over the calendars as they were published", () => {
  test.each<[AppealClass, string, string]>([
    // Hours run through nights and holidays.
    ["urgent", "2022-10-01 23:30", "2022-10-02 01:30"],
    ["utilities", "2022-01-31 18:00", "2022-02-01 18:00"],
    // 2022: the working Saturdays and Sundays after the seven days of October.
    ["ordinary", "2022-10-08 08:31", "2022-10-13 18:00"],
    ["ordinary", "2022-09-30 16:40", "2022-10-12 18:00"],
    ["ordinary", "2022-01-28 17:00", "2022-02-09 18:00"],
    ["complex", "2022-04-29 09:00", "2022-05-24 18:00"],
    // 2023: May, with 23 April and 6 May worked.
    ["ordinary", "2023-04-21 10:00", "2023-04-27 18:00"],
    ["ordinary", "2023-04-28 10:00", "2023-05-09 18:00"],
    ["ordinary", "2023-09-28 20:00", "2023-10-11 18:00"],
    // 2024: New Year of the dragon.
    ["ordinary", "2024-02-08 12:00", "2024-02-21 18:00"],
    // 2025: eight days in October.
    ["ordinary", "2025-09-30 09:00", "2025-10-14 18:00"],
    ["complex", "2025-01-24 09:00", "2025-02-20 18:00"],
    // 2026: nine days in February.
    ["ordinary", "2026-02-13 09:00", "2026-02-27 18:00"],
    // 60 days of a petition, the last moved on to a day that is worked.
    ["petition", "2022-03-01 09:00", "2022-05-05 18:00"],
    ["petition", "2022-06-15 09:00", "2022-08-15 18:00"],
  ])("%s, received %s: due %s", (of, from, expected) => {
    expect(due(running(of, from))).toBe(expected);
  });

  test("a petition is first to be registered, within 15 days", () => {
    const given = running("petition", "2022-06-01 10:00", { registered: false });
    const reckoned = reckon(counted, given, given.countedFrom);
    expect(reckoned).toMatchObject({ kind: "register", counts: "days", limit: 15, date: "2022-06-16" });
  });

  test("the arithmetic is kept: every day, and why it was not counted", () => {
    const reckoned = reckon(counted, running("ordinary", "2022-09-30 16:40"), at("2022-09-30 16:40"));
    expect(reckoned).toMatchObject({ start: "2022-09-30", limit: 5, extended: 0, paused: 0 });
    expect(reckoned.days).toHaveLength(12);
    expect(reckoned.days.filter(({ kind }) => kind === "holiday")).toHaveLength(7);
    expect(reckoned.days.find(({ date }) => date === "2022-10-08")).toMatchObject({
      kind: "make-up",
      counted: 1,
    });
    expect(reckoned.days.at(-1)).toMatchObject({ date: "2022-10-12", counted: 5 });
  });

  test("beyond the published calendar it is provisional", () => {
    const { verifiedThrough } = counted.calendar;
    const last = `${verifiedThrough} 09:00`;
    expect(reckon(counted, running("ordinary", last), at(last)).provisional).toBe(true);
    expect(reckon(counted, running("utilities", last), at(last)).provisional).toBe(false);
    expect(reckon(counted, running("ordinary", "2022-06-15 09:00"), at(last)).provisional).toBe(false);
  });

  test("an answer is followed by the question how it was", () => {
    const given = running("urgent", "2022-06-15 09:00", {
      state: "answered",
      answeredAt: at("2022-06-15 10:00"),
    });
    expect(reckon(counted, given, at("2022-06-15 10:00"))).toMatchObject({
      kind: "callback",
      date: "2022-06-22",
    });
  });
});

const pause = (start: string, end: string | null): Pause => ({
  from: at(start),
  until: end ? at(end) : null,
});

describe("waiting for the appellant", () => {
  const from = "2022-06-15 09:00";
  test.each<[string, Pause[], AppealClass, string]>([
    ["none", [], "ordinary", "2022-06-22 18:00"],
    ["within a day", [pause("2022-06-16 09:00", "2022-06-16 15:00")], "ordinary", "2022-06-22 18:00"],
    ["two working days", [pause("2022-06-16 09:00", "2022-06-20 09:00")], "ordinary", "2022-06-24 18:00"],
    ["longer than it may", [pause("2022-06-16 09:00", "2022-09-01 09:00")], "ordinary", "2022-06-29 18:00"],
    [
      "twice, in all as long as it may",
      [pause("2022-06-16 09:00", "2022-06-20 09:00"), pause("2022-06-21 09:00", "2022-07-20 09:00")],
      "ordinary",
      "2022-06-29 18:00",
    ],
    ["hours", [pause("2022-06-15 09:30", "2022-06-15 10:15")], "urgent", "2022-06-15 11:45"],
    ["days of a petition", [pause("2022-06-16 09:00", "2022-06-18 09:00")], "petition", "2022-08-16 18:00"],
  ])("%s", (_, pauses, of, expected) => {
    expect(due(running(of, from, { pauses }), at("2022-12-01 09:00"))).toBe(expected);
  });

  test("ends by itself after five working days, and cannot begin again", () => {
    const start = at("2022-06-16 09:00");
    expect(localOf(pauseEnds(counted, [], start) as Date)).toBe("2022-06-23 18:00");
    const over = [pause("2022-06-16 09:00", "2022-06-24 09:00")];
    expect(pauseEnds(counted, over, at("2022-06-24 09:00"))).toMatchObject({
      refusal: "appeal.no-pause-left",
    });
  });

  test("what is stored meanwhile is when it is due if all that time is taken", () => {
    const given = running("ordinary", from, { state: "waiting", pauses: [pause("2022-06-16 09:00", null)] });
    expect(localOf(owedBy(counted, given, at("2022-06-16 09:00")).due)).toBe("2022-06-29 18:00");
  });
});

describe("an extension", () => {
  test.each<[AppealClass, number]>([
    ["urgent", 0],
    ["utilities", 0],
    ["ordinary", 15],
    ["complex", 15],
    ["petition", 30],
  ])("%s: at most %i days", (of, most) => {
    expect(mostExtension(counted, of)).toBe(most);
    const refused = checkExtension(counted, { class: of, extendedDays: 0 }, most + 1);
    expect(refused).toMatchObject({
      refusal: most === 0 ? "appeal.no-extension" : "appeal.extension-too-long",
    });
    if (most > 0) {
      expect(checkExtension(counted, { class: of, extendedDays: 0 }, most)).toBeNull();
      expect(checkExtension(counted, { class: of, extendedDays: most }, 1)).toMatchObject({
        params: { left: 0 },
      });
    }
  });

  test("is added in what is counted", () => {
    expect(due(running("ordinary", "2022-06-15 09:00", { extendedDays: 3 }))).toBe("2022-06-27 18:00");
    expect(due(running("petition", "2022-06-15 09:00", { extendedDays: 30 }))).toBe("2022-09-13 18:00");
  });
});

const counting = (countedFrom: Date, cls: AppealClass, pauses: Pause[] = [], extendedDays = 0): Running => ({
  ...running(cls, "2022-01-01 00:00"),
  countedFrom,
  pauses,
  extendedDays,
});

describe("laws of the clock", () => {
  const hour = 3_600_000;
  const first = at("2022-01-01 00:00").getTime();
  const instant = fc.integer({ min: 0, max: 4 * 365 * 24 }).map((hours) => new Date(first + hours * hour));
  const of = fc.constantFrom(...appealClasses);
  const span = fc.integer({ min: 0, max: 30 * 24 });
  const later = (start: Date, hours: number) => new Date(start.getTime() + hours * hour);

  test("who waits longer for the appellant is never due earlier", () => {
    fc.assert(
      fc.property(instant, of, span, span, (start, cls, less, more) => {
        const [short, long] = less < more ? [less, more] : [more, less];
        const now = later(start, 10_000);
        const dueAfter = (hours: number) =>
          reckon(
            counted,
            counting(start, cls, [{ from: later(start, 1), until: later(start, 1 + hours) }]),
            now,
          ).due;
        expect(dueAfter(short) <= dueAfter(long)).toBe(true);
      }),
    );
  });

  test("more days granted are never due earlier, and what comes later is never due earlier", () => {
    fc.assert(
      fc.property(instant, of, span, fc.integer({ min: 0, max: 15 }), (start, cls, wait, days) => {
        const plain = reckon(counted, counting(start, cls), start).due;
        expect(reckon(counted, counting(start, cls, [], days), start).due >= plain).toBe(true);
        expect(reckon(counted, counting(later(start, wait), cls), start).due >= plain).toBe(true);
        expect(plain > start).toBe(true);
      }),
    );
  });

  test("waiting adds at most what a county allows, in however many pauses", () => {
    fc.assert(
      fc.property(instant, fc.array(fc.tuple(span, span), { maxLength: 6 }), (start, gaps) => {
        let clock = start;
        const pauses = gaps.map(([gap, wait]) => {
          const begun = later(clock, gap);
          clock = later(begun, wait);
          return { from: begun, until: clock };
        });
        const reckoned = reckon(counted, counting(start, "ordinary", pauses), later(clock, 1));
        expect(reckoned.paused).toBeLessThanOrEqual(counted.limits.pauseDays);
        expect(reckoned.days.filter((day) => day.counted !== null)).toHaveLength(5 + reckoned.paused);
      }),
    );
  });

  test("something is due exactly while something is owed", () => {
    for (const state of appealStates) {
      const given = running("ordinary", "2022-06-15 09:00", { state, answeredAt: at("2022-06-16 09:00") });
      const owes = isOwing(state) || state === "answered";
      expect(owedBy(counted, given, at("2022-06-16 09:00")).due !== null).toBe(owes);
    }
  });
});
