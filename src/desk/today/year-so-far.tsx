import { useIntl } from "react-intl";
import { figure } from "../../ground/look/format.ts";
import { Barred } from "../../ground/look/marks.tsx";
import { named } from "../../ground/texts.ts";
import type { ActionCell } from "../../plan/words.ts";
import { DeskLink } from "../link.tsx";
import { Failed, Loading } from "../parts/states.tsx";
import { useLang } from "../theme.tsx";
import { useYear } from "./actions.ts";
import { daysOn } from "./days.ts";

/** When an action is due, seen from today. */
const whens = ["past", "soon", "later", "no-date"] as const;
type When = (typeof whens)[number];
const soonDays = 30;

/** How many of a year's actions are due when. */
export const whenDue = (cells: readonly Pick<ActionCell, "dueOn">[], today: string): Record<When, number> => {
  const soon = daysOn(today, soonDays);
  const counts = { past: 0, soon: 0, later: 0, "no-date": 0 };
  for (const { dueOn } of cells) counts[whenOf(dueOn, today, soon)] += 1;
  return counts;
};

const whenOf = (dueOn: string | null, today: string, soon: string): When => {
  if (dueOn === null) return "no-date";
  if (dueOn < today) return "past";
  return dueOn <= soon ? "soon" : "later";
};

/** The year at a glance: by task, and by when it is due. */
export const YearSoFar = ({ year, today }: { year: number; today: string }) => {
  const [intl, lang, tree] = [useIntl(), useLang(), useYear(year)];
  const text = (id: string, params = {}) => intl.formatMessage({ id: `today.${id}` }, params);
  if (tree.isError) return <Failed error={tree.error} retry={() => void tree.refetch()} />;
  if (!tree.data) return <Loading lines={6} />;
  const { tasks, counts } = tree.data;
  const cellsOf = (task: (typeof tasks)[number]) => task.areas.flatMap(({ cells }) => cells);
  const due = whenDue(tasks.flatMap(cellsOf), today);
  return (
    <section className="blk" aria-labelledby="year">
      <Barred
        id="year"
        title={text("year", { year })}
        count={counts.actions}
        more={{ href: "/desk/plan", label: text("whole-plan") }}
        link={DeskLink}
      />
      <table className="tbl flush">
        <tbody>
          {whens.map((when) => (
            <tr key={when}>
              <th scope="row">{text(`when.${when}`)}</th>
              <td className="num strong">{figure(due[when])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className="tbl flush">
        <thead>
          <tr>
            <th scope="col">{text("column.task")}</th>
            <th scope="col" className="num">
              {text("column.actions")}
            </th>
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => (
            <tr key={task.id}>
              <th scope="row">
                <DeskLink href={`/desk/plan?task=${encodeURIComponent(task.number)}`}>
                  {named(lang, task)}
                </DeskLink>
              </th>
              <td className="num strong">{figure(cellsOf(task).length)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
