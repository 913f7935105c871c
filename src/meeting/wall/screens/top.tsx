import type { ReactNode } from "react";
import { dayReason } from "../../../ground/calendar/texts.ts";
import { day, onTheWall, weekday } from "../../../ground/look/format.ts";
import { Light } from "../../../ground/look/marks.tsx";
import { named } from "../../../ground/texts.ts";
import type { Wall } from "../words.ts";
import type { Fed } from "./feed.ts";
import { useSay } from "./say.ts";

interface TopProps {
  readonly wall: Wall;
  /** The moment it is and the moment the figures are of, in the county's time. */
  readonly now: number;
  readonly readAt: number;
  readonly state: Fed<Wall>["state"];
  /** What is offered when the sign-in has ended. */
  readonly again: ReactNode;
}

const of = <T, K extends keyof T>(all: readonly T[], part: K) => all.flatMap((one) => one[part]);

/** What the year comes to, as its headline. */
const Headline = ({ wall: { county, plan } }: { wall: Wall }) => {
  const { lang, say } = useSay();
  const name = named(lang, county);
  if (!plan) return <h1>{name}</h1>;
  const actions = Object.values(plan.counts).reduce((sum, count) => sum + count, 0);
  const counted = { tasks: plan.tasks.length, areas: of(plan.tasks, "areas").length, actions };
  return <h1>{say("wall.headline", { county: name, year: plan.year, ...counted })}</h1>;
};

const minute = 60_000;
/** Until then an old reading is no news: one may be under way. */
const fresh = 3;

/** How old the figures are, always; that it matters, when it does. */
const Age = ({ wall: { zone }, now, readAt, state, again }: TopProps) => {
  const { lang, say } = useSay();
  const { date, time } = onTheWall(new Date(readAt), zone);
  const minutes = Math.max(0, Math.floor((now - readAt) / minute));
  const isOld = (state === "lost" && minutes >= 1) || minutes >= fresh;
  const today = onTheWall(new Date(now), zone).date;
  const at = date === today ? time : `${day(date, lang)} ${time}`;
  if (state === "ended")
    return (
      <p className="age old" role="status">
        <Light kind="behind" lang={lang} word={say("wall.ended", { at })} />
        {again}
      </p>
    );
  if (isOld)
    return (
      <p className="age old" role="status">
        <Light kind="behind" lang={lang} word={say("wall.lost", { at, minutes })} />
      </p>
    );
  return <p className="age">{say("wall.of", { at })}</p>;
};

/** The bar on top: what it is, how old, and the clock of the county. */
export const Top = (props: TopProps) => {
  const { wall, now } = props;
  const { lang, say } = useSay();
  const { date, time } = onTheWall(new Date(now), wall.zone);
  const why = date === wall.today.date ? dayReason(wall.today, lang) : null;
  const passed = wall.plan?.passed;
  return (
    <header className="wall-top">
      <span className="wordmark" aria-hidden="true">
        顶格
      </span>
      <div>
        <Headline wall={wall} />
        <Age {...props} />
      </div>
      <p className="when">
        <span>
          {say("wall.day", { day: day(date, lang), weekday: weekday(date, lang) })}
          {why ? <small>{say(why.id, why.params)}</small> : null}
        </span>
        {passed ? <span>{say("wall.passed", { percent: Math.round(passed * 100) })}</span> : null}
        <b>{time}</b>
      </p>
    </header>
  );
};
