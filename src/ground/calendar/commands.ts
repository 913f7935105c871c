import type { Actor } from "../actor.ts";
import { command, type Doors, type Json } from "../command.ts";
import type { Db } from "../db/index.ts";
import { refuse } from "../refusal.ts";
import { markOf } from "./rules.ts";
import { calendarOf, countedMark, saveCountedMark, saveCountyDay } from "./store.ts";
import type { CountyDay, DayDraft } from "./words.ts";

/** Whether a county's stored deadlines were counted by the calendar in force. */
export const isCounted = async (db: Db, countyId: string): Promise<boolean> =>
  (await countedMark(db, countyId)) === markOf(await calendarOf(db, countyId));

const recount = async (tx: Db, actor: Actor, now: Date, doors: Doors) => {
  const calendar = await calendarOf(tx, actor.countyId);
  const moved = await doors.calendarPublished(tx, actor, now);
  await saveCountedMark(tx, actor.countyId, markOf(calendar), now);
  return { moved, through: calendar.verifiedThrough };
};

const fieldsOf = (day: Omit<CountyDay, "date"> | undefined): Readonly<Record<string, string>> =>
  day && day.kind !== "plain"
    ? { kind: day.kind, festivalZh: day.name_zh ?? "", festivalEn: day.name_en ?? "" }
    : { kind: "plain" };

const same = (left: Json, right: Json): boolean => JSON.stringify(left) === JSON.stringify(right);

/**
 * Sets what a day is in the actor's county: off, worked in exchange, or plain (its weekday decides). The published
 * calendar and other counties stay as they are. Refuses `calendar.unchanged` when it is that already.
 */
export const setCalendarDay = command<DayDraft, null>(
  "calendar.set-day",
  async (tx, actor, draft, now, doors) => {
    const { date, kind, nameZh, nameEn } = draft;
    const before = (await calendarOf(tx, actor.countyId)).exceptions.get(date);
    const after: CountyDay = { date, kind, name_zh: nameZh, name_en: nameEn };
    if (same(fieldsOf(before), fieldsOf(after))) return refuse("calendar.unchanged", { date });
    await saveCountyDay(tx, actor.countyId, after, now);
    const { moved } = await recount(tx, actor, now, doors);
    return {
      value: null,
      entry: {
        kind: "calendar-day",
        id: date,
        before: fieldsOf(before),
        after: { ...fieldsOf(after), movedDeadlines: moved },
      },
    };
  },
);

/**
 * Counts every stored deadline of a county anew once another calendar is in force, as after an upgrade that brings the
 * next year's holidays. Refuses `calendar.counted.conflict` when they were counted by this one already.
 */
export const recountDeadlines = command<null, { moved: number }>(
  "calendar.recount",
  async (tx, actor, _, now, doors) => {
    if (await isCounted(tx, actor.countyId)) return refuse("calendar.counted.conflict");
    const { moved, through } = await recount(tx, actor, now, doors);
    const after = { verifiedThrough: through, movedDeadlines: moved };
    return { value: { moved }, entry: { kind: "calendar", id: actor.countyId, after } };
  },
);
