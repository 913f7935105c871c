import type { Day, DayCount } from "../../../ground/calendar/index.ts";
import { day, fullDay, shortDay } from "../../../ground/look/format.ts";
import { named, type Lang, type Say } from "../../../ground/texts.ts";
import type { Period } from "../rules.ts";

interface PeriodProps {
  readonly fromOn: string;
  readonly period: Period;
  readonly today: string;
  readonly lang: Lang;
  readonly say: Say;
}

const nameOf = (one: Day, lang: Lang): string =>
  named(lang, { nameZh: one.name_zh ?? "", nameEn: one.name_en });

const listed = (words: readonly string[], lang: Lang): string =>
  [...new Set(words.filter(Boolean))].join(lang === "zh" ? "、" : ", ");

/** How it was counted, in sentences: what is not counted, days off by name, days worked in exchange. */
const sentences = ({ fromOn, period, lang, say }: PeriodProps): string[] => {
  const off = period.days.filter(({ kind }) => kind === "holiday").map((one) => nameOf(one, lang));
  const madeUp = period.days.filter(({ kind }) => kind === "make-up").map(({ date }) => day(date, lang));
  const count = period.days.filter(({ counted }) => counted !== null).length;
  return [
    say("notice.counted", { from: day(fromOn, lang), until: fullDay(period.untilOn, lang), count }),
    ...(off.length > 0 ? [say("notice.off", { names: listed(off, lang) })] : []),
    ...(madeUp.length > 0 ? [say("notice.make-up", { days: listed(madeUp, lang) })] : []),
    ...(period.provisional ? [say("notice.provisional")] : []),
  ];
};

const wordOf = (one: DayCount, isLast: boolean, { lang, say }: PeriodProps): string => {
  if (one.counted === null) return nameOf(one, lang) || say("notice.day-off");
  return isLast ? say("notice.day-last", { count: one.counted }) : String(one.counted);
};

const lookOf = (one: DayCount, isLast: boolean, today: string): string =>
  [one.counted === null ? "off" : "c", isLast ? "due" : "", one.date === today ? "now" : ""]
    .filter(Boolean)
    .join(" ");

/** Longer terms are said in words alone. */
const mostCells = 31;

const Cells = (props: PeriodProps) => {
  const { period, today, lang } = props;
  if (period.days.length > mostCells) return null;
  return (
    <ol className="days">
      {period.days.map((one, at) => {
        const isLast = at === period.days.length - 1;
        return (
          <li key={one.date} className={lookOf(one, isLast, today)}>
            <span className="d">{shortDay(one.date, lang)}</span>
            {wordOf(one, isLast, props)}
          </li>
        );
      })}
    </ol>
  );
};

/** How long a notice runs, with its arithmetic. */
export const NoticePeriod = (props: PeriodProps) => (
  <>
    <p className="cap">{sentences(props).join(props.lang === "zh" ? "" : " ")}</p>
    <Cells {...props} />
  </>
);
