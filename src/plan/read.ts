import type { Db } from "../ground/db/index.ts";
import type { Debt } from "../people/words.ts";
import { actionsOwedBy } from "./store/actions.ts";
import { areasOf, cellsOf, pillarsOf, tasksOf } from "./store/tree.ts";
import type { Plan, PlanTree } from "./words.ts";

/** The whole of a plan as a tree: each task with its areas, each area with its actions as cells. */
export const treeOf = async (db: Db, countyId: string, plan: Plan): Promise<PlanTree> => {
  const pillars = await pillarsOf(db, countyId, plan.id);
  const tasks = await tasksOf(db, countyId, plan.id);
  const areas = Map.groupBy(await areasOf(db, countyId, plan.id), ({ taskId }) => taskId);
  const all = await cellsOf(db, countyId, plan.id);
  const cells = Map.groupBy(all, ({ areaId }) => areaId);
  const drafts = all.filter(({ state }) => state === "draft").length;
  return {
    plan,
    counts: { actions: all.length, drafts },
    pillars,
    tasks: tasks.map((task) => ({
      ...task,
      areas: (areas.get(task.id) ?? []).map((area) => ({ ...area, cells: cells.get(area.id) ?? [] })),
    })),
  };
};

/** What a post owes by the plan: the adopted actions its unit leads, as the list of a handover shows them. */
export const planDebts = async (db: Db, countyId: string, postId: string): Promise<Debt[]> =>
  (await actionsOwedBy(db, countyId, postId)).map(({ id, number, titleZh, dueOn }) => ({
    kind: "action",
    id,
    title: `${number} ${titleZh}`,
    due: dueOn,
    href: `/desk/actions/${id}`,
  }));
