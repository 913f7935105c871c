import { localDate } from "../ground/clock.ts";
import type { Page, PageAsk } from "../ground/http/index.ts";
import { Barred, Light } from "../ground/look/marks.tsx";
import { named, type Say } from "../ground/texts.ts";
import { NoticeDoor, type RunningNotice, runningNotices } from "../commend/index.ts";
import { redCount } from "../coordinate/index.ts";
import { FiguresSection, publicFigures } from "../indicators/index.ts";
import { PlanLead, type PublicPlan, publicPlan, TaskCards, tasksTitle, YearOnPaper } from "../plan/index.ts";
import { publicRates, RatesSection } from "../listen/index.ts";
import { Site } from "./site.tsx";

interface Front {
  readonly ask: PageAsk;
  /** The local day the page speaks of. */
  readonly today: string;
  readonly plan: PublicPlan | null;
  readonly notices: readonly RunningNotice[];
}

/** Whether the page tells a year that is not the reader's: the latest plan stands until the next is adopted. */
const isOver = (plan: PublicPlan | null, today: string): boolean =>
  plan !== null && String(plan.plan.year) !== today.slice(0, 4);

const titleOf = (plan: PublicPlan | null, today: string, say: Say): string =>
  plan && isOver(plan, today)
    ? say("public.home.title-of-year", { year: plan.plan.year })
    : say("public.home.title");

/** What was promised, and every promise as a cell; before the plan is adopted, what will stand here. */
const Hero = ({ ask, today, plan, notices }: Front) => {
  const { say, lang } = ask;
  return (
    <section className="hero" aria-labelledby="title">
      <div>
        <h1 id="title">{titleOf(plan, today, say)}</h1>
        {plan ? (
          <>
            <PlanLead of={plan} lang={lang} say={say} />
            <YearOnPaper
              year={plan.plan.year}
              tasks={plan.tasks}
              lights={plan.lights}
              today={today}
              lang={lang}
              say={say}
            />
          </>
        ) : (
          <p className="lead">{say("public.home.no-plan", { year: today.slice(0, 4) })}</p>
        )}
      </div>
      <Doors ask={ask} notices={notices} />
    </section>
  );
};

/** Where a visitor can go from here. */
const Doors = ({ ask: { say, lang, county }, notices }: Pick<Front, "ask" | "notices">) => (
  <div className="doors">
    <div className="door speak">
      <h2>{say("public.speak")}</h2>
      <p>{say("public.home.speak-note")}</p>
      <a className="btn decide lg" href="/speak">
        {say("public.speak")}
      </a>
    </div>
    <NoticeDoor of={notices} lang={lang} say={say} />
    <div className="door">
      <h2>{say("public.track")}</h2>
      <p>{say("public.home.track-note")}</p>
      <a className="btn" href="/track">
        {say("public.track")}
      </a>
    </div>
    <p className="door call">
      {say("public.home.call")} <b>12345</b>
    </p>
    <div className="door">
      <h2>{say("public.figures")}</h2>
      <p>{say("public.home.figures-note")}</p>
      <a className="btn" href="/figures">
        {say("public.home.see-figures")}
      </a>
    </div>
    <div className="door">
      <h2>{say("public.home.staff")}</h2>
      <p>{say("public.home.staff-note")}</p>
      <a className="btn" href="/desk">
        {say("public.home.sign-in")}
      </a>
    </div>
    {county.example ? <p className="cap">{say("public.home.example")}</p> : null}
  </div>
);

/** What the county's head has let run out of time, counted: no text of a matter is public. */
const Red = ({ ask: { say, lang }, count }: { ask: PageAsk; count: number }) => (
  <p className="red-public">
    <Light kind="far" lang={lang} word={say("matter.red")} /> {say("matter.red.public", { count })}
  </p>
);

const Tasks = ({ ask: { say, lang }, plan }: { ask: PageAsk; plan: PublicPlan }) => (
  <section className="sec" aria-labelledby="tasks">
    <Barred
      id="tasks"
      title={tasksTitle(plan, { lang, say })}
      more={{ href: `/years/${plan.plan.year}`, label: say("year.see") }}
    />
    <TaskCards plan={plan} lang={lang} say={say} />
  </section>
);

/** The front page: what was promised this year and where it stands, and last year's figures as published. */
export const homePage: Page = {
  path: "/",
  render: async (ask) => {
    const { say, lang, county, now, house } = ask;
    const today = localDate(now, house.clock.zone);
    const plan = await publicPlan(house, county.id, today);
    const red = await redCount(house.db, county.id);
    const figures = await publicFigures(house.db, county.id, today);
    const rates = await publicRates(house.db, county.id, now);
    const notices = await runningNotices(house.db, county.id, today);
    const year = plan ? plan.plan.year : today.slice(0, 4);
    const description = say("public.home.description", { county: named(lang, county), year });
    return (
      <Site ask={ask} title={titleOf(plan, today, say)} description={description} here="home">
        <Hero ask={ask} today={today} plan={plan} notices={notices} />
        {red > 0 ? <Red ask={ask} count={red} /> : null}
        {plan ? <Tasks ask={ask} plan={plan} /> : null}
        {figures ? <FiguresSection figures={figures} lang={lang} say={say} /> : null}
        {rates ? <RatesSection of={rates} lang={lang} say={say} /> : null}
      </Site>
    );
  },
};
