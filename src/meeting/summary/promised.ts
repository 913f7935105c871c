import { advance, lightingOf } from "../../advance/index.ts";
import type { Db } from "../../ground/db/index.ts";
import { countOutcomes, outcomeOf } from "./rules.ts";
import { type ActionOfPlan, actionsOfPlan, planOfYear, type TaskArea, tasksAndAreas } from "./store.ts";
import type { PlanFact, PromiseFact, SummaryFacts } from "./words.ts";

const leadOf = ({ unitId, unitZh, unitEn }: ActionOfPlan) =>
  unitId === null || unitZh === null ? null : { id: unitId, nameZh: unitZh, nameEn: unitEn };
const headOf = ({ headId, headZh, headEn }: ActionOfPlan) =>
  headId === null || headZh === null ? null : { id: headId, titleZh: headZh, titleEn: headEn };

const tasksIn = (rows: readonly TaskArea[]) => [...Map.groupBy(rows, ({ taskId }) => taskId).values()];

/** The promises of a year with what became of each, and each task's counts; null without a plan. */
export const promisedOf = async (
  db: Db,
  countyId: string,
  { year, on }: { year: number; on: string },
): Promise<SummaryFacts["promised"]> => {
  const plan = await planOfYear(db, countyId, year);
  if (plan?.state !== "adopted") return null;
  const lights = await lightingOf(db, countyId, { planId: plan.id }, on);
  const said = await advance.progress?.(db, countyId, plan.id);
  const rows = (await actionsOfPlan(db, countyId, plan.id)).flatMap((row) => {
    const outcome = outcomeOf(row, lights.get(row.id)?.light, on);
    return outcome ? [{ row, outcome }] : [];
  });
  const tasks = tasksIn(await tasksAndAreas(db, countyId, plan.id)).map(([first]) => ({
    id: first!.taskId,
    number: first!.taskNumber,
    nameZh: first!.taskZh,
    nameEn: first!.taskEn,
    counts: countOutcomes(
      rows.flatMap(({ row, outcome }) => (row.taskId === first!.taskId ? [outcome] : [])),
    ),
  }));
  const promises = rows.map(({ row, outcome }): PromiseFact => {
    const { id, number, titleZh, titleEn, dueOn, withdrawnFor } = row;
    const { progress = null, problem: blocker = null, on: saidOn = null } = said?.get(id) ?? {};
    const sentence = outcome === "withdrawn" ? withdrawnFor : progress;
    const lead = leadOf(row);
    return { id, number, titleZh, titleEn, lead, dueOn, outcome, said: sentence, blocker, saidOn };
  });
  return { tasks, promises };
};

const planned = (row: ActionOfPlan) => ({
  number: row.number,
  titleZh: row.titleZh,
  titleEn: row.titleEn,
  doneWhen: row.doneWhenZh,
  lead: leadOf(row),
  head: headOf(row),
  dueOn: row.dueOn,
});

/** The plan of the year that opens; null before it is drawn up. */
export const planOf = async (db: Db, countyId: string, year: number): Promise<PlanFact | null> => {
  const plan = await planOfYear(db, countyId, year);
  if (!plan) return null;
  const byArea = Map.groupBy(
    (await actionsOfPlan(db, countyId, plan.id)).filter(({ state }) => state !== "withdrawn"),
    ({ areaId }) => areaId,
  );
  const tasks = tasksIn(await tasksAndAreas(db, countyId, plan.id)).map((rows) => {
    const { taskNumber, taskZh, taskEn, lineZh, lineEn } = rows[0]!;
    const areas = rows.flatMap(({ areaId, areaNumber, areaZh, areaEn }) =>
      areaId === null || areaZh === null
        ? []
        : [
            {
              number: areaNumber ?? "",
              nameZh: areaZh,
              nameEn: areaEn,
              actions: (byArea.get(areaId) ?? []).map(planned),
            },
          ],
    );
    return { number: taskNumber, nameZh: taskZh, nameEn: taskEn, lineZh, lineEn, areas };
  });
  return { id: plan.id, year, adopted: plan.state === "adopted", tasks };
};
