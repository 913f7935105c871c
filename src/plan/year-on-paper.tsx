import { countLights } from "../ground/look/lights.ts";
import { type Cell, Cells, Legend } from "../ground/look/marks.tsx";
import { type Lang, named, type Say } from "../ground/texts.ts";
import { inLang, taskCount } from "./words/naming.ts";
import type { PublicPlan } from "./public.ts";
import type { Task } from "./words.ts";

interface Reader {
  readonly lang: Lang;
  readonly say: Say;
}

const cellsOf = (task: Task, lights: PublicPlan["lights"]): Cell[] =>
  task.areas.flatMap(({ cells }) => cells.map(({ id }) => ({ id, kind: lights.get(id)?.light ?? "idle" })));

/** The year as squared paper: one cell, one promise, with what the shape means. */
export const YearOnPaper = ({ plan, lang, say }: { plan: PublicPlan } & Reader) => {
  const cells = plan.tasks.flatMap((task) => cellsOf(task, plan.lights));
  return (
    <div className="year">
      <p>{say("public.plan.one-cell")}</p>
      <Cells cells={cells} lang={lang} label={say("public.plan.count", { count: cells.length })} paper />
      <Legend counts={countLights(cells.map(({ kind }) => kind))} lang={lang} />
    </div>
  );
};

/** How many tasks, areas and actions the year has, as a sentence. */
export const planLead = ({ tasks, areas, actions, plan }: PublicPlan, say: Say): string =>
  say("public.plan.lead", { year: plan.year, tasks: tasks.length, areas, actions });

const TaskCard = ({ task, lights, lang, say }: { task: Task } & Pick<PublicPlan, "lights"> & Reader) => {
  const cells = cellsOf(task, lights);
  return (
    <article className="task">
      <span className="n" aria-hidden="true">
        {taskCount(task.number, lang)}
      </span>
      <div>
        <h3>
          <a href={`/tasks/${encodeURIComponent(task.number)}`}>{named(lang, task)}</a>
          <small>{say("public.plan.count", { count: cells.length })}</small>
        </h3>
        <p>{inLang(lang, task.lineZh, task.lineEn)}</p>
        <Cells cells={cells} lang={lang} label={named(lang, task)} />
      </div>
    </article>
  );
};

/** The tasks of the year side by side, each with its sentence and its cells. */
export const TaskCards = ({ plan, lang, say }: { plan: PublicPlan } & Reader) => (
  <div className="tasks">
    {plan.tasks.map((task) => (
      <TaskCard key={task.id} task={task} lights={plan.lights} lang={lang} say={say} />
    ))}
  </div>
);
