import { command, type Json } from "../command.ts";
import { refuse } from "../refusal.ts";
import { calendarDayOn, deleteCalendarDay, saveCalendarDay } from "./store.ts";
import type { CalendarDay, DayDraft } from "./words.ts";

const fieldsOf = (day: CalendarDay | undefined): Json =>
  day ? { kind: day.kind, festivalZh: day.name_zh ?? "", festivalEn: day.name_en ?? "" } : { kind: "plain" };

const same = (left: Json, right: Json): boolean => JSON.stringify(left) === JSON.stringify(right);

/**
 * Sets what a day is: off, worked in exchange, or plain again (its weekday decides). Refuses
 * `calendar.unchanged` when it is that already.
 */
export const setCalendarDay = command<DayDraft, null>("calendar.set-day", async (tx, _actor, draft, now) => {
  const { date, kind, nameZh, nameEn } = draft;
  const before = await calendarDayOn(tx, date);
  const after: CalendarDay | undefined =
    kind === "plain" ? undefined : { date, kind, name_zh: nameZh, name_en: nameEn };
  if (same(fieldsOf(before), fieldsOf(after))) return refuse("calendar.unchanged", { date });
  if (after) await saveCalendarDay(tx, after, now);
  else await deleteCalendarDay(tx, date);
  return {
    value: null,
    entry: { kind: "calendar-day", id: date, before: fieldsOf(before), after: fieldsOf(after) },
  };
});
