import { DeskLink } from "../../desk/link.tsx";
import { Empty, Failed } from "../../desk/parts/states.tsx";
import { useMyPost } from "../../desk/session.ts";
import { useLang } from "../../desk/theme.tsx";
import { usePart } from "../../desk/today/counts.tsx";
import { Line, LineAct } from "../../desk/today/line.tsx";
import { Meter } from "../../ground/look/bars.tsx";
import { Barred } from "../../ground/look/marks.tsx";
import type { MatterInList } from "../words.ts";
import { useMatters } from "./queries.ts";
import { unitList, useLeft, useMoment, useText } from "./say.ts";
import { matterHref, mattersHref } from "./search.ts";
import "./coordinate.css";

const shown = 8;
/** So many stand whole; a head with more before them sees the rest as lines, and what else waits below. */
const whole = 3;
const decides = new Set(["head", "deputy"]);

/** Matters that wait for this post, what is due first on top: what, why here, by when, and the acts. */
export const ToDecide = () => {
  const [text, post] = [useText(), useMyPost()];
  const mine = useMatters({ list: "mine", state: "awaiting", limit: shown });
  const total = mine.data?.total;
  const idle = total === 0 && !decides.has(post?.role ?? "");
  const mostPressing = usePart("decide", idle ? null : total);
  if (total === undefined && !mine.isError) return null;
  if (idle) return null;
  return (
    <section className="blk" id="decide" aria-labelledby="to-decide">
      <Barred
        id="to-decide"
        title={text("today.decide")}
        count={total}
        more={{ href: mattersHref({ list: "all" }), label: text("today.all") }}
        link={DeskLink}
      />
      {mine.isError ? <Failed error={mine.error} retry={() => void mine.refetch()} /> : null}
      {total === 0 ? <Empty sentence={text("today.none")} next={<Raise />} /> : null}
      {mine.data?.matters.slice(0, whole).map((matter, at) => (
        <Card key={matter.id} matter={matter} first={mostPressing && at === 0} />
      ))}
      <Rest matters={mine.data?.matters.slice(whole) ?? []} />
      {(total ?? 0) > shown ? (
        <p>
          <DeskLink href={mattersHref({})}>{text("today.all-mine", { count: total ?? 0 })}</DeskLink>
        </p>
      ) : null}
    </section>
  );
};

/** Whoever is stuck refers up in one act, from the first screen. */
const Raise = () => {
  const text = useText();
  return (
    <DeskLink className="btn" href="/desk/matters/new">
      {text("raise")}
    </DeskLink>
  );
};

const Rest = ({ matters }: { matters: readonly MatterInList[] }) =>
  matters.length === 0 ? null : (
    <ul className="lines">
      {matters.map((matter) => (
        <Short key={matter.id} matter={matter} />
      ))}
    </ul>
  );

/** A matter as one line: what, since what, how long is left, and the way to decide. */
const Short = ({ matter: { id, number, title, origin, next, clock } }: { matter: MatterInList }) => {
  const [text, left] = [useText(), useLeft()];
  return (
    <Line
      title={title}
      href={matterHref(id)}
      why={`${text("today.number", { number })} · ${text(`origin.${origin}`)}`}
      due={
        next && clock ? (
          <span className={clock.minutes < 0 ? "late" : undefined}>
            {text(`today.clock.${next}`)} {left(clock)}
          </span>
        ) : null
      }
      act={<LineAct label={text("today.do-decide")} shortcut="d" href={matterHref(id, "decide")} />}
    />
  );
};

/** The acts beside deciding: a delegate only convenes, and what is before a session is not delegated. */
const actsBeside = ({ deciding, state }: MatterInList, postId: string | undefined) => {
  if (deciding.id !== postId) return ["convene"] as const;
  return state === "in-session"
    ? (["convene", "decline"] as const)
    : (["convene", "delegate", "decline"] as const);
};

const Card = ({ matter, first }: { matter: MatterInList; first: boolean }) => {
  const [text, lang, post] = [useText(), useLang(), useMyPost()];
  const { id, number, title, origin, units } = matter;
  return (
    <article className="mt" data-line="" tabIndex={-1}>
      <p className="from">
        <span>{text("today.number", { number })}</span>
        <span>{text(`origin.${origin}`)}</span>
      </p>
      <h3>
        <DeskLink href={matterHref(id)} data-open="">
          {title}
        </DeskLink>
      </h3>
      <p className="because">{text("today.why", { units: unitList(lang, units), count: units.length })}</p>
      <CardClock matter={matter} />
      <div className="acts">
        <DeskLink
          className={first ? "btn decide" : "btn ink"}
          href={matterHref(id, "decide")}
          aria-keyshortcuts="d"
        >
          {text("today.do-decide")}
        </DeskLink>
        {actsBeside(matter, post?.postId).map((act) => (
          <DeskLink
            key={act}
            className="btn"
            href={matterHref(id, act)}
            aria-keyshortcuts={act === "convene" ? "c" : undefined}
          >
            {text(`today.do-${act}`)}
          </DeskLink>
        ))}
      </div>
    </article>
  );
};

const CardClock = ({ matter: { next, nextDue, clock, red } }: { matter: MatterInList }) => {
  const [text, left, moment] = [useText(), useLeft(), useMoment()];
  if (!next || !nextDue || !clock) return null;
  const late = clock.minutes < 0;
  const used = Math.round(clock.used * 100);
  return (
    <div className="clock">
      <span className="l">{text(`today.clock.${next}`)}</span>
      <div className={late ? "v hot" : "v"}>{left(clock)}</div>
      <Meter at={clock.used} label={text("today.used", { used })} tone={late ? "red" : "ink"} />
      <p className="n">
        {text("before", { at: moment(nextDue) })}
        {text(red ? "today.red" : "today.silence")}
      </p>
    </div>
  );
};
