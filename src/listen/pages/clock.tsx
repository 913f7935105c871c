import { DayCells, dayOffName, exceptionsOf } from "../../ground/look/day-cells.tsx";
import { day, moment, onTheWall } from "../../ground/look/format.ts";
import type { Lang, Say } from "../../ground/texts.ts";
import type { AppealClass, AppealClock } from "../words.ts";

type Day = AppealClock["days"][number];

export interface ClockProps {
  readonly clock: AppealClock;
  readonly of: AppealClass;
  readonly today: string;
  readonly lang: Lang;
  readonly say: Say;
}

/** What is counted, as one sentence: which promise, from when, nights and days off. */
const basis = ({ clock, of, say }: ClockProps): string => {
  const { kind, counts, limit: count } = clock;
  if (kind !== "answer") return say(`track.clock.${kind}`, { count });
  return say(`track.clock.${counts}`, { name: say(`appeal.class.${of}`), count });
};

/** The deadline's arithmetic in sentences: days granted, days waited, days off by name, days worked in exchange. */
export const clockSentences = (props: ClockProps): string[] => {
  const { clock, lang, say } = props;
  const { off, madeUp } = exceptionsOf(clock.days, lang);
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
  if (count === null) return dayOffName(one, lang) || say("track.day.off");
  if (isLast) return say("track.day.due", { count });
  return one.kind === "make-up" ? say("track.day.make-up", { count }) : String(count);
};

const Days = (props: ClockProps) => {
  const { clock, lang, today, say } = props;
  const start = { date: clock.start, word: say("track.day.received") };
  const cell = (one: Day, isLast: boolean) => wordOf(one, isLast, props);
  return <DayCells days={clock.days} today={today} lang={lang} start={start} wordOf={cell} />;
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
