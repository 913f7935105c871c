import type { Actor } from "../../ground/actor.ts";
import { command, type Outcome } from "../../ground/command.ts";
import type { Db } from "../../ground/db/index.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { localDate } from "../../ground/clock.ts";
import { postOn } from "../../people/index.ts";
import { afterReturn } from "../rules/life.ts";
import { mayHandle } from "../rules/may.ts";
import { refOf } from "../rules/ref.ts";
import { countedSince, zoneOf } from "../settings.ts";
import { returnedBy } from "../store/appeals.ts";
import { placedUnits } from "../store/places.ts";
import { type Acting, type Done, doneWith, settle, takeUp, tell } from "./act.ts";
import { openMatterOf } from "./matter.ts";
import { tellHead } from "./message.ts";

interface Assigning {
  readonly unitId: string;
  readonly note: string | null;
}

const assignOne = async (
  tx: Db,
  actor: Actor,
  id: string,
  { unitId, note }: Assigning,
  now: Date,
): Promise<Acting | Refusal> => {
  const acting = await takeUp(tx, actor, id, "assign");
  if (isRefusal(acting)) return acting;
  const unit = (await placedUnits(tx, actor.countyId, [unitId])).get(unitId);
  const field = { field: "unitId" };
  if (!unit || (unit.endedOn !== null && unit.endedOn < localDate(now, await zoneOf(tx, actor.countyId))))
    return refuse("appeal.unit-unknown", {}, field);
  if (!mayHandle(unit.path, acting.appeal)) return refuse("appeal.complained-of", {}, field);
  const firstUnitId = acting.appeal.firstUnitId ?? unitId;
  const given = { state: acting.to, unitId, firstUnitId, holderPostId: null, assignedAt: now };
  const settled = await settle(tx, acting.appeal, given, now);
  await tellHead(tx, settled, { what: "assigned", unitId, once: now.toISOString() }, now);
  await tell(tx, actor, id, now, { act: "assign", toUnitId: unitId, open: true });
  if (note) await tell(tx, actor, id, now, { act: "note", said: note, toUnitId: unitId, open: false });
  return acting;
};

/**
 * Gives an appeal to a unit; the first that has it leads (首接负责). Refuses `appeal.unit-unknown`, and
 * `appeal.complained-of` for a unit it complains of or one below such a unit.
 */
export const assignAppeal = command(
  "appeal.assign",
  async (tx, actor, { id, ...to }: Assigning & { id: string }, now): Promise<Outcome<Done>> => {
    const acting = await assignOne(tx, actor, id, to, now);
    if (isRefusal(acting)) return acting;
    const done = doneWith(acting, { unitId: to.unitId });
    return { ...done, entry: { ...done.entry, unitId: to.unitId } };
  },
);

/**
 * Gives several appeals to one unit, all or none: what refuses one refuses all, and says which (`where`).
 */
export const assignAppeals = command(
  "appeal.assign-many",
  async (
    tx,
    actor,
    { appealIds, ...to }: Assigning & { appealIds: readonly string[] },
    now,
  ): Promise<Outcome<{ assigned: number }>> => {
    const refs: string[] = [];
    // In one order, so that two who give out the same appeals never wait for each other in a ring.
    for (const id of [...new Set(appealIds)].sort()) {
      const acting = await assignOne(tx, actor, id, to, now);
      if (isRefusal(acting)) return { ...acting, where: id };
      refs.push(refOf(acting.appeal.number));
    }
    const after = { appealIds: [...appealIds], title: refs.join(", "), unitId: to.unitId };
    const entry = { kind: "appeal", id: appealIds[0]!, unitId: to.unitId, after };
    return { value: { assigned: refs.length }, entry };
  },
);

/**
 * A unit returns what is not its own: once, within the hours allowed, with a reason. The second return opens a matter
 * between the units that returned it. Refuses `appeal.return-too-late`. (Design §4.2.)
 */
export const returnAppeal = command(
  "appeal.return",
  async (tx, actor, { id, reason }: { id: string; reason: string }, now, doors): Promise<Outcome<Done>> => {
    const acting = await takeUp(tx, actor, id, "return");
    if (isRefusal(acting)) return acting;
    const { appeal } = acting;
    const { limits } = await countedSince(tx, actor.countyId, appeal.countedFrom);
    const assigned = { returns: appeal.returns, assignedAt: appeal.assignedAt ?? appeal.receivedAt };
    const to = afterReturn(assigned, limits.returnHours, now);
    if (isRefusal(to)) return to;
    await tell(tx, actor, id, now, { act: "return", said: reason, unitId: appeal.unitId, open: true });
    const returns = appeal.returns + 1;
    if (to === "returned") {
      await settle(tx, appeal, { state: to, unitId: null, holderPostId: null, returns }, now);
      return doneWith(acting, { returns }, reason);
    }
    const unitIds = await returnedBy(tx, actor.countyId, id);
    const matter = await openMatterOf(tx, actor, appeal, { why: "returned-twice", unitIds }, now, doors);
    if (isRefusal(matter)) return matter;
    const led = { unitId: appeal.firstUnitId, holderPostId: null, returns, matterId: matter.id };
    await settle(tx, appeal, { state: to, ...led }, now);
    await tell(tx, actor, id, now, { act: "refer", said: matter.number, open: true });
    return doneWith(acting, { returns, matter: matter.number }, reason, to);
  },
);

/** A unit takes an appeal in hand; of a petition this is its registration. */
export const acceptAppeal = command(
  "appeal.accept",
  async (tx, actor, { id }: { id: string }, now): Promise<Outcome<Done>> => {
    const acting = await takeUp(tx, actor, id, "accept");
    if (isRefusal(acting)) return acting;
    await settle(tx, acting.appeal, { state: acting.to, holderPostId: actor.postId }, now);
    await tell(tx, actor, id, now, { act: "accept", open: true });
    return doneWith(acting, { holderPostId: actor.postId });
  },
);

/** Hands an appeal to another post of the same unit. Refuses `appeal.post-elsewhere`. */
export const handOffAppeal = command(
  "appeal.hand-off",
  async (
    tx,
    actor,
    { id, postId, note }: { id: string; postId: string; note: string | null },
    now,
  ): Promise<Outcome<Done>> => {
    const acting = await takeUp(tx, actor, id, "hand-off");
    if (isRefusal(acting)) return acting;
    const post = await postOn(tx, actor.countyId, postId, localDate(now, await zoneOf(tx, actor.countyId)));
    if (post?.unitId !== acting.appeal.unitId)
      return refuse("appeal.post-elsewhere", {}, { field: "postId" });
    await settle(tx, acting.appeal, { holderPostId: postId }, now);
    await tell(tx, actor, id, now, { act: "hand-off", said: note, open: false });
    return doneWith(acting, { holderPostId: postId });
  },
);
