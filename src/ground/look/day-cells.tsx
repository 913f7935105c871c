import type { DayCount } from "../calendar/words.ts";
import { type Lang, named } from "../texts.ts";
import { day, shortDay } from "./format.ts";

const listed = (words: readonly string[], lang: Lang): string =>
  [...new Set(words.filter(Boolean))].join(lang === "zh" ? "、" : ", ");

/** What a day off is called: the festival, or nothing for a plain weekend. */
export const dayOffName = ({ name_zh: nameZh, name_en: nameEn }: DayCount, lang: Lang): string =>
  named(lang, { nameZh: nameZh ?? "", nameEn });

/** The festivals among days, each once, and the days worked in exchange: as the words of a sentence. */
export const exceptionsOf = (days: readonly DayCount[], lang: Lang): { off: string; madeUp: string } => ({
  off: listed(
    days.filter(({ kind }) => kind === "holiday").map((one) => dayOffName(one, lang)),
    lang,
  ),
  madeUp: listed(
    days.filter(({ kind }) => kind === "make-up").map(({ date }) => day(date, lang)),
    lang,
  ),
});

/** Longer terms are said in words alone: a row of sixty cells shows nothing. */
const mostCells = 31;

const lookOf = ({ counted, date }: DayCount, isLast: boolean, today: string): string =>
  [counted === null ? "off" : "c", ...(isLast ? ["due"] : []), ...(date === today ? ["now"] : [])].join(" ");

interface DayCellsProps {
  readonly days: readonly DayCount[];
  readonly today: string;
  readonly lang: Lang;
  /** What stands in the cell of a day. */
  readonly wordOf: (day: DayCount, isLast: boolean) => string;
  /** The day before the count began, and what happened on it. */
  readonly start?: { readonly date: string; readonly word: string };
}

/** The days of a term as a row of cells; nothing where there are none, or too many to show. */
export const DayCells = ({ days, today, lang, wordOf, start }: DayCellsProps) => {
  if (days.length === 0 || days.length > mostCells) return null;
  return (
    <ol className="days">
      {start ? (
        <li className={start.date === today ? "in now" : "in"}>
          <span className="d">{shortDay(start.date, lang)}</span>
          {start.word}
        </li>
      ) : null}
      {days.map((one, at) => {
        const isLast = at === days.length - 1;
        return (
          <li key={one.date} className={lookOf(one, isLast, today)}>
            <span className="d">{shortDay(one.date, lang)}</span>
            {wordOf(one, isLast)}
          </li>
        );
      })}
    </ol>
  );
};
