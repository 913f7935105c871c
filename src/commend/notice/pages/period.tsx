import type { DayCount } from "../../../ground/calendar/index.ts";
import { DayCells, dayOffName, exceptionsOf } from "../../../ground/look/day-cells.tsx";
import { day, fullDay } from "../../../ground/look/format.ts";
import type { Lang, Say } from "../../../ground/texts.ts";
import type { Period } from "../rules.ts";

interface PeriodProps {
  readonly fromOn: string;
  readonly period: Period;
  readonly today: string;
  readonly lang: Lang;
  readonly say: Say;
}

/** How it was counted, in sentences: what is not counted, days off by name, days worked in exchange. */
const sentences = ({ fromOn, period, lang, say }: PeriodProps): string[] => {
  const { off, madeUp } = exceptionsOf(period.days, lang);
  const count = period.days.filter(({ counted }) => counted !== null).length;
  return [
    say("notice.counted", { from: day(fromOn, lang), until: fullDay(period.untilOn, lang), count }),
    ...(off ? [say("notice.off", { names: off })] : []),
    ...(madeUp ? [say("notice.make-up", { days: madeUp })] : []),
    ...(period.provisional ? [say("notice.provisional")] : []),
  ];
};

const wordOf = (one: DayCount, isLast: boolean, { lang, say }: PeriodProps): string => {
  if (one.counted === null) return dayOffName(one, lang) || say("notice.day-off");
  return isLast ? say("notice.day-last", { count: one.counted }) : String(one.counted);
};

/** How long a notice runs, with its arithmetic. */
export const NoticePeriod = (props: PeriodProps) => {
  const { period, today, lang } = props;
  return (
    <>
      <p className="cap">{sentences(props).join(lang === "zh" ? "" : " ")}</p>
      <DayCells
        {...{ today, lang }}
        days={period.days}
        wordOf={(one, isLast) => wordOf(one, isLast, props)}
      />
    </>
  );
};
