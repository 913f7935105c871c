import type { Day } from "./words.ts";

export const calendarTexts = {
  "calendar.day.received": { zh: "收到", en: "Received" },
  "calendar.day.weekend": { zh: "周末", en: "Weekend" },
  "calendar.day.make-up": { zh: "调休上班", en: "Make-up working day" },
  "calendar.day.holiday": { zh: "法定节假日", en: "Public holiday" },
  "calendar.day.holiday-named": { zh: "法定节假日 {name}", en: "Public holiday, {name}" },
  "calendar.provisional": {
    zh: "暂定：放假安排还没公布，公布后重算",
    en: "Provisional: the holidays are not published yet; recounted when they are",
  },
  "act.calendar.recount": { zh: "按新的放假安排重数了期限", en: "Counted deadlines by the new calendar" },
  "kind.calendar": { zh: "工作日历", en: "Calendar" },
  "refusal.calendar.counted.conflict": {
    zh: "期限已经按现在的日历数过。",
    en: "The deadlines are counted by this calendar already.",
  },
  "refusal.clock.not-a-date": {
    zh: "看不懂“{given}”。写成 2022-06-15，或 2022-06-15T09:00:00+08:00。",
    en: "Cannot read “{given}”. Write 2022-06-15, or 2022-06-15T09:00:00+08:00.",
  },
  "refusal.clock.not-a-zone": {
    zh: "没有“{given}”这个时区。写成 Asia/Shanghai 这样。",
    en: "There is no time zone “{given}”. Write it like Asia/Shanghai.",
  },
} as const;

export type CalendarText = keyof typeof calendarTexts;

/** Why a day is, or is not, counted, as a text and its parameters; null for an ordinary working day, which needs no reason. */
export function dayReason(
  day: Day,
  language: "zh" | "en",
): { id: CalendarText; params: Record<string, string> } | null {
  if (day.kind === "working") return null;
  if (day.kind !== "holiday") return { id: `calendar.day.${day.kind}`, params: {} };
  const name = language === "zh" ? day.name_zh : day.name_en;
  return name
    ? { id: "calendar.day.holiday-named", params: { name } }
    : { id: "calendar.day.holiday", params: {} };
}
