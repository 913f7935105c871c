import type { Db } from "../db/index.ts";
import { calendarFrom } from "./rules.ts";
import { stateCouncilCalendar, verifiedThroughOf } from "./state-council.ts";
import type { Calendar, CalendarDay } from "./words.ts";

export type CalendarTables = {
  calendarDay: { date: string; kind: CalendarDay["kind"]; nameZh: string; nameEn: string; setAt: Date };
};

const setByHand = async (db: Db): Promise<CalendarDay[]> => {
  const rows = await db
    .withTables<CalendarTables>()
    .selectFrom("calendarDay")
    .select(["date", "kind", "nameZh", "nameEn"])
    .orderBy("date")
    .limit(10_000)
    .execute();
  return rows.map(({ date, kind, nameZh, nameEn }) => ({ date, kind, name_zh: nameZh, name_en: nameEn }));
};

/** The calendar that holds: the published arrangements this version knows, and over them the days entered since. */
export const calendarOf = async (db: Db): Promise<Calendar> => {
  const days = [...stateCouncilCalendar().exceptions.values(), ...(await setByHand(db))];
  return calendarFrom(days, verifiedThroughOf(days));
};
