import type { Actor } from "../../ground/actor.ts";
import { localDate } from "../../ground/clock.ts";
import { command, type Entry, type Json, type Outcome } from "../../ground/command.ts";
import { countyById } from "../../ground/county/store.ts";
import { announce, type Db } from "../../ground/db/index.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { type Deciding, decidingPost } from "../rules/deciding-post.ts";
import { insertHolding, insertMatter, type MatterRow, nextNumber, replaceUnits } from "../store/matters.ts";
import { actionExists } from "../store/origins.ts";
import { matterById } from "../store/matters.ts";
import { treeOver } from "../tree.ts";
import type { MatterDraft, UnitDraft } from "../words.ts";
import { tell } from "./act.ts";
import { holdingFrom } from "./hold.ts";

/** The units of a draft, each once; of one named twice the first holds. */
export const eachOnce = (units: readonly UnitDraft[]): UnitDraft[] =>
  [...new Map(units.toReversed().map((unit) => [unit.unitId, unit])).values()].toReversed();

/** Who decides about these units on a day. Refuses as `treeOver` and `decidingPost` do. */
export const whoDecides = async (
  db: Db,
  countyId: string,
  units: readonly UnitDraft[],
  on: string,
): Promise<Deciding | Refusal> => {
  const unitIds = units.map(({ unitId }) => unitId);
  const tree = await treeOver(db, countyId, unitIds, on);
  if (isRefusal(tree)) return tree;
  const complainedOf = units.filter((unit) => unit.complainedOf).map(({ unitId }) => unitId);
  return decidingPost(tree, { unitIds, complainedOf });
};

/** A matter that was just opened: its number, who decides, and by when. */
export interface Opened {
  readonly id: string;
  readonly number: string;
  readonly decidingPostId: string;
  readonly respondBy: Date;
  readonly entry: Entry;
}

const rowOf = (
  { countyId, postId, personId }: Actor,
  draft: MatterDraft,
  number: string,
  deciding: Deciding,
  now: Date,
): MatterRow => ({
  countyId,
  id: newId(now),
  number,
  title: draft.title,
  question: draft.question,
  options: draft.options,
  urgent: draft.urgent,
  origin: draft.origin.kind,
  originId: draft.origin.id,
  openedAt: now,
  openedByPostId: postId,
  openedByPersonId: personId,
  state: "open",
  decidingPostId: deciding.postId,
  decidingUnitId: deciding.unitId,
  holding: 1,
  delegatedToPostId: null,
  joinedInto: null,
  closedFor: null,
  endedAt: null,
  closedAt: null,
  redAt: null,
});

/**
 * Opens a matter within another command's transaction, as a room above does when an appeal was returned twice: the
 * deciding post is named and its clocks start here. The caller's own entry takes `entry.after` in.
 * Refuses as `whoDecides` does, at `units`.
 */
export const openMatterIn = async (
  tx: Db,
  actor: Actor,
  draft: MatterDraft,
  now: Date,
): Promise<Opened | Refusal> => {
  const { countyId } = actor;
  const on = localDate(now, (await countyById(tx, countyId))?.zone ?? "Asia/Shanghai");
  const units = eachOnce(draft.units);
  const deciding = await whoDecides(tx, countyId, units, on);
  if (isRefusal(deciding)) return deciding;
  const row = rowOf(actor, draft, await nextNumber(tx, countyId, Number(on.slice(0, 4))), deciding, now);
  const { id, number } = row;
  const holding = await holdingFrom(tx, { countyId, id, seq: 1 }, deciding, now);
  await insertMatter(tx, row);
  await insertHolding(tx, holding);
  await replaceUnits(tx, row, units);
  await tell(tx, actor, id, now, { act: "open", toPostId: deciding.postId });
  // The command may be another room's, whose own notice says nothing of matters: those who decide see it at once.
  await announce(tx, { countyId, act: "matter.open", kind: "matter", id });
  const { postId, reason } = deciding;
  const { respondBy, decideBy } = holding;
  const dues = { respondBy: respondBy.toISOString(), decideBy: decideBy.toISOString() };
  const after = { number, ...draft, units, deciding: { postId, reason }, ...dues } as Json;
  const entry = { kind: "matter", id, unitId: deciding.unitId, after };
  return { id, number, decidingPostId: postId, respondBy, entry };
};

/** Where people may say a matter comes from; an appeal, a theme or a question brings its own. */
const isFrom = async (tx: Db, countyId: string, { kind, id }: MatterDraft["origin"]): Promise<boolean> => {
  if (kind === "voice") return id === null;
  if (id === null) return false;
  if (kind === "action") return actionExists(tx, countyId, id);
  return kind === "matter" && (await matterById(tx, countyId, id)) !== undefined;
};

/**
 * Raises a matter: anyone in a post may. Refuses `matter.no-post` to those in none, `matter.origin-unknown`, and as
 * `openMatterIn` does.
 */
export const openMatter = command(
  "matter.open",
  async (tx, actor, draft: MatterDraft, now): Promise<Outcome<{ id: string; number: string }>> => {
    if (actor.postId === null) return refuse("matter.no-post");
    if (!(await isFrom(tx, actor.countyId, draft.origin)))
      return refuse("matter.origin-unknown", {}, { field: "origin" });
    const opened = await openMatterIn(tx, actor, draft, now);
    if (isRefusal(opened)) return opened;
    return { value: { id: opened.id, number: opened.number }, entry: opened.entry };
  },
);
