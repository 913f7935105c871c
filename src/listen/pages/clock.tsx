import { day, moment, onTheWall, shortDay } from "../../ground/look/format.ts";
import { type Lang, named, type Say } from "../../ground/texts.ts";
import type { AppealClass, AppealClock } from "../words.ts";

type Day = AppealClock["days"][number];

export interface ClockProps {
  readonly clock: AppealClock;
  readonly of: AppealClass;
  readonly today: string;
  readonly lang: Lang;
  readonly say: Say;
}

const nameOf = (one: Day, lang: Lang): string =>
  named(lang, { nameZh: one.name_zh ?? "", nameEn: one.name_en });

const listed = (words: readonly string[], lang: Lang): string =>
  [...new Set(words.filter(Boolean))].join(lang === "zh" ? "、" : ", ");

/** What is counted, as one sentence: which promise, from when, nights and days off. */
const basis = ({ clock, of, say }: ClockProps): string => {
  const { kind, counts, limit: count } = clock;
  if (kind !== "answer") return say(`track.clock.${kind}`, { count });
  return say(`track.clock.${counts}`, { name: say(`appeal.class.${of}`), count });
};

/** The deadline's arithmetic in sentences: days granted, days waited, days off by name, days worked in exchange. */
export const clockSentences = (props: ClockProps): string[] => {
  const { clock, lang, say } = props;
  const off = listed(
    clock.days.filter(({ kind }) => kind === "holiday").map((one) => nameOf(one, lang)),
    lang,
  );
  const madeUp = listed(
    clock.days.filter(({ kind }) => kind === "make-up").map(({ date }) => day(date, lang)),
    lang,
  );
  return [
    basis(props),
    ...(clock.extended > 0 ? [say("track.clock.extended", { count: clock.extended })] : []),
    ...(clock.paused > 0 ? [say("track.clock.paused", { count: clock.paused })] : []),
    ...(off ? [say("track.clock.off", { names: off })] : []),
    ...(madeUp ? [say("track.clock.make-up", { days: madeUp })] : []),
    ...(clock.provisional ? [say("track.clock.provisional")] : []),
  ];
};

const wordOf = (one: Day, isLast: boolean, { lang, say }: ClockProps): string => {
  const count = one.counted;
  if (count === null) return nameOf(one, lang) || say("track.day.off");
  if (isLast) return say("track.day.due", { count });
  return one.kind === "make-up" ? say("track.day.make-up", { count }) : String(count);
};

const lookOf = (one: Day, isLast: boolean, today: string): string =>
  [
    one.counted === null ? "off" : "c",
    ...(isLast ? ["due"] : []),
    ...(one.date === today ? ["now"] : []),
  ].join(" ");

/** Longer terms are said in words alone: a row of sixty cells shows nothing. */
const mostCells = 31;

const Days = (props: ClockProps) => {
  const { clock, lang, today, say } = props;
  if (clock.days.length === 0 || clock.days.length > mostCells) return null;
  return (
    <ol className="days">
      <li className={clock.start === today ? "in now" : "in"}>
        <span className="d">{shortDay(clock.start, lang)}</span>
        {say("track.day.received")}
      </li>
      {clock.days.map((one, at) => {
        const isLast = at === clock.days.length - 1;
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

/** How a deadline was counted: its sentences, and its days as a row of cells. */
export const ClockArithmetic = (props: ClockProps) => (
  <>
    <p className="cap">{clockSentences(props).join(props.lang === "zh" ? "" : " ")}</p>
    <Days {...props} />
  </>
);

/** When it is due, said with its day and hour. */
export const dueSaid = (
  { due, late }: Pick<AppealClock, "due" | "late">,
  { zone, lang, say }: { zone: string; lang: Lang; say: Say },
): string => {
  const { date, time } = onTheWall(new Date(due), zone);
  return say(late ? "track.due-late" : "track.due-at", { day: day(date, lang), time });
};

export const momentSaid = (iso: string, zone: string, lang: Lang): string =>
  moment(new Date(iso), zone, lang);
