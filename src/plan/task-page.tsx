import type { Page, PageAsk } from "../ground/http/index.ts";
import { localDate } from "../ground/clock.ts";
import { figure } from "../ground/look/format.ts";
import { Barred, Light } from "../ground/look/marks.tsx";
import type { Lit } from "../ground/lit.ts";
import { refuse } from "../ground/refusal.ts";
import { named, titled } from "../ground/texts.ts";
import { Site } from "../public/site.tsx";
import { deadlineSaid } from "./words/deadline.ts";
import { inLang, taskCount } from "./words/naming.ts";
import { publicActionsOf, type PublicPlan, publicPlan } from "./public.ts";
import { YearOnPaper } from "./year-on-paper.tsx";
import type { ActionInList, Area, Task } from "./words.ts";

interface Shown {
  readonly ask: PageAsk;
  readonly task: Task;
  readonly actions: readonly ActionInList[];
  readonly lights: PublicPlan["lights"];
}

const ActionLine = ({
  action,
  lit,
  ask: { lang, say },
}: {
  action: ActionInList;
  lit: Lit | undefined;
  ask: PageAsk;
}) => (
  <li>
    <a className="plain" href={`/actions/${encodeURIComponent(action.number)}`}>
      {titled(lang, action)}
    </a>
    <div className="m">
      {lit ? <Light kind={lit.light} lang={lang} /> : null}
      <span>{action.number}</span>
      {action.lead ? <span>{named(lang, action.lead)}</span> : null}
      <span>{deadlineSaid(action.deadline, lang)}</span>
      {action.example ? <span>{say("public.plan.example")}</span> : null}
    </div>
  </li>
);

const AreaBlock = ({ area, ask, actions, lights }: { area: Area } & Omit<Shown, "task">) => {
  const within = actions.filter((action) => action.area.id === area.id);
  const id = `area-${area.number}`;
  return (
    <section className="blk" aria-labelledby={id}>
      <Barred id={id} title={named(ask.lang, area)} count={within.length} />
      {within.length === 0 ? <p className="meta">{ask.say("public.plan.no-actions")}</p> : null}
      <ul className="list">
        {within.map((action) => (
          <ActionLine key={action.id} action={action} lit={lights.get(action.id)} ask={ask} />
        ))}
      </ul>
    </section>
  );
};

const Aside = ({ ask: { lang, say }, task, actions }: Omit<Shown, "lights">) => (
  <aside>
    <dl className="facts">
      {task.ledBy ? (
        <div>
          <dt>{say("public.plan.led-by")}</dt>
          <dd>{titled(lang, task.ledBy)}</dd>
        </div>
      ) : null}
      <div>
        <dt>{say("public.plan.areas")}</dt>
        <dd>{figure(task.areas.length)}</dd>
      </div>
      <div>
        <dt>{say("public.plan.actions")}</dt>
        <dd>{figure(actions.length)}</dd>
      </div>
    </dl>
    <p className="meta">{say("public.plan.who-owes")}</p>
  </aside>
);

const TaskView = ({ ask, year, task, actions, lights }: Shown & { year: number }) => {
  const { lang, say } = ask;
  return (
    <div className="wrap">
      <div>
        <h1>
          <span className="count">{taskCount(task.number, lang)}</span> {named(lang, task)}
        </h1>
        <p className="lead">{inLang(lang, task.lineZh, task.lineEn)}</p>
        <YearOnPaper
          year={year}
          tasks={[task]}
          lights={lights}
          today={localDate(ask.now, ask.house.clock.zone)}
          lang={lang}
          say={say}
        />
        <div className="sec">
          {task.areas.map((area) => (
            <AreaBlock key={area.id} area={area} ask={ask} actions={actions} lights={lights} />
          ))}
        </div>
      </div>
      <Aside ask={ask} task={task} actions={actions} />
    </div>
  );
};

/** A task of the year: its areas, and each area's actions with who leads them and by when. */
export const taskPage: Page = {
  path: "/tasks/:number",
  render: async (ask) => {
    const { house, county, params, lang, say, now } = ask;
    const today = localDate(now, house.clock.zone);
    const found = await publicPlan(house, county.id, today);
    const task = found?.tasks.find(({ number }) => number === params.number);
    if (!found || !task) return refuse("route.not-there");
    const actions = await publicActionsOf(house.db, county.id, found.plan.id, task.number);
    const title = named(lang, task);
    const description = say("public.plan.task-description", { task: title, year: found.plan.year });
    return (
      <Site ask={ask} title={title} description={description} here="home">
        <TaskView ask={ask} year={found.plan.year} task={task} actions={actions} lights={found.lights} />
      </Site>
    );
  },
};
