import type { Actor } from "../../ground/actor.ts";
import { localDate } from "../../ground/clock.ts";
import { countyById } from "../../ground/county/store.ts";
import type { Entry, Json } from "../../ground/command.ts";
import type { Db } from "../../ground/db/index.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { next } from "../rules/matter.ts";
import { partsOf, type Standing } from "../rules/may.ts";
import {
  holdingOf,
  holdingsOf,
  type HoldingRow,
  insertStep,
  lockMatter,
  matterById,
  type MatterRow,
  type MatterUnitRow,
  setHolding,
  type StepRow,
  unitsOf,
  wasSilent,
} from "../store/matters.ts";
import { placedUnits } from "../store/tree.ts";
import type { MatterAct, MatterState } from "../words.ts";

/** A matter with what every act on it looks at. */
export interface Loaded {
  readonly matter: MatterRow;
  readonly holding: HoldingRow;
  readonly units: readonly MatterUnitRow[];
}

/** An act that may be done: the matter as it is, and the state the act leads to. */
export interface Acting extends Loaded {
  readonly to: MatterState;
}

export const notThere = refuse("matter.not-there");

/** What decides who may do something with a matter. */
export const standingOf = async (
  db: Db,
  { matter, units }: Pick<Loaded, "matter" | "units">,
): Promise<Standing> => {
  const { countyId, id, decidingPostId, delegatedToPostId, openedByPostId, openedByPersonId } = matter;
  const unitIds = units.map(({ unitId }) => unitId);
  const placed = await placedUnits(db, countyId, unitIds);
  const before = await holdingsOf(db, countyId, id);
  return {
    decidingPostId,
    delegatedToPostId,
    openedByPostId,
    openedByPersonId,
    unitIds,
    unitPaths: placed.map(({ path }) => path),
    heldBefore: before.map(({ postId }) => postId),
  };
};

/** A matter as it is now, for reading; undefined when the county has none by that id. */
export const loadMatter = async (db: Db, countyId: string, id: string): Promise<Loaded | undefined> => {
  const matter = await matterById(db, countyId, id);
  if (!matter) return undefined;
  return { matter, holding: await holdingOf(db, matter), units: await unitsOf(db, countyId, id) };
};

/** Somebody whose act it was until silence passed it on is told so: what they typed is not theirs to say any more. */
const notYours = async (
  tx: Db,
  { countyId, postId }: Actor,
  id: string,
  refusal: Refusal,
): Promise<Refusal> =>
  refusal.refusal === "matter.not-yours" && postId && (await wasSilent(tx, countyId, id, postId))
    ? refuse("matter.passed-on.conflict")
    : refusal;

/**
 * Takes hold of a matter for an act. Of two who act at once the second waits, then sees the state the first has
 * left, and gets a conflict. Refuses `matter.not-there` to those who do not see it, and as the table `next` does.
 */
export const takeUp = async (tx: Db, actor: Actor, id: string, act: MatterAct): Promise<Acting | Refusal> => {
  const matter = await lockMatter(tx, actor.countyId, id);
  if (!matter) return notThere;
  const loaded = {
    matter,
    holding: await holdingOf(tx, matter),
    units: await unitsOf(tx, actor.countyId, id),
  };
  const parts = partsOf(actor, await standingOf(tx, loaded));
  if (parts.length === 0) return notThere;
  const to = next(matter.state, act, parts);
  return isRefusal(to) ? notYours(tx, actor, id, to) : { ...loaded, to };
};

/** The deciding post has answered: its first response is met, if it was still open. */
export const respond = async (tx: Db, { holding }: Loaded, now: Date): Promise<void> => {
  if (holding.respondedAt === null) await setHolding(tx, holding, { respondedAt: now });
};

/** One line of the matter's own history. */
export const tell = (
  tx: Db,
  { countyId, postId, personId }: Actor,
  matterId: string,
  now: Date,
  step: Pick<StepRow, "act"> & Partial<Pick<StepRow, "toPostId" | "said">>,
): Promise<void> =>
  insertStep(tx, {
    countyId,
    id: newId(now),
    matterId,
    at: now,
    postId,
    personId,
    toPostId: null,
    said: null,
    ...step,
  });

/** What an act says in its entry. */
export type Said = { readonly [key: string]: Json | undefined };

/** The entry of an act: the state before and after, and what the act itself says. */
export const entryOf = (
  { matter, to }: Pick<Acting, "matter" | "to">,
  after: Said = {},
  reason?: string,
): Entry => ({
  kind: "matter",
  id: matter.id,
  unitId: matter.decidingUnitId,
  before: { state: matter.state },
  after: { number: matter.number, state: to, ...after },
  ...(reason === undefined ? {} : { reason }),
});

/** The day it is in a county. */
export const todayIn = async (db: Db, countyId: string, now: Date): Promise<string> =>
  localDate(now, (await countyById(db, countyId))?.zone ?? "Asia/Shanghai");
