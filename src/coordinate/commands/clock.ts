import { command, type Outcome } from "../../ground/command.ts";
import { isRefusal, refuse } from "../../ground/refusal.ts";
import { isSilent } from "../rules/clocks.ts";
import { type Deciding, nextUp } from "../rules/deciding-post.ts";
import { isCarriedOut } from "../store/decisions.ts";
import { setMatter } from "../store/matters.ts";
import { treeUpFrom } from "../tree.ts";
import { type Acting, entryOf, type Said, takeUp, tell, todayIn } from "./act.ts";
import { tellClosed } from "./ended.ts";
import { handOver } from "./hold.ts";
import type { Actor } from "../../ground/actor.ts";
import type { Db } from "../../ground/db/index.ts";

/** What the job saw when it found the post silent: whatever happened since makes it nothing to do. */
export interface Silence {
  readonly id: string;
  readonly holding: number;
}

type Passed = Outcome<{ to: string | null }>;

const passedTo = async (tx: Db, actor: Actor, acting: Acting, next: Deciding, now: Date): Promise<Passed> => {
  const { id } = acting.matter;
  const from = acting.matter.decidingPostId;
  const { respondBy } = await handOver(tx, acting, next, "silence", now);
  await tell(tx, actor, id, now, { act: "pass-on", toPostId: next.postId });
  const after = { from, to: next.postId, reason: next.reason, respondBy: respondBy.toISOString() };
  return { value: { to: next.postId }, entry: entryOf(acting, after as Said) };
};

/** Nobody stands above: it stays, and is red on every board. */
const turnedRed = async (tx: Db, actor: Actor, acting: Acting, now: Date): Promise<Passed> => {
  const { matter } = acting;
  await setMatter(tx, matter, { redAt: now });
  await tell(tx, actor, matter.id, now, { act: "turn-red" });
  return { value: { to: null }, entry: entryOf({ matter, to: matter.state }, { red: true }) };
};

/**
 * Passes a matter whose deciding post was silent to the next head up, at once and on the record; at the county's head
 * it turns red instead. Does so once: only while the holding that the job saw lasts and is still silent, else it
 * refuses `matter.not-silent.conflict` and changes nothing. (Design §4.1.)
 */
export const passOn = command(
  "matter.pass-on",
  async (tx, actor, { id, holding }: Silence, now): Promise<Passed> => {
    const acting = await takeUp(tx, actor, id, "pass-on");
    if (isRefusal(acting)) return acting;
    const { matter, holding: held } = acting;
    const lasts = held.seq === holding && matter.redAt === null;
    if (!lasts || !isSilent({ ...held, state: matter.state }, now))
      return refuse("matter.not-silent.conflict");
    const { countyId, decidingUnitId } = matter;
    const tree = await treeUpFrom(tx, countyId, [decidingUnitId], await todayIn(tx, countyId, now));
    const next = nextUp(tree, decidingUnitId);
    return next ? passedTo(tx, actor, acting, next, now) : turnedRed(tx, actor, acting, now);
  },
);

/** Closes a decided matter once all it decided is done. Refuses `matter.not-carried-out.conflict` before. */
export const closeMatter = command(
  "matter.close",
  async (tx, actor, { id }: { id: string }, now, doors): Promise<Outcome<{ id: string }>> => {
    const acting = await takeUp(tx, actor, id, "close");
    if (isRefusal(acting)) return acting;
    if (!(await isCarriedOut(tx, actor.countyId, id))) return refuse("matter.not-carried-out.conflict");
    await setMatter(tx, acting.matter, { state: acting.to, closedAt: now });
    await tell(tx, actor, id, now, { act: "close" });
    await tellClosed(tx, actor, acting.matter, now, doors);
    return { value: { id }, entry: entryOf(acting) };
  },
);
