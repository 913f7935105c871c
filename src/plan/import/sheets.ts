import {
  asDeadline,
  asText,
  type Cell,
  cellOf,
  type Problems,
  type Table,
} from "../../ground/sheets/index.ts";
import type { PostDirectory } from "../../people/index.ts";
import { longest } from "../words.ts";
import type { MilestoneColumn, OutlineColumn, PillarColumn } from "./columns.ts";
import { leaderOf } from "./people.ts";
import type { WantedArea, WantedMilestone, WantedPillar, WantedTask } from "./wanted.ts";

const take = (problems: Problems, cell: Cell, max: number) => problems.take(cell, asText(cell, { max }));
const need = (problems: Problems, cell: Cell, max: number) => problems.need(cell, asText(cell, { max }));

/** The pillars of the strategy, in their order. */
export const pillarsIn = (table: Table<PillarColumn>, problems: Problems): WantedPillar[] =>
  table.records.flatMap((row) => {
    const code = need(problems, cellOf(row, "code"), longest.number);
    const nameZh = need(problems, cellOf(row, "name"), longest.name);
    const nameEn = row.cells.nameEn ? take(problems, cellOf(row, "nameEn"), longest.name) : undefined;
    return code && nameZh ? [{ code, nameZh, nameEn }] : [];
  });

/** Tasks, once each, and their areas. A task's cells are merged down over its areas. */
export const outlineIn = (
  table: Table<OutlineColumn>,
  posts: PostDirectory,
  problems: Problems,
): { tasks: WantedTask[]; areas: WantedArea[] } => {
  const tasks = new Map<string, WantedTask>();
  const areas = new Map<string, WantedArea>();
  for (const row of table.records) {
    const text = (key: OutlineColumn) =>
      row.cells[key] ? take(problems, cellOf(row, key), longest.name) : undefined;
    const number = need(problems, cellOf(row, "taskNumber"), longest.number);
    const nameZh = need(problems, cellOf(row, "task"), longest.name);
    const areaCell = cellOf(row, "areaNumber");
    const areaNumber = need(problems, areaCell, longest.number);
    const areaZh = need(problems, cellOf(row, "area"), longest.name);
    if (!number || !nameZh || !areaNumber || !areaZh) continue;
    if (!tasks.has(number)) {
      const ledByPostId = row.cells.ledBy ? leaderOf(cellOf(row, "ledBy"), posts, problems) : undefined;
      const said = { nameEn: text("taskEn"), lineZh: text("line"), lineEn: text("lineEn") };
      tasks.set(number, { number, nameZh, ...said, ledByPostId });
    }
    if (areas.has(areaNumber)) problems.error(areaCell, "plan-area-twice", { number: areaNumber });
    else
      areas.set(areaNumber, {
        number: areaNumber,
        taskNumber: number,
        nameZh: areaZh,
        nameEn: text("areaEn"),
      });
  }
  return { tasks: [...tasks.values()], areas: [...areas.values()] };
};

/** Milestones by their action's number, in the order of the sheet. */
export const milestonesIn = (
  table: Table<MilestoneColumn>,
  numbers: ReadonlySet<string>,
  year: number,
  problems: Problems,
): Map<string, WantedMilestone[]> => {
  const found = new Map<string, WantedMilestone[]>();
  for (const row of table.records) {
    const [actionCell, dueCell] = [cellOf(row, "action"), cellOf(row, "dueOn")];
    const number = need(problems, actionCell, longest.number);
    const nameZh = need(problems, cellOf(row, "name"), longest.name);
    const nameEn = take(problems, cellOf(row, "nameEn"), longest.name);
    const due = problems.need(dueCell, asDeadline(dueCell, year));
    if (number && !numbers.has(number)) problems.error(actionCell, "plan-no-action", { number });
    if (due && due.kind !== "date") problems.error(dueCell, "plan-milestone-day");
    if (due?.kind === "date" && Number(due.date.slice(0, 4)) !== year)
      problems.error(dueCell, "plan-other-year", { date: due.date, year });
    if (number && nameZh && due?.kind === "date")
      found.set(number, [...(found.get(number) ?? []), { nameZh, nameEn, dueOn: due.date }]);
  }
  return found;
};
