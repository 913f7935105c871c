import { localDate, plainDate } from "../ground/clock.ts";
import type { Page, PageAsk } from "../ground/http/index.ts";
import { fullDay } from "../ground/look/format.ts";
import { Barred } from "../ground/look/marks.tsx";
import { type Refusal, refuse } from "../ground/refusal.ts";
import { named } from "../ground/texts.ts";
import { Site } from "../public/site.tsx";
import { FiguresTable } from "./figures-table.tsx";
import { periodName } from "./words/period.ts";
import { figuresOn, periodAsked, periodsOn } from "./read.ts";
import { periodsBeside } from "./table.ts";
import { type FigureTable, period, type PeriodKnown } from "./words.ts";

/** The day as of which figures are shown: the one asked for, today for none and for one to come; `wrong` when it is no day. */
export const dayAsked = (asked: string | undefined, today: string): { day: string; wrong: boolean } => {
  if (!asked) return { day: today, wrong: false };
  const wrong = !plainDate.safeParse(asked).success;
  return { day: wrong || asked > today ? today : asked, wrong };
};

const addressOf = (path: string, of: string, asKnownOn: string): string =>
  `${path}?${new URLSearchParams({ period: of, asKnownOn })}`;

interface Shown {
  readonly ask: PageAsk;
  readonly periods: readonly PeriodKnown[];
  readonly table: FigureTable;
  readonly today: string;
  readonly wrong: boolean;
}

/** Asks for another day. A form of one field that works without JavaScript. */
const DayForm = ({ ask: { say, query }, table, today, wrong }: Shown) => (
  <form method="get" action="/figures" className="door">
    <input type="hidden" name="period" value={table.period} />
    {wrong ? (
      <p className="fail" role="alert">
        {say("public.figures.no-such-day", { given: query.asKnownOn ?? "" })}
      </p>
    ) : null}
    <div className="field">
      <label htmlFor="asKnownOn">{say("public.figures.day")}</label>
      <p className="hint" id="day-hint">
        {say("public.figures.day-hint")}
      </p>
      <input
        className="inp"
        id="asKnownOn"
        name="asKnownOn"
        type="date"
        aria-describedby="day-hint"
        max={today}
        defaultValue={table.asKnownOn}
        required
      />
    </div>
    <button className="btn" type="submit">
      {say("public.figures.see")}
    </button>
  </form>
);

const Periods = ({ ask: { lang, say }, periods, table }: Shown) => (
  <nav aria-labelledby="periods">
    <Barred id="periods" title={say("public.figures.periods")} />
    <ul className="list">
      {periodsBeside(periods, table.period).map((one) => (
        <li key={one.period}>
          <a
            href={addressOf("/figures", one.period, table.asKnownOn)}
            aria-current={one.period === table.period ? "page" : undefined}
          >
            {periodName(one.period, lang)}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const Figures = (shown: Shown) => {
  const { ask, table } = shown;
  const { say, lang } = ask;
  const known = { period: periodName(table.period, lang), day: fullDay(table.asKnownOn, lang) };
  return (
    <>
      <section className="sec" aria-labelledby="figures">
        <h1 id="figures">{say("public.figures.title")}</h1>
        <p className="lead">{say("public.figures.known", known)}</p>
        <FiguresTable table={table} sourced lang={lang} say={say} />
        <p className="cap">{say("public.figures.as-published")}</p>
        <p>
          <a href={addressOf("/figures.csv", table.period, table.asKnownOn)} download>
            {say("public.figures.csv")}
          </a>{" "}
          <a href={addressOf("/figures.json", table.period, table.asKnownOn)}>JSON</a>{" "}
          <a href={addressOf("/figures.sdmx.csv", table.period, table.asKnownOn)} download>
            SDMX-CSV
          </a>{" "}
          <a href="/figures/structure.json">{say("public.figures.structure")}</a>
        </p>
      </section>
      <div className="two sec">
        <Periods {...shown} />
        <DayForm {...shown} />
      </div>
    </>
  );
};

const None = ({ ask: { say } }: { ask: PageAsk }) => (
  <section className="sec">
    <h1>{say("public.figures.title")}</h1>
    <p className="lead">{say("public.figures.none")}</p>
  </section>
);

/** What the page shows; null before the first publication; a refusal for a period that is none or has no figures. */
const shownFor = async (ask: PageAsk): Promise<Shown | null | Refusal> => {
  const { house, county, query, now } = ask;
  const today = localDate(now, house.clock.zone);
  const { day, wrong } = dayAsked(query.asKnownOn, today);
  const asked = period.optional().safeParse(query.period);
  if (!asked.success) return refuse("period.not-there");
  const found = await periodAsked(house.db, county.id, asked.data, day);
  if (!found) return null;
  const table = await figuresOn(house.db, county.id, found, day);
  const periods = await periodsOn(house.db, county.id, day);
  return { ask, periods, table, today, wrong };
};

/** All published figures, each with its status, document and day, as they were known on any day. */
export const figuresPage: Page = {
  path: "/figures",
  render: async (ask) => {
    const shown = await shownFor(ask);
    if (shown && "refusal" in shown) return shown;
    const county = named(ask.lang, ask.county);
    return (
      <Site
        ask={ask}
        title={ask.say("public.figures.title")}
        description={ask.say("public.figures.description", { county })}
        here="figures"
      >
        {shown ? <Figures {...shown} /> : <None ask={ask} />}
      </Site>
    );
  },
};
