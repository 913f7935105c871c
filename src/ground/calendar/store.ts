import type { Db } from "../db/index.ts";
import type { PlainDate } from "../clock.ts";
import { calendarFrom } from "./rules.ts";
import { stateCouncilCalendar, verifiedThroughOf } from "./state-council.ts";
import type { Calendar, CalendarDay } from "./words.ts";

export type CalendarTables = {
  calendarDay: { date: PlainDate; kind: CalendarDay["kind"]; nameZh: string; nameEn: string; setAt: Date };
};
type Row = CalendarTables["calendarDay"];

const tables = (db: Db) => db.withTables<CalendarTables>();

const dayOf = ({ date, kind, nameZh, nameEn }: Row): CalendarDay => ({
  date,
  kind,
  name_zh: nameZh,
  name_en: nameEn,
});
const rowOf = ({ date, kind, name_zh, name_en }: CalendarDay, setAt: Date): Row => ({
  date,
  kind,
  nameZh: name_zh ?? "",
  nameEn: name_en ?? "",
  setAt,
});

/** Every stored exception in order of date; a dozen or two a year. */
export const calendarDays = async (db: Db): Promise<CalendarDay[]> =>
  (await tables(db).selectFrom("calendarDay").selectAll().orderBy("date").limit(10_000).execute()).map(dayOf);

/** The calendar in force. It is the same for every county: the State Council publishes one. */
export const calendarOf = async (db: Db): Promise<Calendar> => {
  const days = await calendarDays(db);
  return calendarFrom(days, verifiedThroughOf(days));
};

export const calendarDayOn = async (db: Db, date: PlainDate): Promise<CalendarDay | undefined> => {
  const row = await tables(db)
    .selectFrom("calendarDay")
    .selectAll()
    .where("date", "=", date)
    .executeTakeFirst();
  return row && dayOf(row);
};

export const saveCalendarDay = async (db: Db, day: CalendarDay, setAt: Date): Promise<void> => {
  const { date, ...rest } = rowOf(day, setAt);
  await tables(db)
    .insertInto("calendarDay")
    .values({ date, ...rest })
    .onConflict((conflict) => conflict.column("date").doUpdateSet(rest))
    .execute();
};

export const deleteCalendarDay = async (db: Db, date: PlainDate): Promise<void> => {
  await tables(db).deleteFrom("calendarDay").where("date", "=", date).execute();
};

const yearOf = (date: PlainDate): string => date.slice(0, 4);

/**
 * Stores the published days of every year that has none yet: all of them on a new database, the newest year after an
 * upgrade that knows it. What someone has set is left alone.
 */
export const loadStateCouncilDays = async (db: Db, now: Date): Promise<void> => {
  const known = new Set((await calendarDays(db)).map(({ date }) => yearOf(date)));
  const missing = [...stateCouncilCalendar().exceptions.values()].filter(
    ({ date }) => !known.has(yearOf(date)),
  );
  if (missing.length === 0) return;
  await tables(db)
    .insertInto("calendarDay")
    .values(missing.map((day) => rowOf(day, now)))
    .onConflict((conflict) => conflict.column("date").doNothing())
    .execute();
};
