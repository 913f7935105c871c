import { command, type Json } from "../command.ts";
import { refuse } from "../refusal.ts";
import { calendarOf, saveCountyDay } from "./store.ts";
import type { CountyDay, DayDraft } from "./words.ts";

const fieldsOf = (day: Omit<CountyDay, "date"> | undefined): Json =>
  day && day.kind !== "plain"
    ? { kind: day.kind, festivalZh: day.name_zh ?? "", festivalEn: day.name_en ?? "" }
    : { kind: "plain" };

const same = (left: Json, right: Json): boolean => JSON.stringify(left) === JSON.stringify(right);

/**
 * Sets what a day is in the actor's county: off, worked in exchange, or plain (its weekday decides). The published
 * calendar and other counties stay as they are. Refuses `calendar.unchanged` when it is that already.
 */
export const setCalendarDay = command<DayDraft, null>("calendar.set-day", async (tx, actor, draft, now) => {
  const { date, kind, nameZh, nameEn } = draft;
  const before = (await calendarOf(tx, actor.countyId)).exceptions.get(date);
  const after: CountyDay = { date, kind, name_zh: nameZh, name_en: nameEn };
  if (same(fieldsOf(before), fieldsOf(after))) return refuse("calendar.unchanged", { date });
  await saveCountyDay(tx, actor.countyId, after, now);
  return {
    value: null,
    entry: { kind: "calendar-day", id: date, before: fieldsOf(before), after: fieldsOf(after) },
  };
});
