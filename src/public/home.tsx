import { localDate } from "../ground/clock.ts";
import type { Page, PageAsk } from "../ground/http/index.ts";
import { day } from "../ground/look/format.ts";
import { Barred } from "../ground/look/marks.tsx";
import { named } from "../ground/texts.ts";
import { FiguresSection, publicFigures } from "../indicators/index.ts";
import { planLead, type PublicPlan, publicPlan, TaskCards, YearOnPaper } from "../plan/index.ts";
import { Site } from "./site.tsx";

interface Front {
  readonly ask: PageAsk;
  /** The local day the page speaks of. */
  readonly today: string;
  readonly plan: PublicPlan | null;
}

/** What was promised, and every promise as a cell; before the plan is adopted, what will stand here. */
const Hero = ({ ask, today, plan }: Front) => {
  const { say, lang } = ask;
  return (
    <section className="hero" aria-labelledby="title">
      <div>
        <h1 id="title">{say("public.home.title")}</h1>
        <p className="lead">
          {plan ? planLead(plan, say) : say("public.home.no-plan", { year: today.slice(0, 4) })}
        </p>
        {plan ? <YearOnPaper plan={plan} lang={lang} say={say} /> : null}
        <p className="cap">{say("public.home.as-of", { day: day(today, lang) })}</p>
      </div>
      <Doors ask={ask} />
    </section>
  );
};

/** Where a visitor can go from here. */
const Doors = ({ ask: { say, county } }: { ask: PageAsk }) => (
  <div className="doors">
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

const Tasks = ({ ask: { say, lang }, plan }: { ask: PageAsk; plan: PublicPlan }) => (
  <section className="sec" aria-labelledby="tasks">
    <Barred id="tasks" title={say("public.plan.tasks", { count: plan.tasks.length })} />
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
    const figures = await publicFigures(house.db, county.id, today);
    const year = today.slice(0, 4);
    const description = say("public.home.description", { county: named(lang, county), year });
    return (
      <Site ask={ask} title={say("public.home.title")} description={description} here="home">
        <Hero ask={ask} today={today} plan={plan} />
        {plan ? <Tasks ask={ask} plan={plan} /> : null}
        {figures ? <FiguresSection figures={figures} lang={lang} say={say} /> : null}
      </Site>
    );
  },
};
