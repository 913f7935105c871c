import { command, type Outcome } from "../../ground/command.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import type { Db } from "../../ground/db/index.ts";
import { isOwing } from "../rules/life.ts";
import { refOf } from "../rules/ref.ts";
import { type AppealRow, lockAppeal, mergedInto } from "../store/appeals.ts";
import { placedUnits } from "../store/places.ts";
import { endPause } from "../store/said.ts";
import { categoryById } from "../store/setup.ts";
import type { AppealClass, AppealKind } from "../words.ts";
import { type Done, doneWith, notThere, partsFor, settle, takeUp, tell } from "./act.ts";
import { openMatterOf, unitOver } from "./matter.ts";

interface Sorted {
  readonly id: string;
  readonly class: AppealClass;
  readonly kind: AppealKind;
  readonly categoryId: string | null;
  readonly territoryId: string | null;
  readonly place: string | null;
}

/**
 * Sorts an appeal anew: what it is, about what and where, and how soon it must be answered; its deadline follows from
 * its receipt. Refuses `appeal.category-unknown` and `appeal.territory-unknown`.
 */
export const reclassifyAppeal = command(
  "appeal.reclassify",
  async (tx, actor, { id, ...sorted }: Sorted, now): Promise<Outcome<Done>> => {
    const acting = await takeUp(tx, actor, id, "reclassify");
    if (isRefusal(acting)) return acting;
    const { categoryId, territoryId } = sorted;
    if (categoryId && !(await categoryById(tx, actor.countyId, categoryId)))
      return refuse("appeal.category-unknown", {}, { field: "categoryId" });
    if (territoryId && !(await placedUnits(tx, actor.countyId, [territoryId])).has(territoryId))
      return refuse("appeal.territory-unknown", {}, { field: "territoryId" });
    const { appeal } = acting;
    await settle(tx, appeal, sorted, now);
    // The appellant is told when it must be answered by another time, not how the desk files it.
    await tell(tx, actor, id, now, { act: "reclassify", open: appeal.class !== sorted.class });
    const done = doneWith(acting, { ...sorted });
    const before = { class: appeal.class, kind: appeal.kind, categoryId: appeal.categoryId };
    return { ...done, entry: { ...done.entry, before: { ...before, territoryId: appeal.territoryId } } };
  },
);

/** The appeal another is merged into: one this actor sees, that still owes an answer, and that is not merged itself. */
const mainOf = async (
  tx: Db,
  actor: Parameters<typeof partsFor>[1],
  id: string,
): Promise<AppealRow | Refusal> => {
  const main = await lockAppeal(tx, actor.countyId, id);
  if (!main || (await partsFor(tx, actor, main)).length === 0) return notThere;
  return isOwing(main.state) ? main : refuse(`appeal.already-${main.state}.conflict`);
};

/** Whether they complain of the same: what is kept from somebody must not come to them by another's page. */
const complainAlike = (one: AppealRow, other: AppealRow): boolean =>
  [...one.aboutUnitIds].sort().join() === [...other.aboutUnitIds].sort().join() &&
  [...one.aboutPostIds].sort().join() === [...other.aboutPostIds].sort().join();

/**
 * Merges an appeal into another that says the same. Its voice and its number stay, and it judges the answer for itself.
 * What was merged into it goes along. Refuses `appeal.merge-itself`, `appeal.merge-complaints` where they complain of
 * different units, `appeal.not-there`, and a conflict where the other is answered already.
 */
export const mergeAppeal = command(
  "appeal.merge",
  async (tx, actor, { id, intoId }: { id: string; intoId: string }, now): Promise<Outcome<Done>> => {
    if (id === intoId) return refuse("appeal.merge-itself", {}, { field: "intoId" });
    // Both in one order, so that two who merge crosswise never wait for each other in a ring.
    for (const one of [id, intoId].sort()) await lockAppeal(tx, actor.countyId, one);
    const acting = await takeUp(tx, actor, id, "merge");
    if (isRefusal(acting)) return acting;
    const main = await mainOf(tx, actor, intoId);
    if (isRefusal(main)) return main;
    if (!complainAlike(acting.appeal, main))
      return refuse("appeal.merge-complaints", {}, { field: "intoId" });
    await endPause(tx, actor.countyId, id, now);
    await settle(tx, acting.appeal, { state: acting.to, mergedInto: intoId }, now);
    for (const along of await mergedInto(tx, actor.countyId, id))
      await settle(tx, along, { mergedInto: intoId }, now);
    await tell(tx, actor, id, now, { act: "merge", open: true });
    await tell(tx, actor, intoId, now, { act: "merge", said: refOf(acting.appeal.number), open: false });
    return doneWith(acting, { into: refOf(main.number) });
  },
);

/** Takes an appeal out of another again: it is to be given out by itself, by its own clock. */
export const splitAppeal = command(
  "appeal.split",
  async (tx, actor, { id }: { id: string }, now): Promise<Outcome<Done>> => {
    const acting = await takeUp(tx, actor, id, "split");
    if (isRefusal(acting)) return acting;
    const alone = { state: acting.to, mergedInto: null, unitId: null, holderPostId: null };
    await settle(tx, acting.appeal, alone, now);
    await tell(tx, actor, id, now, { act: "split", open: true });
    return doneWith(acting);
  },
);

/**
 * Refers an appeal that is stuck to a matter, in one act: where the units named meet, or where there is none beside its
 * own, one level over that. Refuses as `openMatterOf` does.
 */
export const referAppeal = command(
  "appeal.refer",
  async (
    tx,
    actor,
    {
      id,
      title,
      question,
      unitIds,
    }: { id: string; title: string; question: string; unitIds: readonly string[] },
    now,
    doors,
  ): Promise<Outcome<Done>> => {
    const acting = await takeUp(tx, actor, id, "refer");
    if (isRefusal(acting)) return acting;
    const { appeal } = acting;
    const alone = unitIds.every((unitId) => unitId === appeal.unitId);
    const own = alone ? await unitOver(tx, actor.countyId, appeal.unitId) : appeal.unitId;
    const asked = { why: "referred", title, question, unitIds: [own, ...(alone ? [] : unitIds)] } as const;
    const matter = await openMatterOf(tx, actor, appeal, asked, now, doors);
    if (isRefusal(matter)) return matter;
    await endPause(tx, actor.countyId, id, now);
    await settle(tx, appeal, { state: acting.to, matterId: matter.id }, now);
    await tell(tx, actor, id, now, { act: "refer", said: matter.number, open: true });
    return doneWith(acting, { matter: matter.number });
  },
);

/** Does not accept an appeal: by which law or rule, and where to go instead. */
export const notAcceptAppeal = command(
  "appeal.not-accept",
  async (
    tx,
    actor,
    { id, law, instead }: { id: string; law: string; instead: string },
    now,
  ): Promise<Outcome<Done>> => {
    const acting = await takeUp(tx, actor, id, "not-accept");
    if (isRefusal(acting)) return acting;
    await settle(
      tx,
      acting.appeal,
      { state: acting.to, closedFor: law, instead, closedAt: now, unitId: null },
      now,
    );
    await tell(tx, actor, id, now, { act: "not-accept", said: `${law}\n${instead}`, open: true });
    return doneWith(acting, { instead }, law);
  },
);

/** Takes an appeal back: by the appellant, or by the desk at their word. */
export const withdrawAppeal = command(
  "appeal.withdraw",
  async (tx, actor, { id, reason }: { id: string; reason: string | null }, now): Promise<Outcome<Done>> => {
    const acting = await takeUp(tx, actor, id, "withdraw");
    if (isRefusal(acting)) return acting;
    await endPause(tx, actor.countyId, id, now);
    await settle(tx, acting.appeal, { state: acting.to, closedFor: reason, closedAt: now }, now);
    await tell(tx, actor, id, now, { act: "withdraw", said: reason, open: true });
    return doneWith(acting);
  },
);
