import { useIntl } from "react-intl";
import { useToday } from "../../desk/dates.ts";
import { DeskLink } from "../../desk/link.tsx";
import { useSay } from "../../desk/say.ts";
import { useLang } from "../../desk/theme.tsx";
import { day, figure, ofWhole } from "../../ground/look/format.ts";
import { inLightOrder } from "../../ground/look/lights.ts";
import { Cells } from "../../ground/look/marks.tsx";
import { named, titled } from "../../ground/texts.ts";
import { taskCount } from "../words/naming.ts";
import type { ActionCell, Area, PlanTree, Task } from "../words.ts";
import { dueSoon } from "./due-soon.ts";
import { kindOf, useLights } from "./lights.ts";
import { planHref, usePlanSearch } from "./search.ts";

/** How many of these are verified, of how many; only how many while nothing is promised yet. */
const Verified = ({ cells, year }: { cells: readonly ActionCell[]; year: number }) => {
  const [say, lights] = [useSay(), useLights(year)];
  const count = cells.length;
  if (!cells.some(({ id }) => lights.has(id))) return <span>{figure(count)}</span>;
  const verified = cells.filter((cell) => kindOf(lights, cell) === "verified").length;
  return <span title={say("plan.verified-here", { verified, count })}>{ofWhole(verified, count)}</span>;
};

const AreaCells = ({ area, year }: { area: Area; year: number }) => {
  const lang = useLang();
  const [search] = usePlanSearch();
  const lights = useLights(year);
  const cells = area.cells.filter(({ pillarIds }) => !search.pillar || pillarIds.includes(search.pillar));
  const href = planHref({ ...search, task: undefined, area: area.number, page: undefined });
  return (
    <div className={search.area === area.number ? "area here" : "area"}>
      <h3>
        <DeskLink href={href}>{named(lang, area)}</DeskLink>
        <Verified cells={cells} year={year} />
      </h3>
      <Cells
        lang={lang}
        label={named(lang, area)}
        link={DeskLink}
        cells={inLightOrder(cells, (cell) => kindOf(lights, cell)).map((cell) => ({
          id: cell.id,
          kind: kindOf(lights, cell),
          href: `/desk/actions/${cell.id}`,
          name: `${cell.number} ${titled(lang, cell)}`,
        }))}
      />
    </div>
  );
};

/** What falls due within two weeks, in a sunk box at the foot of the task. */
const Soon = ({ cells }: { cells: readonly ActionCell[] }) => {
  const [intl, lang, today] = [useIntl(), useLang(), useToday()];
  const soon = today.data ? dueSoon(cells, today.data.date) : [];
  if (soon.length === 0) return null;
  return (
    <div className="soon">
      <h3>{intl.formatMessage({ id: "plan.soon" })}</h3>
      <ul>
        {soon.map((cell) => (
          <li key={cell.id}>
            <span>{day(cell.dueOn, lang)}</span>
            <DeskLink href={`/desk/actions/${cell.id}`}>{titled(lang, cell)}</DeskLink>
          </li>
        ))}
      </ul>
    </div>
  );
};

const TaskColumn = ({ task, year }: { task: Task; year: number }) => {
  const lang = useLang();
  const [search] = usePlanSearch();
  const cells = task.areas.flatMap((area) => area.cells);
  const shown = cells.filter(({ pillarIds }) => !search.pillar || pillarIds.includes(search.pillar));
  const id = `task-${task.number}`;
  const href = planHref({ ...search, area: undefined, task: task.number, page: undefined });
  return (
    <section className="task" aria-labelledby={id}>
      <h2 id={id}>
        <span className="n" aria-hidden="true">
          {taskCount(task.number, lang)}
        </span>
        <DeskLink href={href}>{named(lang, task)}</DeskLink>
        <small>
          <Verified cells={shown} year={year} />
        </small>
      </h2>
      <p className="who">{task.ledBy ? titled(lang, task.ledBy) : null}</p>
      {task.areas.map((area) => (
        <AreaCells key={area.id} area={area} year={year} />
      ))}
      <Soon cells={shown} />
    </section>
  );
};

/** Tasks side by side, their areas below each other, and each action as a cell that opens it. */
export const Board = ({ tree: { tasks, plan } }: { tree: PlanTree }) => (
  <div className="board">
    {tasks.map((task) => (
      <TaskColumn key={task.id} task={task} year={plan.year} />
    ))}
  </div>
);
