import type { Actor } from "../../ground/actor.ts";
import { command, type Outcome } from "../../ground/command.ts";
import type { Db } from "../../ground/db/index.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { isAwaiting } from "../rules/matter.ts";
import { partsOf } from "../rules/may.ts";
import { lockMatter, replaceUnits, setHolding, setMatter } from "../store/matters.ts";
import type { UnitDraft } from "../words.ts";
import { entryOf, type Said, type Loaded, loadMatter, standingOf, takeUp, tell, todayIn } from "./act.ts";
import { tellJoined } from "./ended.ts";
import { handOver } from "./hold.ts";
import { eachOnce, whoDecides } from "./open.ts";

/**
 * Gives a matter other units and finds its deciding post again. Where that is another post, its clocks start anew;
 * where it stays, they run on. Returns the deciding post. Refuses as `whoDecides` does.
 */
const regroup = async (
  tx: Db,
  actor: Actor,
  loaded: Loaded,
  given: readonly UnitDraft[],
  now: Date,
): Promise<{ postId: string; changed: boolean } | Refusal> => {
  const { matter, holding } = loaded;
  const units = eachOnce(given);
  const on = await todayIn(tx, actor.countyId, now);
  const deciding = await whoDecides(tx, actor.countyId, units, on);
  if (isRefusal(deciding)) return deciding;
  await replaceUnits(tx, matter, units);
  const changed = deciding.postId !== matter.decidingPostId;
  if (changed) await handOver(tx, loaded, deciding, "units", now);
  else await setHolding(tx, holding, { reason: deciding.reason });
  return { postId: deciding.postId, changed };
};

/** Changes the units involved, with the reason; the deciding post is found again, on the record. */
export const changeUnits = command(
  "matter.change-units",
  async (
    tx,
    actor,
    { id, units, reason }: { id: string; units: readonly UnitDraft[]; reason: string },
    now,
  ): Promise<Outcome<{ id: string }>> => {
    const acting = await takeUp(tx, actor, id, "change-units");
    if (isRefusal(acting)) return acting;
    const found = await regroup(tx, actor, acting, units, now);
    if (isRefusal(found)) return found;
    const toPostId = found.changed ? found.postId : null;
    await tell(tx, actor, id, now, { act: "change-units", toPostId, said: reason });
    const before = {
      units: acting.units.map(({ unitId, part, complainedOf }) => ({ unitId, part, complainedOf })),
    };
    const entry = entryOf(acting, { units: [...units], postId: found.postId } as Said, reason);
    return { value: { id }, entry: { ...entry, before } };
  },
);

/** The matter another is joined into: one this reader sees, and that still awaits its decision. */
const targetOf = async (tx: Db, actor: Actor, intoId: string): Promise<Loaded | Refusal> => {
  const loaded = await loadMatter(tx, actor.countyId, intoId);
  if (!loaded || partsOf(actor, await standingOf(tx, loaded)).length === 0)
    return refuse("matter.join-unknown", {}, { field: "intoId" });
  return isAwaiting(loaded.matter.state) ? loaded : refuse("matter.join-ended", {}, { field: "intoId" });
};

/** Two matters are always taken hold of in one order, so that two joins never wait for each other. */
const holdBoth = async (tx: Db, countyId: string, ids: readonly string[]): Promise<void> => {
  for (const id of ids.toSorted()) await lockMatter(tx, countyId, id);
};

const union = (into: Loaded, from: Loaded): UnitDraft[] =>
  [...into.units, ...from.units].map(({ unitId, part, complainedOf }) => ({ unitId, part, complainedOf }));

/**
 * Joins a matter into another that asks the same: its units come along, so the other's deciding post is found again.
 * What has ended takes nothing in, so no circle can form. Refuses `matter.join-itself`, `matter.join-unknown`,
 * `matter.join-ended` at `intoId`.
 */
export const joinMatters = command(
  "matter.join",
  async (
    tx,
    actor,
    { id, intoId }: { id: string; intoId: string },
    now,
    doors,
  ): Promise<Outcome<{ id: string }>> => {
    if (id === intoId) return refuse("matter.join-itself", {}, { field: "intoId" });
    await holdBoth(tx, actor.countyId, [id, intoId]);
    const acting = await takeUp(tx, actor, id, "join");
    if (isRefusal(acting)) return acting;
    const target = await targetOf(tx, actor, intoId);
    if (isRefusal(target)) return target;
    const found = await regroup(tx, actor, target, union(target, acting), now);
    if (isRefusal(found)) return found;
    await setMatter(tx, acting.matter, { state: acting.to, joinedInto: intoId, endedAt: now });
    await tell(tx, actor, id, now, { act: "join", said: target.matter.number });
    const toPostId = found.changed ? found.postId : null;
    await tell(tx, actor, intoId, now, { act: "take-in", toPostId, said: acting.matter.number });
    await tellJoined(tx, actor, acting.matter, target.matter, now, doors);
    return {
      value: { id: intoId },
      entry: entryOf(acting, { into: target.matter.number, postId: found.postId }),
    };
  },
);
