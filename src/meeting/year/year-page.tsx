import type { Page, PageAsk } from "../../ground/http/index.ts";
import { day, figure, fullDay, ofWhole } from "../../ground/look/format.ts";
import { Stack } from "../../ground/look/bars.tsx";
import type { LightCounts } from "../../ground/look/lights.ts";
import { Barred, Light } from "../../ground/look/marks.tsx";
import { reasonSaid } from "../../ground/look/reasons.ts";
import { refuse } from "../../ground/refusal.ts";
import { named, titled } from "../../ground/texts.ts";
import { FiguresSection } from "../../indicators/index.ts";
import { openly } from "../../listen/index.ts";
import { Site } from "../../public/site.tsx";
import { promisedIn, together } from "../summary/rules.ts";
import { type HeardFact, type OutcomeCounts, outcomes, type PromiseFact } from "../summary/words.ts";
import { publicYear, type PublicYear } from "./read.ts";
import { explained, type Named, namedOf, shortened, yearIn } from "./rules.ts";

interface Told {
  readonly ask: PageAsk;
  readonly year: PublicYear;
}

const Lead = ({ ask: { say, lang }, year }: Told) => {
  const counts = together(year.tasks.map((task) => task.counts));
  const shown = { year: year.year, on: fullDay(year.on, lang), count: promisedIn(counts), ...counts };
  return (
    <>
      <p className="lead">
        {year.adoptedOn ? say("year.adopted", { ...shown, day: fullDay(year.adoptedOn, lang) }) : null}{" "}
        <b>{say("year.counts", shown)}</b>
      </p>
      <p className="meta">{say(year.isClosed ? "year.closed" : "year.open", shown)}</p>
    </>
  );
};

const mark = {
  verified: "verified",
  claimed: "claimed",
  missed: "far",
  withdrawn: "idle",
  open: "pace",
} as const;

/** What became of promises, as the lights that stand for it. */
const asLights = ({ verified, claimed, missed, open, withdrawn }: OutcomeCounts): LightCounts => ({
  verified,
  claimed,
  pace: open,
  far: missed,
  idle: withdrawn,
});

const Tasks = ({ ask: { say, lang }, year: { tasks } }: Told) => (
  <section className="sec blk" aria-labelledby="by-task">
    <Barred id="by-task" title={say("year.by-task")} />
    <ul className="list">
      {tasks.map(({ id, counts, ...task }) => (
        <li key={id}>
          {named(lang, task)}
          <div className="m">
            <span>{say("year.task-promised", { count: promisedIn(counts) })}</span>
            {outcomes
              .filter((one) => counts[one] > 0)
              .map((one) => (
                <Light
                  key={one}
                  kind={mark[one]}
                  lang={lang}
                  word={`${say(`year.is.${one}`)} ${figure(counts[one])}`}
                />
              ))}
          </div>
          <Stack counts={asLights(counts)} lang={lang} label={named(lang, task)} />
        </li>
      ))}
    </ul>
  </section>
);

/** How far past its day a missed promise is, by the rule that lights it. */
const lateBy = ({ outcome, id }: PromiseFact, { ask: { say, lang }, year }: Told): string | null => {
  const reason = year.why.get(id);
  return outcome === "missed" && reason ? shortened(reasonSaid(reason, lang, say)) : null;
};

/** Why a promise was not kept, in the words of who owed it, without what names a person; or that they gave none. */
const whyOf = (promise: PromiseFact, { ask: { say, lang } }: Told): string | null => {
  const { outcome, said, lead } = promise;
  if (outcome === "withdrawn") return said && shortened(openly(said));
  if (outcome !== "missed") return null;
  const { kind, words, on } = explained(promise);
  const unit = lead ? named(lang, lead) : say("year.its-owner");
  const quoted = { unit, words: words ? shortened(openly(words)) : "", on: on ? day(on, lang) : "" };
  return say(`year.said.${kind}`, quoted);
};

const Promised = ({ promise, ...told }: Told & { promise: PromiseFact }) => {
  const { say, lang } = told.ask;
  const { number, titleZh, titleEn, outcome, lead } = promise;
  const title = titled(lang, { titleZh, titleEn });
  const [why, late] = [whyOf(promise, told), lateBy(promise, told)];
  return (
    <li>
      {told.year.isLatest && outcome !== "withdrawn" ? (
        <a className="plain" href={`/actions/${encodeURIComponent(number)}`}>
          {title}
        </a>
      ) : (
        title
      )}
      <div className="m">
        <Light kind={mark[outcome]} lang={lang} word={say(`year.is.${outcome}`)} />
        {lead ? <span>{named(lang, lead)}</span> : null}
        {late ? <span>{late}</span> : null}
      </div>
      {why ? <p className="cap">{why}</p> : null}
    </li>
  );
};

interface ListProps extends Told {
  readonly id: "unkept" | "kept";
  readonly of: Named;
}

const List = ({ id, of: { promises, rest }, ...told }: ListProps) => {
  const { say } = told.ask;
  return (
    <section className="sec blk" aria-labelledby={id}>
      <Barred id={id} title={say(`year.${id}`)} count={promises.length + rest} />
      {promises.length === 0 ? <p className="meta">{say(`year.${id}-none`)}</p> : null}
      <ul className="list">
        {promises.map((promise) => (
          <Promised key={promise.id} promise={promise} {...told} />
        ))}
      </ul>
      {rest > 0 ? <p className="meta">{say("year.rest", { count: rest })}</p> : null}
    </section>
  );
};

const share = (rate: HeardFact["solution"]): string => (rate ? `${(rate.value * 100).toFixed(1)}%` : "—");

/** What was said to the county and what it decided, in figures with their wholes. */
const Aside = ({ ask: { say }, year: { heard, decided, others } }: Told) => {
  const facts = [
    ["heard", figure(heard.received), true],
    ["answered", ofWhole(heard.answered, heard.received), heard.received > 0],
    [
      "solution",
      say("year.of-callbacks", { share: share(heard.solution), count: heard.valid }),
      heard.valid > 0,
    ],
    [
      "satisfaction",
      say("year.of-callbacks", { share: share(heard.satisfaction), count: heard.valid }),
      heard.valid > 0,
    ],
    ["raised", figure(decided.raised), true],
    ["decided", ofWhole(decided.decided, decided.raised), decided.raised > 0],
    ["carried-out", ofWhole(decided.carriedOut, decided.due), decided.due > 0],
  ] as const;
  return (
    <aside>
      <dl className="facts">
        {facts.map(([key, value, isKnown]) =>
          isKnown ? (
            <div key={key}>
              <dt>{say(`year.fact.${key}`)}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {others.length > 0 ? (
        <p className="meta">
          {say("year.others")}{" "}
          {others.map((other) => (
            <a key={other} href={`/years/${other}`}>
              {other}{" "}
            </a>
          ))}
        </p>
      ) : null}
    </aside>
  );
};

const Stages = ({ ask: { say }, year: { stages } }: Told) =>
  stages.length === 0 ? null : (
    <section className="sec blk" aria-labelledby="stages">
      <Barred id="stages" title={say("year.stages")} />
      <dl className="facts">
        {stages.map(({ field, text }) => (
          <div key={field}>
            <dt>{field}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );

const YearView = (told: Told) => {
  const { ask, year } = told;
  const { unkept, kept } = namedOf(year.promises);
  return (
    <>
      <div className="wrap">
        <div>
          <h1>{ask.say("year.title", { year: year.year })}</h1>
          <Lead {...told} />
          <Tasks {...told} />
          <List {...told} id="unkept" of={unkept} />
          <List {...told} id="kept" of={kept} />
          <Stages {...told} />
        </div>
        <Aside {...told} />
      </div>
      {year.figures ? <FiguresSection figures={year.figures} lang={ask.lang} say={ask.say} /> : null}
    </>
  );
};

/** A year on one page that a villager would read: what was promised, what was done, what was not and why. */
export const yearPage: Page = {
  path: "/years/:year",
  render: async (ask) => {
    const { house, county, params, say, lang, now } = ask;
    const asked = yearIn(params.year ?? "");
    const year = asked === null ? null : await publicYear(house, county.id, asked, now);
    if (!year) return refuse("route.not-there");
    const said = { year: year.year, county: named(lang, county) };
    return (
      <Site ask={ask} title={say("year.title", said)} description={say("year.description", said)} here="home">
        <YearView ask={ask} year={year} />
      </Site>
    );
  },
};
