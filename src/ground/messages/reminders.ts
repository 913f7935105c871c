import { isWorkingDay } from "../calendar/rules.ts";
import type { Calendar } from "../calendar/words.ts";
import { addDays, daysBetween, type PlainDate } from "../clock.ts";
import type { DueItem, MessageDraft } from "./words.ts";

/** How many days before its date something is spoken of. */
export const reminderSteps: readonly number[] = [7, 3, 1];

/** The day a reminder falls on: so many days before; on a day off, the last working day before that. */
export const reminderDay = (due: PlainDate, step: number, calendar: Calendar): PlainDate => {
  let date = addDays(due, -step);
  // A county calendar without any working day within three weeks is a fault of its data; the day itself then holds.
  for (let tries = 0; tries < 21 && !isWorkingDay(calendar, date); tries += 1) date = addDays(date, -1);
  return isWorkingDay(calendar, date) ? date : addDays(due, -step);
};

/** The nearest step that is reached today; null before the first and after the date. */
const stepOn = (
  { due, onTheDay }: Pick<DueItem, "due" | "onTheDay">,
  today: PlainDate,
  calendar: Calendar,
): number | null => {
  if (today > due) return null;
  const steps = onTheDay ? [...reminderSteps, 0] : reminderSteps;
  const reached = steps.filter((step) => reminderDay(due, step, calendar) <= today);
  return reached.at(-1) ?? null;
};

/**
 * What is to be reminded of today, 7, 3 and 1 days before, and on the day itself what asks for that: for each item the nearest step it has reached, so that what was
 * missed or adopted late is said once and not three times. The once-key holds item, date, step and post: the same step is
 * never said twice, but anew when the date is moved or another post comes to owe it.
 */
export const remindersDue = (
  items: readonly DueItem[],
  today: PlainDate,
  calendar: Calendar,
): MessageDraft[] =>
  items.flatMap(({ kind, id, postId, due, textKey, params, href, onTheDay }) => {
    const step = stepOn({ due, onTheDay }, today, calendar);
    if (step === null) return [];
    const days = daysBetween(today, due);
    return [
      {
        postId,
        kind,
        urgency: "digest" as const,
        textKey,
        params: { ...params, days },
        href,
        due,
        onceKey: `${kind}:${id}:${due}:${step}:${postId}`,
      },
    ];
  });

/** How far ahead items are asked for: the first step, and the days off that may bring it forward. */
export const furthestAhead = 7 + 21;
