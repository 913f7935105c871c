import { useIntl } from "react-intl";
import type { DayCount } from "../../ground/calendar/words.ts";
import { dayReason } from "../../ground/calendar/texts.ts";
import { onTheWall } from "../../ground/look/format.ts";
import { useToday } from "../dates.ts";
import { useLang } from "../theme.tsx";

/** What a clock counts: from a moment on `start` to `date`, day by day; a counted one bears its number. */
export interface CountedDays {
  readonly startedAt: string;
  readonly start: string;
  readonly date: string;
  readonly days: readonly DayCount[];
}

const short = (date: string): string => `${Number(date.slice(5, 7))}/${Number(date.slice(8))}`;

/** Days off that follow each other for one reason are one cell: 10/1–7 国庆. */
const grouped = (days: readonly DayCount[]): (readonly DayCount[])[] => {
  const groups: DayCount[][] = [];
  for (const one of days) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const same = before?.counted === null && one.counted === null && before.kind === one.kind;
    if (last && same && before.name_zh === one.name_zh) last.push(one);
    else groups.push([one]);
  }
  return groups;
};

const spanOf = (days: readonly DayCount[]): string => {
  const [first, last] = [days[0]!.date, days.at(-1)!.date];
  if (first === last) return short(first);
  return first.slice(0, 7) === last.slice(0, 7)
    ? `${short(first)}–${Number(last.slice(8))}`
    : `${short(first)}–${short(last)}`;
};

const cellClass = (day: DayCount, due: boolean, now: boolean): string =>
  [day.counted === null ? "off" : "c", due ? "due" : "", now ? "now" : ""].filter(Boolean).join(" ");

/** The arithmetic of a deadline: each day counted, and why the others are not. */
export const Days = ({ clock, dueOn }: { clock: CountedDays; dueOn: (counted: number) => string }) => {
  const [intl, lang, today] = [useIntl(), useLang(), useToday()];
  const now = today.data?.date;
  const reasonOf = (day: DayCount): string => {
    const reason = dayReason(day, lang);
    return reason ? intl.formatMessage({ id: reason.id }, reason.params) : "";
  };
  return (
    <ol className="days">
      <li className={clock.start === now ? "now" : undefined}>
        <span className="d">{short(clock.start)}</span>
        {onTheWall(new Date(clock.startedAt), today.data?.zone ?? "Asia/Shanghai").time}
      </li>
      {grouped(clock.days).map((days) => {
        const [day, due] = [days[0]!, days.at(-1)!.date === clock.date];
        const here = days.some(({ date }) => date === now);
        return (
          <li key={day.date} className={cellClass(day, due, here)}>
            <span className="d">{spanOf(days)}</span>
            {day.counted === null ? reasonOf(day) : due ? dueOn(day.counted) : day.counted}
          </li>
        );
      })}
    </ol>
  );
};
