import { day, fullDay } from "../ground/look/format.ts";
import { Stack } from "../ground/look/bars.tsx";
import { countLights, inLightOrder, spokenCounts } from "../ground/look/lights.ts";
import { type Cell, Cells, Legend } from "../ground/look/marks.tsx";
import { type Lang, named, type Say } from "../ground/texts.ts";
import { countSaid, inLang, taskCount } from "./words/naming.ts";
import type { PublicPlan } from "./public.ts";
import type { Task } from "./words.ts";

interface Reader {
  readonly lang: Lang;
  readonly say: Say;
}

const cellsOf = (tasks: readonly Task[], lights: PublicPlan["lights"]): Cell[] => {
  const promises = tasks.flatMap(({ areas }) => areas.flatMap(({ cells }) => cells));
  const cells = promises.map(({ id }): Cell => ({ id, kind: lights.get(id)?.light ?? "idle" }));
  return inLightOrder(cells, ({ kind }) => kind);
};

/** A day beside a year: the year is named when it is another. */
const dayBeside = (year: number, date: string, lang: Lang): string =>
  date.startsWith(`${year}-`) ? day(date, lang) : fullDay(date, lang);

interface DrawnProps {
  readonly cells: readonly Cell[];
  readonly asBar: boolean;
  readonly label: string;
  readonly lang: Lang;
  readonly paper?: boolean;
}

interface PaperProps extends Pick<PublicPlan, "lights">, Reader {
  readonly year: number;
  readonly tasks: readonly Task[];
  /** The local day of which the cells speak. */
  readonly today: string;
}

/** Above so many promises a cell is too small to be told from the next, and the page too heavy for a slow line. */
const mostCells = 300;

/** Every promise as a cell, or, where they are too many, all of them as one bar of lights. */
const Drawn = ({ cells, asBar, label, lang, paper = false }: DrawnProps) =>
  asBar ? (
    <Stack counts={countLights(cells.map(({ kind }) => kind))} lang={lang} label={label} tall={paper} />
  ) : (
    <Cells cells={cells} lang={lang} label={label} paper={paper} />
  );

/**
 * The year, or a part of it, as squared paper: one cell, one promise, with what the shapes mean. More promises than
 * `mostCells` are one bar of lights.
 */
export const YearOnPaper = ({ year, tasks, lights, today, lang, say }: PaperProps) => {
  const cells = cellsOf(tasks, lights);
  const asBar = cells.length > mostCells;
  const label = say("public.plan.count", { count: cells.length });
  return (
    <div className="year">
      <p>
        {say(asBar ? "public.plan.one-bar" : "public.plan.one-cell", { day: dayBeside(year, today, lang) })}
      </p>
      <Drawn cells={cells} asBar={asBar} lang={lang} label={label} paper />
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

interface CardProps extends Pick<PublicPlan, "lights">, Reader {
  readonly task: Task;
  readonly asBar: boolean;
}

const TaskCard = ({ task, lights, asBar, lang, say }: CardProps) => {
  const cells = cellsOf([task], lights);
  const verified = cells.filter(({ kind }) => kind === "verified").length;
  return (
    <article className="task">
      <span className="n" aria-hidden="true">
        {taskCount(task.number, lang)}
      </span>
      <div>
        <h3>
          <a href={`/tasks/${encodeURIComponent(task.number)}`}>{named(lang, task)}</a>
          <small>{say("public.plan.count-verified", { count: cells.length, verified })}</small>
        </h3>
        <p>{inLang(lang, task.lineZh, task.lineEn)}</p>
        <Drawn cells={cells} asBar={asBar} lang={lang} label={named(lang, task)} />
        {asBar ? (
          <p className="meta" aria-hidden="true">
            {spokenCounts(countLights(cells.map(({ kind }) => kind)), lang)}
          </p>
        ) : null}
      </div>
    </article>
  );
};

/** The tasks of the year side by side, each with its sentence and its cells, or its bar in a year of many promises. */
export const TaskCards = ({ plan, lang, say }: { plan: PublicPlan } & Reader) => (
  <div className="tasks">
    {plan.tasks.map((task) => (
      <TaskCard
        key={task.id}
        task={task}
        lights={plan.lights}
        asBar={plan.actions > mostCells}
        lang={lang}
        say={say}
      />
    ))}
  </div>
);
