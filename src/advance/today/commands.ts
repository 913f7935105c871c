import { command, type Outcome } from "../../ground/command.ts";
import { newId } from "../../ground/id.ts";
import { takeBackMessage, writeMessages } from "../../ground/messages/index.ts";
import { isRefusal, refuse } from "../../ground/refusal.ts";
import { todayIn } from "../commands/keep.ts";
import { headsToChase } from "./read.ts";
import { chaseMessage, mayChase, onceKeyOf } from "./rules.ts";
import { chaseHeld, deleteChase, insertChase } from "./store.ts";

/**
 * Reminds a head of what is overdue and silent in their unit: a message to the post, kept with the day. Refuses
 * `chase.not-yours` to all but the delivery office, `chase.nothing` where nothing is overdue or silent, and
 * `chase.today.conflict` when that head was reminded on this day already.
 */
export const chaseHead = command(
  "chase.send",
  async (
    tx,
    actor,
    { year, postId }: { year: number; postId: string },
    now,
  ): Promise<Outcome<{ id: string }>> => {
    if (!mayChase(actor)) return refuse("chase.not-yours");
    const { countyId } = actor;
    const today = await todayIn(tx, countyId, now);
    const heads = await headsToChase(tx, { actor, year, today });
    if (isRefusal(heads)) return heads;
    const head = heads.find(({ post }) => post.id === postId);
    if (!head) return refuse("chase.nothing");
    const by = { byPostId: actor.postId, byPersonId: actor.personId };
    const row = { countyId, id: newId(now), postId, day: today, at: now, ...by };
    if (!(await insertChase(tx, row))) return refuse("chase.today.conflict");
    await writeMessages(tx, countyId, [chaseMessage(head, today)], now);
    const { overdue, silent, unit } = head;
    const after = { post: head.post.titleZh, overdue, silent };
    return { value: { id: row.id }, entry: { kind: "chase", id: row.id, unitId: unit.id, after } };
  },
);

/** Takes a reminder back. Refuses `chase.not-there`, and `chase.gone.conflict` once it was read or sent on. */
export const undoChase = command(
  "chase.undo",
  async (tx, actor, { id }: { id: string }): Promise<Outcome<null>> => {
    if (!mayChase(actor)) return refuse("chase.not-there");
    const row = await chaseHeld(tx, actor.countyId, id);
    if (!row) return refuse("chase.not-there");
    if (!(await takeBackMessage(tx, actor.countyId, onceKeyOf(row.postId, row.day))))
      return refuse("chase.gone.conflict");
    await deleteChase(tx, actor.countyId, id);
    return { value: null, entry: { kind: "chase", id, before: { postId: row.postId, day: row.day } } };
  },
);
