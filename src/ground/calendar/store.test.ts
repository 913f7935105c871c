import { afterAll, beforeAll, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import type { OpenHouse } from "../../house.ts";
import { dayAt } from "./rules.ts";
import { stateCouncilCalendar } from "./state-council.ts";
import {
  calendarDayOn,
  calendarOf,
  deleteCalendarDay,
  loadStateCouncilDays,
  saveCalendarDay,
} from "./store.ts";

let house: OpenHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

test("a new house knows the published calendar", async () => {
  const calendar = await calendarOf(house.db);
  const published = stateCouncilCalendar();
  expect(calendar.exceptions.size).toBe(published.exceptions.size);
  expect(calendar.verifiedThrough).toBe(published.verifiedThrough);
  expect(dayAt(calendar, "2022-10-08").kind).toBe("make-up");
});

test("what someone set is left alone at the next start, and a year that was missing is filled", async () => {
  const { db, clock } = house;
  await saveCalendarDay(
    db,
    { date: "2022-10-08", kind: "holiday", name_zh: "县庆", name_en: "" },
    clock.now(),
  );
  const days = [...stateCouncilCalendar().exceptions.keys()].filter((date) => date.startsWith("2021-"));
  for (const date of days) await deleteCalendarDay(db, date);
  await loadStateCouncilDays(db, clock.now());
  expect(await calendarDayOn(db, "2022-10-08")).toMatchObject({ kind: "holiday", name_zh: "县庆" });
  expect((await calendarOf(db)).exceptions.size).toBe(stateCouncilCalendar().exceptions.size);
});
