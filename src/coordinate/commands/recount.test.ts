import { afterAll, beforeAll, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import { setCalendarDay } from "../../ground/calendar/commands.ts";
import { recountCalendar } from "../../ground/calendar/jobs.ts";
import type { CalendarTables } from "../../ground/calendar/store.ts";
import type { OpenHouse } from "../../house.ts";
import {
  at,
  done,
  entriesOf,
  holderOf,
  holdings,
  raised,
  type Seated,
  seatedCounty,
  someoneAt,
  stored,
} from "../coordinate.test-support.ts";
import { passOnSilent } from "../jobs.ts";
import { wholeMatter } from "../read.ts";
import { declineMatter } from "./answer.ts";

let house: OpenHouse;
let seats: Seated;
let codes = 993000;
beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
});
afterAll(() => house.close());

const begin = async () => {
  seats = await seatedCounty(house, String((codes += 1)));
};
const dayOff = (date: string) =>
  done(house, setCalendarDay, someoneAt(seats.county, "admin", "甲山县"), {
    date,
    kind: "holiday",
    nameZh: "县庆",
    nameEn: "Founding day",
  });
const dues = async (id: string) => {
  const [held] = await holdings(house, id);
  return [held?.respondBy, held?.decideBy];
};
const on = (local: string) => new Date(`${local}:00+08:00`);

test("a day set by the county moves what is awaited, on its record, and nothing that has ended", async () => {
  await begin();
  const { id } = await raised(house, seats, ["东河镇"]);
  const ended = await raised(house, seats, ["东河镇"]);
  await done(house, declineMatter, holderOf(seats, "东河镇党委书记"), { id: ended.id, reason: "不归我们" });
  await dayOff("2022-06-20");
  expect(await dues(id)).toEqual([on("2022-06-16T09:00"), on("2022-06-21T09:00")]);
  expect(await dues(ended.id)).toEqual([on("2022-06-16T09:00"), on("2022-06-20T09:00")]);
  const seen = await wholeMatter(house.db, holderOf(seats, "东河镇党委书记"), id, house.clock.now());
  expect(seen).toMatchObject({
    steps: [{ act: "recount", said: "2022-06-20 09:00 → 2022-06-21 09:00" }, { act: "open" }],
    clocks: [{}, { date: "2022-06-21", provisional: false }],
  });
  expect(await entriesOf(house, seats.county.id, "calendar.set-day")).toMatchObject([
    { after: { movedDeadlines: 1 } },
  ]);
});

test("a newly published calendar moves it once, however often the job runs", async () => {
  await begin();
  const { id } = await raised(house, seats, ["东河镇"]);
  await recountCalendar.run(house, house.clock.now());
  expect(await dues(id)).toEqual([on("2022-06-16T09:00"), on("2022-06-20T09:00")]);
  const setAt = house.clock.now();
  await house.db
    .withTables<CalendarTables>()
    .insertInto("calendarDay")
    .values({ date: "2022-06-16", kind: "holiday", nameZh: "放假", nameEn: "Holiday", setAt })
    .execute();
  for (let run = 0; run < 3; run += 1) await recountCalendar.run(house, house.clock.now());
  expect(await dues(id)).toEqual([on("2022-06-17T09:00"), on("2022-06-21T09:00")]);
  const entries = await entriesOf(house, seats.county.id, "calendar.recount");
  expect(entries.map(({ after }) => after)).toMatchObject([{ movedDeadlines: 0 }, { movedDeadlines: 1 }]);
  await house.db
    .withTables<CalendarTables>()
    .deleteFrom("calendarDay")
    .where("date", "=", "2022-06-16")
    .execute();
});

test("what was red at the county's head is not, once its time has not run out", async () => {
  await begin();
  const { id } = await raised(house, seats, ["县委督查室", "东河镇"]);
  const late = at(house, "2022-06-16T09:00");
  await passOnSilent.run(late, late.clock.now());
  expect((await stored(house, id)).redAt).toEqual(late.clock.now());
  await done(late, setCalendarDay, someoneAt(seats.county, "admin", "甲山县"), {
    date: "2022-06-16",
    kind: "holiday",
    nameZh: "防汛",
    nameEn: "Flood",
  });
  expect(await stored(house, id)).toMatchObject({ redAt: null, state: "open" });
});
