import type { Db } from "../ground/db/index.ts";
import type { House } from "../ground/house.ts";
import type { Lit } from "../ground/lit.ts";
import { treeOf } from "./read.ts";
import { actionsWhere } from "./store/actions.ts";
import { actionIdByNumber, wholeAction } from "./store/details.ts";
import { latestAdoptedPlan } from "./store/plans.ts";
import {
  type ActionInList,
  actionFilter,
  type ActionWhole,
  type Area,
  type Plan,
  promised,
  type Task,
} from "./words.ts";

/** A year's plan as everyone may see it: adopted actions only. */
export interface PublicPlan {
  readonly plan: Plan;
  readonly tasks: readonly Task[];
  readonly areas: number;
  readonly actions: number;
  /** The light of each action, by its id. */
  readonly lights: ReadonlyMap<string, Lit>;
}

const onlyAdopted = (area: Area): Area => ({
  ...area,
  cells: area.cells.filter(({ state }) => promised.includes(state)),
});

const cellsIn = (tasks: readonly Task[]): number =>
  tasks.flatMap(({ areas }) => areas).reduce((total, { cells }) => total + cells.length, 0);

/** The latest adopted plan, without its drafts; null before the first is adopted. */
export const publicPlan = async (
  { db, lightsOf }: Pick<House, "db" | "lightsOf">,
  countyId: string,
  today: string,
): Promise<PublicPlan | null> => {
  const plan = await latestAdoptedPlan(db, countyId);
  if (!plan) return null;
  const tree = await treeOf(db, countyId, plan);
  const tasks = tree.tasks.map((task) => ({ ...task, areas: task.areas.map(onlyAdopted) }));
  const areas = tasks.reduce((total, task) => total + task.areas.length, 0);
  const lights = await lightsOf(db, countyId, plan.id, today);
  return { plan, tasks, areas, actions: cellsIn(tasks), lights };
};

const mostOfTask = 2000;

/** A task's adopted actions with who leads them and by when, in the plan's order. */
export const publicActionsOf = async (
  db: Db,
  countyId: string,
  planId: string,
  task: string,
): Promise<readonly ActionInList[]> => {
  const filter = { ...actionFilter.parse({ task }), states: promised, limit: mostOfTask };
  return (await actionsWhere(db, countyId, planId, filter)).actions;
};

/** The adopted actions that a head answers for, in the plan's order. */
export const publicActionsOfHead = async (
  db: Db,
  countyId: string,
  planId: string,
  postId: string,
): Promise<readonly ActionInList[]> => {
  const filter = { ...actionFilter.parse({ head: postId }), states: promised, limit: mostOfTask };
  return (await actionsWhere(db, countyId, planId, filter)).actions;
};

/** What everyone may know of an action; its internal note stays inside. */
export type PublicAction = Omit<ActionWhole, "note">;

/** An action of the latest adopted plan by its number; null for drafts and for what is not there. */
export const publicAction = async (
  db: Db,
  countyId: string,
  number: string,
): Promise<PublicAction | null> => {
  const plan = await latestAdoptedPlan(db, countyId);
  const id = plan && (await actionIdByNumber(db, countyId, plan.id, number));
  const whole = id ? await wholeAction(db, countyId, id) : undefined;
  if (!whole || whole.state === "draft") return null;
  const { note: _note, ...shown } = whole;
  return shown;
};
