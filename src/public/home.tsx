import { localDate } from "../ground/clock.ts";
import type { Page } from "../ground/http/index.ts";
import { named } from "../ground/texts.ts";
import { Site } from "./site.tsx";

/** The front page: what was promised this year and where it stands, and last year's figures as published. */
export const homePage: Page = {
  path: "/",
  render: async (ask) => {
    const { say, lang, county, now, house } = ask;
    const year = localDate(now, house.clock.zone).slice(0, 4);
    const title = say("public.home.title");
    const description = say("public.home.description", { county: named(lang, county), year });
    return (
      <Site ask={ask} title={title} description={description} here="home">
        <section className="hero" aria-labelledby="year">
          <div>
            <h1 id="year">{title}</h1>
            <p className="lead">{say("public.home.no-plan", { year })}</p>
          </div>
        </section>
      </Site>
    );
  },
};
