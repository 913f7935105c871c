import { sql } from "kysely";
import type { Db } from "../db/index.ts";
import type { PlainDate } from "../clock.ts";
import { calendarFrom, overlaid } from "./rules.ts";
import { stateCouncilCalendar, verifiedThroughOf } from "./state-council.ts";
import type { Calendar, CalendarDay, CountyDay } from "./words.ts";

type Row<K> = { date: PlainDate; kind: K; nameZh: string; nameEn: string; setAt: Date };
export type CalendarTables = {
  /** As the State Council published it, the same for every county. */
  calendarDay: Row<CalendarDay["kind"]>;
  /** What a county decided for itself; stands over the published day. */
  /** The calendar by which a county's stored deadlines were last counted. */
  calendarCounted: { countyId: string; mark: string; countedAt: Date };
  countyDay: Row<CountyDay["kind"]> & { countyId: string };
};

const tables = (db: Db) => db.withTables<CalendarTables>();

const dayOf = <K>({ date, kind, nameZh, nameEn }: Row<K>) => ({
  date,
  kind,
  name_zh: nameZh,
  name_en: nameEn,
});

const rowOf = <K>(
  day: { date: PlainDate; kind: K; name_zh?: string; name_en?: string },
  setAt: Date,
): Row<K> => ({
  date: day.date,
  kind: day.kind,
  nameZh: day.name_zh ?? "",
  nameEn: day.name_en ?? "",
  setAt,
});

const publishedDays = async (db: Db): Promise<CalendarDay[]> =>
  (await tables(db).selectFrom("calendarDay").selectAll().orderBy("date").limit(10_000).execute()).map(dayOf);

/** What a calendar is made of, in one question: a mark of what is published, and the days a county set. */
const madeOf = async (db: Db, countyId: string | null): Promise<{ mark: string; own: CountyDay[] }> => {
  const { rows } = await sql<{ published: string | null; own: CountyDay[] | null }>`select
    (select bit_xor(hashtextextended(concat_ws('|', date, kind, name_zh, name_en), 0))::text from calendar_day) as published,
    (select json_agg(json_build_object('date', date, 'kind', kind, 'name_zh', name_zh, 'name_en', name_en) order by date)
      from county_day where county_id = ${countyId}) as own`.execute(db);
  const own = rows[0]?.own ?? [];
  return { mark: `${rows[0]?.published} ${JSON.stringify(own)}`, own };
};

/** Calendars by what they are made of, so that one in use is not built from its hundreds of days again and again. */
const built = new Map<string, Calendar>();
const mostBuilt = 200;

const build = async (db: Db, own: readonly CountyDay[]): Promise<Calendar> => {
  const days = overlaid(await publishedDays(db), own);
  return calendarFrom(days, verifiedThroughOf(days));
};

/** The calendar in force in a county: what is published, and over it what the county set. Null: the published one. */
export const calendarOf = async (db: Db, countyId: string | null): Promise<Calendar> => {
  const { mark, own } = await madeOf(db, countyId);
  const known = built.get(mark);
  if (known) return known;
  const calendar = await build(db, own);
  if (built.size >= mostBuilt) built.clear();
  built.set(mark, calendar);
  return calendar;
};

/** The mark of the calendar by which the stored deadlines of a county were last counted; undefined before the first time. */
export const countedMark = async (db: Db, countyId: string): Promise<string | undefined> =>
  (
    await tables(db)
      .selectFrom("calendarCounted")
      .select("mark")
      .where("countyId", "=", countyId)
      .executeTakeFirst()
  )?.mark;

export const saveCountedMark = async (
  tx: Db,
  countyId: string,
  mark: string,
  countedAt: Date,
): Promise<void> => {
  await tables(tx)
    .insertInto("calendarCounted")
    .values({ countyId, mark, countedAt })
    .onConflict((conflict) => conflict.column("countyId").doUpdateSet({ mark, countedAt }))
    .execute();
};

export const saveCountyDay = async (db: Db, countyId: string, day: CountyDay, setAt: Date): Promise<void> => {
  const { date, ...rest } = rowOf(day, setAt);
  await tables(db)
    .insertInto("countyDay")
    .values({ countyId, date, ...rest })
    .onConflict((conflict) => conflict.columns(["countyId", "date"]).doUpdateSet(rest))
    .execute();
};

/** Stores the published days this version knows; an upgrade brings the new year, and mends the old where it must. */
export const loadStateCouncilDays = async (db: Db, now: Date): Promise<void> => {
  const rows = [...stateCouncilCalendar().exceptions.values()].map((day) => rowOf(day, now));
  await tables(db)
    .insertInto("calendarDay")
    .values(rows)
    .onConflict((conflict) =>
      conflict.column("date").doUpdateSet((row) => ({
        kind: row.ref("excluded.kind"),
        nameZh: row.ref("excluded.nameZh"),
        nameEn: row.ref("excluded.nameEn"),
      })),
    )
    .execute();
};
