import { useToday } from "../../desk/dates.ts";
import { useLang } from "../../desk/theme.tsx";
import { dayReason } from "../../ground/calendar/texts.ts";
import { onTheWall } from "../../ground/look/format.ts";
import { Barred } from "../../ground/look/marks.tsx";
import { useIntl } from "react-intl";
import type { MatterClock, MatterWhole } from "../words.ts";
import { useZone } from "./queries.ts";
import { useLeft, useMoment, useText } from "./say.ts";

const short = (date: string): string => `${Number(date.slice(5, 7))}/${Number(date.slice(8))}`;

type Passed = MatterClock["days"][number];

/** Days off that follow each other for one reason are one cell: 10/1–7 国庆. */
const grouped = (days: readonly Passed[]): (readonly Passed[])[] => {
  const groups: Passed[][] = [];
  for (const one of days) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const same = before?.counted === null && one.counted === null && before.kind === one.kind;
    if (last && same && before.name_zh === one.name_zh) last.push(one);
    else groups.push([one]);
  }
  return groups;
};

const spanOf = (days: readonly Passed[]): string => {
  const [first, last] = [days[0]!.date, days.at(-1)!.date];
  if (first === last) return short(first);
  return first.slice(0, 7) === last.slice(0, 7)
    ? `${short(first)}–${Number(last.slice(8))}`
    : `${short(first)}–${short(last)}`;
};

const cellClass = (day: Passed, due: boolean, now: boolean): string =>
  [day.counted === null ? "off" : "c", due ? "due" : "", now ? "now" : ""].filter(Boolean).join(" ");

/** The arithmetic of a deadline: each day counted, and why the others are not. */
const Days = ({ clock }: { clock: MatterClock }) => {
  const [intl, text, lang, zone, today] = [useIntl(), useText(), useLang(), useZone(), useToday()];
  const now = today.data?.date;
  const reasonOf = (day: Passed): string => {
    const reason = dayReason(day, lang);
    return reason ? intl.formatMessage({ id: reason.id }, reason.params) : "";
  };
  return (
    <ol className="days">
      <li className={clock.start === now ? "now" : undefined}>
        <span className="d">{short(clock.start)}</span>
        {onTheWall(new Date(clock.startedAt), zone).time}
      </li>
      {grouped(clock.days).map((days) => {
        const [day, due] = [days[0]!, days.at(-1)!.date === clock.date];
        const here = days.some(({ date }) => date === now);
        return (
          <li key={day.date} className={cellClass(day, due, here)}>
            <span className="d">{spanOf(days)}</span>
            {day.counted === null ? reasonOf(day) : due ? text("due-on", { n: day.counted }) : day.counted}
          </li>
        );
      })}
    </ol>
  );
};

const Clock = ({ clock, matter }: { clock: MatterClock; matter: MatterWhole }) => {
  const [text, left, moment] = [useText(), useLeft(), useMoment()];
  const title = text(`clock.${clock.kind}`);
  const ended = matter.next === null;
  return (
    <section className="ck" aria-label={title}>
      <Barred title={title} />
      <p className="v">
        {clock.doneAt
          ? text(clock.late ? "done-late" : "done-in-time")
          : ended
            ? "—"
            : text(clock.minutes < 0 ? "late" : "left", { left: left(clock) })}
        <small>{clock.doneAt ? moment(clock.doneAt) : text("before", { at: moment(clock.due) })}</small>
      </p>
      <Days clock={clock} />
      <p>
        {text(clock.afterSession ? "rule.after-session" : `rule.${clock.kind}`, { days: clock.allowed })}
        {clock.kind === "response" && !clock.doneAt
          ? text(matter.atTop ? "rule.at-top" : "rule.silence")
          : null}
        {clock.provisional ? text("rule.provisional") : null}
      </p>
    </section>
  );
};

/** Both clocks of the post that decides now. */
export const Clocks = ({ matter }: { matter: MatterWhole }) => (
  <div className="two">
    {matter.clocks.map((clock) => (
      <Clock key={clock.kind} clock={clock} matter={matter} />
    ))}
  </div>
);
