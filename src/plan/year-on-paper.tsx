import { day, fullDay } from "../ground/look/format.ts";
import { type Cell, Cells, Light } from "../ground/look/marks.tsx";
import { type Lang, named, type Say } from "../ground/texts.ts";
import { countSaid, inLang, taskCount } from "./words/naming.ts";
import type { PublicPlan } from "./public.ts";
import type { Task } from "./words.ts";

interface Reader {
  readonly lang: Lang;
  readonly say: Say;
}

/** While nothing is reported, every promise is a hollow circle. */
const cellsOf = (task: Task): Cell[] =>
  task.areas.flatMap(({ cells }) => cells.map(({ id }) => ({ id, kind: "idle" as const })));

interface PaperProps extends Reader {
  readonly tasks: readonly Task[];
  /** The local day of which the cells speak. */
  readonly today: string;
}

/** The year, or a part of it, as squared paper: one cell, one promise, with what the shape means. */
export const YearOnPaper = ({ tasks, today, lang, say }: PaperProps) => {
  const cells = tasks.flatMap(cellsOf);
  return (
    <div className="year">
      <p>{say("public.plan.one-cell", { day: day(today, lang) })}</p>
      <Cells
        cells={cells}
        lang={lang}
        label={say("public.plan.count", { count: cells.length })}
        unlit={say("public.plan.unlit")}
        paper
      />
      <p className="legend">
        <Light kind="idle" lang={lang} word={say("public.plan.unlit")} />
      </p>
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

const TaskCard = ({ task, lang, say }: { task: Task } & Reader) => {
  const cells = cellsOf(task);
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
        <Cells cells={cells} lang={lang} label={named(lang, task)} unlit={say("public.plan.unlit")} />
      </div>
    </article>
  );
};

/** The tasks of the year side by side, each with its sentence and its cells. */
export const TaskCards = ({ plan, lang, say }: { plan: PublicPlan } & Reader) => (
  <div className="tasks">
    {plan.tasks.map((task) => (
      <TaskCard key={task.id} task={task} lang={lang} say={say} />
    ))}
  </div>
);
