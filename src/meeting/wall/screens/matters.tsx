import { leftSaid } from "../../../coordinate/words/left.ts";
import { Meter } from "../../../ground/look/bars.tsx";
import { Light, Post } from "../../../ground/look/marks.tsx";
import { named, titled } from "../../../ground/texts.ts";
import type { Wall, WallMatter } from "../words.ts";
import { minutesUntil, useSay } from "./say.ts";

/** What is owed next and how long that leaves, at the county's time; its light when the time has run out. */
export const Left = ({ matter, now }: { matter: WallMatter; now: number }) => {
  const { lang, say } = useSay();
  const { next, nextDue, clock, state } = matter;
  if (!next || !nextDue || !clock) return <span>{say(`matter.state.${state}`)}</span>;
  const minutes = minutesUntil(nextDue, now);
  const left = leftSaid({ minutes, left: clock.left }, lang, say);
  if (minutes < 0) return <Light kind="far" lang={lang} word={left} />;
  return <span className="ok">{say(`wall.left.${next}`, { left })}</span>;
};

/** What a matter is called across a hall. */
export const useTitle = () => {
  const { lang, say } = useSay();
  const comma = lang === "zh" ? "、" : ", ";
  return ({ title, number, units }: WallMatter): string => {
    if (title !== null) return title;
    const who = units.map((unit) => named(lang, unit)).join(comma);
    return units.length > 0 ? say("wall.matter-of", { number, units: who }) : say("wall.matter", { number });
  };
};

const Line = ({ matter, now }: { matter: WallMatter; now: number }) => {
  const { lang, say } = useSay();
  const title = useTitle()(matter);
  const { deciding, clock } = matter;
  const used = clock ? Math.round(Math.min(1, clock.used) * 100) : null;
  return (
    <li>
      <p className="t">{title}</p>
      <p className="s">
        <Post>{titled(lang, deciding)}</Post>
        <Left matter={matter} now={now} />
      </p>
      {clock && used !== null ? (
        <Meter
          at={clock.used}
          label={say("wall.used", { used })}
          tone={clock.minutes < 0 || matter.red ? "red" : "ink"}
        />
      ) : null}
    </li>
  );
};

/** What waits to be decided, each with its post and its clock, the soonest on top. */
export const Matters = ({ wall: { matters }, now }: { wall: Wall; now: number }) => {
  const { say } = useSay();
  if (matters.total === 0) return <p className="wall-none">{say("wall.no-matters")}</p>;
  return (
    <section className="wall-matters" aria-labelledby="wall-matters">
      <h2 id="wall-matters">
        {say("wall.view.matters")} <span>{matters.total}</span>
      </h2>
      <ul>
        {matters.lines.map((matter) => (
          <Line key={matter.id} matter={matter} now={now} />
        ))}
      </ul>
    </section>
  );
};
