import type { Actor } from "../../ground/actor.ts";
import type { Entry, Json } from "../../ground/command.ts";
import type { Db } from "../../ground/db/index.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { isPublic } from "../actors.ts";
import { owedBy, type Running } from "../rules/clock.ts";
import { isUnderLead, next } from "../rules/life.ts";
import { partsOf, type Standing } from "../rules/may.ts";
import { refOf } from "../rules/ref.ts";
import { countedSince } from "../settings.ts";
import {
  appealById,
  type AppealRow,
  insertStep,
  lockAppeal,
  setAppeal,
  type StepRow,
} from "../store/appeals.ts";
import { decidersOf, placedUnits } from "../store/places.ts";
import { pausesOf } from "../store/said.ts";
import { cooperatingUnits, endCooperations } from "../together/store.ts";
import type { AppealAct, AppealPart, AppealState } from "../words.ts";

/** An act that may be done: the appeal as it is, what the actor is to it, and the state the act leads to. */
export interface Acting {
  readonly appeal: AppealRow;
  readonly parts: readonly AppealPart[];
  readonly to: AppealState;
}

export const notThere = refuse("appeal.not-there");

/** What decides who may do something with an appeal. A merged one is with the unit that has the other. */
export const standingOf = async (db: Db, appeal: AppealRow): Promise<Standing> => {
  const main = appeal.mergedInto ? await appealById(db, appeal.countyId, appeal.mergedInto) : appeal;
  const unitId = appeal.state === "merged" ? (main?.unitId ?? null) : appeal.unitId;
  const placed = await placedUnits(db, appeal.countyId, [unitId]);
  return {
    aboutUnitIds: appeal.aboutUnitIds,
    aboutPostIds: appeal.aboutPostIds,
    aboutPersonIds: appeal.aboutPersonIds,
    unitId,
    unitPath: (unitId && placed.get(unitId)?.path) ?? null,
    deciders: await decidersOf(db, appeal.countyId, appeal.matterId),
    cooperating: await cooperatingUnits(db, appeal.countyId, appeal.id),
  };
};

/** What somebody is to an appeal. Whoever stands at the public door has its number: they are the appellant. */
export const partsFor = async (db: Db, actor: Actor, appeal: AppealRow): Promise<AppealPart[]> =>
  isPublic(actor) ? ["appellant"] : partsOf(actor, await standingOf(db, appeal));

/**
 * Takes hold of an appeal for an act. Of two who act at once the second waits, then sees the state the first has left,
 * and gets a conflict. Refuses `appeal.not-there` to those who do not see it, and as the table `next` does.
 */
export const takeUp = async (tx: Db, actor: Actor, id: string, act: AppealAct): Promise<Acting | Refusal> => {
  const appeal = await lockAppeal(tx, actor.countyId, id);
  if (!appeal) return notThere;
  const parts = await partsFor(tx, actor, appeal);
  if (parts.length === 0) return notThere;
  const to = next(appeal.state, act, parts);
  return isRefusal(to) ? to : { appeal, parts, to };
};

/** States before a petition is registered: its second clock has not begun. */
const unregistered: ReadonlySet<AppealState> = new Set(["received", "assigned", "returned"]);

/** What an appeal's clocks are read from. */
export const runningOf = (
  appeal: Pick<AppealRow, "state" | "class" | "countedFrom" | "extendedDays" | "answeredAt" | "reopenings">,
  pauses: readonly { readonly fromAt: Date; readonly untilAt: Date | null }[],
): Running => ({
  state: appeal.state,
  class: appeal.class,
  countedFrom: appeal.countedFrom,
  extendedDays: appeal.extendedDays,
  answeredAt: appeal.answeredAt,
  registered: appeal.reopenings > 0 || !unregistered.has(appeal.state),
  pauses: pauses
    .filter(({ fromAt }) => fromAt >= appeal.countedFrom)
    .map(({ fromAt, untilAt }) => ({ from: fromAt, until: untilAt })),
});

type Changes = Partial<Omit<AppealRow, "countyId" | "id" | "attributes" | "due" | "provisional">>;

/** When what an appeal owes next is due, by the numbers that were in force when its clock started. */
export const dueOf = async (db: Db, appeal: AppealRow, now: Date) => {
  const counted = await countedSince(db, appeal.countyId, appeal.countedFrom);
  const pauses = await pausesOf(db, appeal.countyId, appeal.id);
  return owedBy(counted, runningOf(appeal, pauses), now);
};

/**
 * Saves what an act changed, and when what is owed now is due. Pauses are saved before. What other units were asked ends
 * where the appeal leaves the hand of the leading one.
 */
export const settle = async (tx: Db, appeal: AppealRow, changes: Changes, now: Date): Promise<AppealRow> => {
  const changed = { ...appeal, ...changes };
  const owed = await dueOf(tx, changed, now);
  await setAppeal(tx, appeal, { ...changes, ...owed });
  if (!isUnderLead(changed.state)) await endCooperations(tx, appeal.countyId, appeal.id, now);
  return { ...changed, ...owed };
};

/** One line of the appeal's own history. `open`: the appellant reads it too. */
export const tell = (
  tx: Db,
  { countyId, postId, personId, unitId }: Actor,
  appealId: string,
  now: Date,
  step: Pick<StepRow, "act" | "open"> & Partial<Pick<StepRow, "toUnitId" | "said" | "unitId">>,
): Promise<void> =>
  insertStep(tx, {
    countyId,
    id: newId(now),
    appealId,
    at: now,
    postId,
    personId,
    unitId,
    toUnitId: null,
    said: null,
    ...step,
  });

/** What an act says in its entry: never words of the appeal, a number that opens it, or an identity. */
export type Said = { readonly [key: string]: Json | undefined };

/** The entry of an act: the state before and after, and what the act itself says. */
export const entryOf = (
  { appeal, to }: Pick<Acting, "appeal" | "to">,
  after: Said = {},
  reason?: string,
): Entry => ({
  kind: "appeal",
  id: appeal.id,
  unitId: appeal.unitId,
  before: { state: appeal.state },
  after: { title: refOf(appeal.number), state: to, ...after },
  ...(reason === undefined ? {} : { reason }),
});

export type Done = { readonly id: string; readonly state: AppealState };

/** What every act answers with. */
export const doneWith = (acting: Acting, after?: Said, reason?: string, to: AppealState = acting.to) => ({
  value: { id: acting.appeal.id, state: to },
  entry: entryOf({ ...acting, to }, after, reason),
});
