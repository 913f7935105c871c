import { afterAll, beforeAll, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import type { OpenHouse } from "../../house.ts";
import { operator } from "../actor.ts";
import { execute } from "../command.ts";
import { newId } from "../id.ts";
import { setCalendarDay } from "./commands.ts";
import { dayAt } from "./rules.ts";
import { stateCouncilCalendar } from "./state-council.ts";
import { calendarOf, loadStateCouncilDays } from "./store.ts";

let house: OpenHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

const [here, elsewhere] = [newId(new Date(0)), newId(new Date(1))];
const founding = { date: "2022-10-10", kind: "holiday", nameZh: "县庆", nameEn: "Founding day" } as const;
const kindsOn = async (date: string): Promise<string[]> => {
  const calendars = [await calendarOf(house.db, here), await calendarOf(house.db, elsewhere)];
  return calendars.map((calendar) => dayAt(calendar, date).kind);
};

test("a new house knows the published calendar", async () => {
  const calendar = await calendarOf(house.db, null);
  const published = stateCouncilCalendar();
  expect(calendar.exceptions.size).toBe(published.exceptions.size);
  expect(calendar.verifiedThrough).toBe(published.verifiedThrough);
  expect(dayAt(calendar, "2022-10-08").kind).toBe("make-up");
});

test("a county's own day holds in that county alone, and over the next start", async () => {
  await execute(house, setCalendarDay, operator(here), founding);
  await loadStateCouncilDays(house.db, house.clock.now());
  expect(await kindsOn(founding.date)).toEqual(["holiday", "working"]);
});

test("a published exception can be taken away, and given back", async () => {
  const date = "2022-10-08";
  const plain = { date, kind: "plain", nameZh: "", nameEn: "" } as const;
  await execute(house, setCalendarDay, operator(here), plain);
  expect(await kindsOn(date)).toEqual(["weekend", "make-up"]);
  const again = await execute(house, setCalendarDay, operator(here), plain);
  expect(again).toMatchObject({ refusal: "calendar.unchanged" });
  await execute(house, setCalendarDay, operator(here), { ...plain, kind: "make-up" });
  expect(await kindsOn(date)).toEqual(["make-up", "make-up"]);
});
