import { command, type Json, type Outcome } from "../../ground/command.ts";
import type { Actor } from "../../ground/actor.ts";
import type { Db } from "../../ground/db/index.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { may } from "../rules.ts";
import {
  idInOutline,
  isInOutline,
  isPost,
  nextPlaceIn,
  type OutlineTable,
  setInOutline,
} from "../store/outline.ts";
import { planOfYear } from "../store/plans.ts";
import { insertAreas, insertPillars, insertTasks } from "../store/save.ts";
import type { Plan } from "../words.ts";
import type { AreaDraft, PillarDraft, TaskDraft } from "../words/outline.ts";

/** Something of a plan's outline to be written: over the one of an id, or new. */
interface Writing<D> {
  readonly year: number;
  readonly id: string | null;
  readonly draft: D;
}

type Written = { readonly id: string };

interface Asked {
  readonly table: OutlineTable;
  readonly number: string;
  readonly field: "number" | "code";
}

/** The plan that may be written to, when the number is free and what is to be changed is there. */
const planFor = async (
  tx: Db,
  actor: Actor,
  { year, id }: Writing<unknown>,
  { table, number, field }: Asked,
): Promise<Plan | Refusal> => {
  const plan = await planOfYear(tx, actor.countyId, year);
  if (!plan || !may(actor, "change")) return refuse("route.not-there");
  if (id !== null && !(await isInOutline(tx, actor.countyId, plan.id, table, id)))
    return refuse("route.not-there");
  const taken = await idInOutline(tx, actor.countyId, plan.id, table, number);
  return taken && taken !== id ? refuse("outline.number-taken", { number }, { field }) : plan;
};

const done = (plan: Plan, id: string, draft: object): Outcome<Written> => ({
  value: { id },
  entry: { kind: "plan", id: plan.id, after: { id, ...draft } as Json },
});

/** Writes a pillar of the strategy. Refuses `outline.number-taken` at its code. */
export const writePillar = command(
  "plan.pillar",
  async (tx, actor, given: Writing<PillarDraft>, now): Promise<Outcome<Written>> => {
    const { id, draft } = given;
    const plan = await planFor(tx, actor, given, { table: "pillar", number: draft.code, field: "code" });
    if (isRefusal(plan)) return plan;
    const row = { countyId: actor.countyId, planId: plan.id, id: id ?? newId(now), ...draft };
    if (id) await setInOutline(tx, actor.countyId, "pillar", id, draft);
    else
      await insertPillars(tx, [
        { ...row, position: await nextPlaceIn(tx, actor.countyId, plan.id, "pillar") },
      ]);
    return done(plan, row.id, draft);
  },
);

/** Writes a task of the year. Refuses `outline.number-taken`, and `outline.unknown-post` for its leader. */
export const writeTask = command(
  "plan.task",
  async (tx, actor, given: Writing<TaskDraft>, now): Promise<Outcome<Written>> => {
    const { id, draft } = given;
    const plan = await planFor(tx, actor, given, { table: "task", number: draft.number, field: "number" });
    if (isRefusal(plan)) return plan;
    if (draft.ledByPostId && !(await isPost(tx, actor.countyId, draft.ledByPostId)))
      return refuse("outline.unknown-post", undefined, { field: "ledByPostId" });
    const row = { countyId: actor.countyId, planId: plan.id, id: id ?? newId(now), ...draft };
    if (id) await setInOutline(tx, actor.countyId, "task", id, draft);
    else
      await insertTasks(tx, [{ ...row, position: await nextPlaceIn(tx, actor.countyId, plan.id, "task") }]);
    return done(plan, row.id, draft);
  },
);

/** Writes an area of a task. Refuses `outline.number-taken`, and `outline.unknown-task`. */
export const writeArea = command(
  "plan.area",
  async (tx, actor, given: Writing<AreaDraft>, now): Promise<Outcome<Written>> => {
    const { id, draft } = given;
    const plan = await planFor(tx, actor, given, { table: "area", number: draft.number, field: "number" });
    if (isRefusal(plan)) return plan;
    if (!(await isInOutline(tx, actor.countyId, plan.id, "task", draft.taskId)))
      return refuse("outline.unknown-task", undefined, { field: "taskId" });
    const row = { countyId: actor.countyId, planId: plan.id, id: id ?? newId(now), ...draft };
    if (id) await setInOutline(tx, actor.countyId, "area", id, draft);
    else
      await insertAreas(tx, [{ ...row, position: await nextPlaceIn(tx, actor.countyId, plan.id, "area") }]);
    return done(plan, row.id, draft);
  },
);
