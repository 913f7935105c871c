import type { ReactNode } from "react";
import { localDate } from "../ground/clock.ts";
import type { Page, PageAsk } from "../ground/http/index.ts";
import { day, figure, withUnit } from "../ground/look/format.ts";
import { Barred, Light, Post } from "../ground/look/marks.tsx";
import { reasonSaid } from "../ground/look/reasons.ts";
import type { Lit } from "../ground/lit.ts";
import { refuse } from "../ground/refusal.ts";
import { type Lang, named, titled } from "../ground/texts.ts";
import { Site } from "../public/site.tsx";
import { deadlineSaid } from "./words/deadline.ts";
import { inLang } from "./words/naming.ts";
import { type PublicAction, publicAction } from "./public.ts";

interface Shown {
  readonly ask: PageAsk;
  readonly action: PublicAction;
}

interface LitShown extends Shown {
  readonly lit: Lit | undefined;
}

const between = { zh: "、", en: ", " } as const;
const names = (lang: Lang, them: readonly { nameZh: string; nameEn: string | null }[]): string =>
  them.map((one) => named(lang, one)).join(between[lang]);

const Fact = ({ name, children }: { name: string; children: ReactNode }) =>
  children ? (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  ) : null;

const amountOf = ({ quantity, measure }: PublicAction): string | null => {
  if (quantity === null) return null;
  return measure ? withUnit(figure(quantity), measure) : figure(quantity);
};

/** Who owes it, under the bar of those who decide; then who does it, by when and what it serves. */
const Facts = ({ ask: { lang, say }, action }: Shown) => (
  <dl className="facts">
    <Fact name={say("public.plan.accountable")}>
      {action.accountable ? <Post>{titled(lang, action.accountable)}</Post> : null}
    </Fact>
    <Fact name={say("public.plan.lead-unit")}>{action.lead ? named(lang, action.lead) : null}</Fact>
    <Fact name={say("public.plan.led-by")}>{action.ledBy ? titled(lang, action.ledBy) : null}</Fact>
    <Fact name={say("public.plan.deadline")}>{deadlineSaid(action.deadline, lang)}</Fact>
    <Fact name={say("public.plan.quantity")}>{amountOf(action)}</Fact>
    <Fact name={say("public.plan.serves")}>{names(lang, action.pillars)}</Fact>
  </dl>
);

const Milestones = ({ ask: { lang, say }, action }: Shown) =>
  action.milestones.length === 0 ? null : (
    <section className="blk" aria-labelledby="milestones">
      <Barred id="milestones" title={say("public.plan.milestones")} count={action.milestones.length} />
      <ol className="tl">
        {action.milestones.map((milestone) => (
          <li key={milestone.id}>
            <div className="t">{named(lang, milestone)}</div>
            <div className="when">
              <time dateTime={milestone.dueOn}>{day(milestone.dueOn, lang)}</time>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );

const Cooperating = ({ ask: { lang, say }, action }: Shown) =>
  action.cooperating.length === 0 ? null : (
    <section className="blk" aria-labelledby="units">
      <Barred id="units" title={say("public.plan.cooperating")} count={action.cooperating.length} />
      <p>{names(lang, action.cooperating)}</p>
    </section>
  );

const Origin = ({ ask: { say }, action }: Shown) =>
  action.source ? (
    <section className="blk" aria-labelledby="source">
      <Barred id="source" title={say("public.plan.source")} />
      <p>{action.source}</p>
    </section>
  ) : null;

const Withdrawn = ({ ask: { say }, action }: Shown) =>
  action.state === "withdrawn" ? (
    <p className="warn">{say("public.plan.withdrawn", { reason: action.withdrawnFor ?? "" })}</p>
  ) : null;

/** The light with every reason that is the rules'; what a hand lowered is said at the desk. */
const Lights = ({ ask: { lang, say }, lit }: LitShown) =>
  lit ? (
    <div className="why">
      <p>
        <Light kind={lit.light} lang={lang} />
      </p>
      <ul>
        {lit.reasons
          .filter(({ id }) => id !== "lowered")
          .map((reason) => (
            <li key={reason.id}>{reasonSaid(reason, lang, say)}</li>
          ))}
      </ul>
    </div>
  ) : null;

const ActionView = ({ ask, action, lit }: LitShown) => {
  const { lang, say } = ask;
  return (
    <div className="wrap">
      <div>
        <p className="meta">
          <a href={`/tasks/${encodeURIComponent(action.task.number)}`}>{named(lang, action.task)}</a> /{" "}
          {named(lang, action.area)} / <span className="nw">{action.number}</span>
          {action.example ? ` · ${say("public.plan.example")}` : null}
        </p>
        <h1 className="say">{titled(lang, action)}</h1>
        <Withdrawn ask={ask} action={action} />
        <section className="blk" aria-labelledby="done-when">
          <Barred id="done-when" title={say("public.plan.done-when")} />
          <p>{inLang(lang, action.doneWhenZh, action.doneWhenEn)}</p>
        </section>
        <Milestones ask={ask} action={action} />
        <Cooperating ask={ask} action={action} />
        <Origin ask={ask} action={action} />
      </div>
      <aside>
        <Facts ask={ask} action={action} />
        <Lights ask={ask} action={action} lit={lit} />
      </aside>
    </div>
  );
};

/** One promise of the year: what, who owes it, by when, and when it counts as done. */
export const actionPage: Page = {
  path: "/actions/:number",
  render: async (ask) => {
    const { house, county, params, lang, say, now } = ask;
    const action = await publicAction(house.db, county.id, params.number ?? "");
    if (!action) return refuse("route.not-there");
    const today = localDate(now, house.clock.zone);
    const lights = await house.lightsOf(house.db, county.id, action.planId, today);
    const title = titled(lang, action);
    const description = say("public.plan.action-description", { action: title, year: action.year });
    return (
      <Site ask={ask} title={title} description={description} here="home">
        <ActionView ask={ask} action={action} lit={lights.get(action.id)} />
      </Site>
    );
  },
};
