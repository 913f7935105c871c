import { z } from "zod";
import type { Page, PageAsk } from "../ground/http/index.ts";
import { figure, fullDay, hoursAndMinutes, ofWhole } from "../ground/look/format.ts";
import { Barred, Light } from "../ground/look/marks.tsx";
import { refuse } from "../ground/refusal.ts";
import { named, titled } from "../ground/texts.ts";
import { Site } from "../public/site.tsx";
import { type PublicHead, publicHead, type PublicHeadWhole, publicHeadsOf } from "./heads.ts";
import type { HeadRecord } from "./words.ts";

const share = ({ part, of }: { part: number; of: number }): string => (of === 0 ? "—" : ofWhole(part, of));

type Counted = Omit<HeadRecord, "from" | "to">;

/** How figures read in one line; what has no whole is left out. */
const lineOf = (counts: Counted, { lang, say }: PageAsk): string[] => [
  ...(counts.asked === 0 ? [] : [say("heads.asked", { count: counts.asked })]),
  ...(counts.median === null
    ? []
    : [say("heads.median", { time: hoursAndMinutes(counts.median, lang), n: counts.responses })]),
  ...(counts.decidedInTime.of === 0 ? [] : [say("heads.decided", { share: share(counts.decidedInTime) })]),
  ...(counts.carriedOut.of === 0 ? [] : [say("heads.carried-out", { share: share(counts.carriedOut) })]),
];

const Line = ({ head, ask }: { head: PublicHead; ask: PageAsk }) => (
  <li>
    <a className="plain" href={`/heads/${head.post.id}`}>
      {titled(ask.lang, head.post)}
    </a>
    <div className="m">
      <span>{named(ask.lang, head.post.unit)}</span>
      {head.actions > 0 ? <span>{ask.say("heads.actions", { count: head.actions })}</span> : null}
      {lineOf(head.record, ask).map((said) => (
        <span key={said}>{said}</span>
      ))}
    </div>
  </li>
);

/** Figures as facts, each with its whole. */
const Facts = ({ counts, ask: { lang, say } }: { counts: Counted; ask: PageAsk }) => {
  const { median, responses: n } = counts;
  const time = median === null ? "—" : say("head.time", { time: hoursAndMinutes(median, lang), n });
  const facts = [
    ["asked", figure(counts.asked)],
    ["median", time],
    ["responded", share(counts.respondedInTime)],
    ["decided", share(counts.decidedInTime)],
    ["carried-out", share(counts.carriedOut)],
  ] as const;
  return (
    <dl className="facts">
      {facts.map(([key, value]) => (
        <div key={key}>
          <dt>{say(`head.${key}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

/** All heads, and how they answer together. */
export const headsPage: Page = {
  path: "/heads",
  render: async (ask) => {
    const { house, county, lang, say, now } = ask;
    const found = await publicHeadsOf(house, county.id, now);
    if (!found) return refuse("route.not-there");
    const { total, heads } = found;
    const title = say("heads.title");
    return (
      <Site ask={ask} title={title} description={say("heads.description")} here="heads">
        <div className="wrap">
          <div>
            <h1>{title}</h1>
            <p className="lead">
              {say("heads.lead", { from: fullDay(total.from, lang), to: fullDay(total.to, lang) })}
            </p>
            <section className="sec blk" aria-labelledby="heads">
              <Barred id="heads" title={say("heads.list")} count={heads.length} />
              {heads.length === 0 ? <p className="meta">{say("heads.none")}</p> : null}
              <ul className="list">
                {heads.map((head) => (
                  <Line key={head.post.id} head={head} ask={ask} />
                ))}
              </ul>
            </section>
          </div>
          <aside>
            <Facts counts={total} ask={ask} />
          </aside>
        </div>
      </Site>
    );
  },
};

const Actions = ({ head: { actions, lights }, ask }: { head: PublicHeadWhole; ask: PageAsk }) => (
  <section className="blk" aria-labelledby="answers-for">
    <Barred id="answers-for" title={ask.say("head.answers-for")} count={actions.length} />
    {actions.length === 0 ? <p className="meta">{ask.say("head.none")}</p> : null}
    <ul className="list">
      {actions.map((action) => {
        const lit = lights.get(action.id);
        return (
          <li key={action.id}>
            <a className="plain" href={`/actions/${encodeURIComponent(action.number)}`}>
              {titled(ask.lang, action)}
            </a>
            <div className="m">
              {lit ? <Light kind={lit.light} lang={ask.lang} /> : null}
              <span>{action.number}</span>
            </div>
          </li>
        );
      })}
    </ul>
  </section>
);

/** The person is one tap away, with the tenure; a vacant post says who stands in. */
const Who = ({ head: { holder, standIn }, ask: { lang, say } }: { head: PublicHeadWhole; ask: PageAsk }) => {
  if (!holder) {
    const said = standIn ? say("head.stand-in", { post: titled(lang, standIn) }) : say("head.vacant");
    return <p className="meta">{said}</p>;
  }
  return (
    <details>
      <summary>{say("head.who")}</summary>
      <p className="meta">
        {say("head.holder", { name: holder.nameZh, day: fullDay(holder.fromDate, lang) })}
      </p>
    </details>
  );
};

/** One head's own page: what the post answers for, how it answers, and the way to raise something with it. */
export const headPage: Page = {
  path: "/heads/:postId",
  render: async (ask) => {
    const { house, county, params, lang, say, now } = ask;
    const postId = z.uuid().safeParse(params.postId).data;
    const head = postId ? await publicHead(house, county.id, postId, now) : null;
    if (!head) return refuse("route.not-there");
    const title = titled(lang, head.post);
    return (
      <Site ask={ask} title={title} description={say("head.description", { post: title })} here="heads">
        <div className="wrap">
          <div>
            <h1>{title}</h1>
            <p className="lead">{named(lang, head.post.unit)}</p>
            <Who head={head} ask={ask} />
            <div className="sec">
              <Actions head={head} ask={ask} />
            </div>
          </div>
          <aside>
            <section className="blk" aria-labelledby="record">
              <Barred id="record" title={say("head.record")} note={say("head.record.note")} />
              <Facts counts={head.record} ask={ask} />
            </section>
            <p>
              <a className="btn lg" href={`/speak?post=${head.post.id}`}>
                {say("head.speak")}
              </a>
            </p>
          </aside>
        </div>
      </Site>
    );
  },
};
