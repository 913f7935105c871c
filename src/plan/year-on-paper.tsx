import { day, fullDay } from "../ground/look/format.ts";
import { countLights } from "../ground/look/lights.ts";
import { type Cell, Cells, Legend } from "../ground/look/marks.tsx";
import { type Lang, named, type Say } from "../ground/texts.ts";
import { countSaid, inLang, taskCount } from "./words/naming.ts";
import type { PublicPlan } from "./public.ts";
import type { Task } from "./words.ts";

interface Reader {
  readonly lang: Lang;
  readonly say: Say;
}

const cellsOf = (task: Task, lights: PublicPlan["lights"]): Cell[] =>
  task.areas.flatMap(({ cells }) => cells.map(({ id }) => ({ id, kind: lights.get(id)?.light ?? "idle" })));

/** A day beside a year: the year is named when it is another. */
const dayBeside = (year: number, date: string, lang: Lang): string =>
  date.startsWith(`${year}-`) ? day(date, lang) : fullDay(date, lang);

interface PaperProps extends Pick<PublicPlan, "lights">, Reader {
  readonly year: number;
  readonly tasks: readonly Task[];
  /** The local day of which the cells speak. */
  readonly today: string;
}

/** The year, or a part of it, as squared paper: one cell, one promise, with what the shapes mean. */
export const YearOnPaper = ({ year, tasks, lights, today, lang, say }: PaperProps) => {
  const cells = tasks.flatMap((task) => cellsOf(task, lights));
  return (
    <div className="year">
      <p>{say("public.plan.one-cell", { day: dayBeside(year, today, lang) })}</p>
      <Cells cells={cells} lang={lang} label={say("public.plan.count", { count: cells.length })} paper />
      <Legend counts={countLights(cells.map(({ kind }) => kind))} lang={lang} />
    </div>
  );
};

/** When the year was adopted, and how many tasks, areas and actions it has, as a sentence with its counts in bold. */
export const PlanLead = ({ of: { tasks, areas, actions, plan }, lang, say }: { of: PublicPlan } & Reader) => (
  <p className="lead">
    {say("public.plan.lead-year", { year: plan.year, day: fullDay(plan.adoptedOn ?? "", lang) })}{" "}
    <b>{say("public.plan.lead-counts", { tasks: tasks.length, areas, actions })}</b>
    {say("public.plan.lead-rule")}
  </p>
);

/** The head of the section of tasks: how many there are, in words. */
export const tasksTitle = ({ tasks }: PublicPlan, { lang, say }: Reader): string =>
  say("public.plan.tasks", { count: tasks.length, said: countSaid(tasks.length, lang) });

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
