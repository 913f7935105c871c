import ical from "ical-generator";
import { type Lang, named, titled } from "../../ground/texts.ts";

/** A day that an action or one of its milestones is due on. */
export interface FeedDay {
  readonly id: string;
  readonly actionId: string;
  readonly number: string;
  readonly titleZh: string;
  readonly titleEn: string | null;
  readonly dueOn: string;
  readonly milestone: { readonly nameZh: string; readonly nameEn: string | null } | null;
}

const summaryOf = (day: FeedDay, lang: Lang): string => {
  const action = `${day.number} ${titled(lang, day)}`;
  if (!day.milestone) return lang === "zh" ? `到期：${action}` : `Due: ${action}`;
  const milestone = named(lang, day.milestone);
  return lang === "zh" ? `节点：${milestone}（${action}）` : `Milestone: ${milestone} (${action})`;
};

/**
 * Deadlines and milestones as a calendar (RFC 5545): each a whole day, known again by its id when it moves. `at` is
 * when it was asked for.
 */
export const calendarOf = (
  days: readonly FeedDay[],
  { name, lang, at }: { name: string; lang: Lang; at: Date },
): string => {
  const calendar = ical({
    name,
    prodId: { company: "Dingge", product: "plan", language: lang.toUpperCase() },
  });
  for (const day of days)
    calendar.createEvent({
      id: `${day.id}@dingge`,
      stamp: at,
      start: new Date(`${day.dueOn}T00:00:00Z`),
      allDay: true,
      summary: summaryOf(day, lang),
    });
  return calendar.toString();
};
