import { command, type Outcome } from "../../ground/command.ts";
import type { Db } from "../../ground/db/index.ts";
import { writeMessages } from "../../ground/messages/index.ts";
import { isRefusal, refuse } from "../../ground/refusal.ts";
import { namedInBoth } from "../../ground/texts.ts";
import { postsOf } from "../../people/index.ts";
import { markChased } from "../store/asks.ts";
import type { AskRow } from "../store/said.ts";
import type { MatterRow } from "../store/matters.ts";
import { unitNames } from "../store/tree.ts";
import { entryOf, takeUp, tell, todayIn } from "./act.ts";

/** Tells the unit's head once more, and who decides the matter, or was given it to, that it did not answer. */
const tellSilent = async (
  tx: Db,
  { countyId, id, number, title, decidingPostId, delegatedToPostId }: MatterRow,
  { unitId, id: askId, question }: AskRow,
  head: string | null,
  now: Date,
): Promise<void> => {
  const unit = (await unitNames(tx, countyId, [unitId])).get(unitId);
  const params = { number, title, question, unit: unit ? namedInBoth(unit) : "" };
  const message = {
    kind: "matter",
    urgency: "urgent" as const,
    params,
    href: `/desk/matters/${id}`,
    due: null,
  };
  const to = (postId: string | null, textKey: string) =>
    postId === null ? [] : [{ ...message, postId, textKey, onceKey: `chase:${askId}:${textKey}` }];
  const drafts = [
    ...to(head, "matter.asked-late"),
    ...to(delegatedToPostId ?? decidingPostId, "matter.unanswered"),
  ];
  await writeMessages(tx, countyId, drafts, now);
};

/**
 * A unit that was asked over a matter has let its time pass: it is told once more, and so is who decides. Once; the
 * clock of the deciding post runs on. Refuses `matter.nothing-asked.conflict` where it was answered since.
 */
export const chaseAsk = command(
  "matter.chase",
  async (
    tx,
    actor,
    { id, matterId }: { id: string; matterId: string },
    now,
  ): Promise<Outcome<{ id: string }>> => {
    const acting = await takeUp(tx, actor, matterId, "chase");
    if (isRefusal(acting)) return acting;
    const ask = await markChased(tx, actor.countyId, id, now);
    if (!ask) return refuse("matter.nothing-asked.conflict");
    const posts = await postsOf(tx, actor.countyId, ask.unitId, await todayIn(tx, actor.countyId, now));
    const head = posts.find(({ role }) => role === "head")?.id ?? null;
    await tellSilent(tx, acting.matter, ask, head, now);
    await tell(tx, actor, matterId, now, { act: "chase", toPostId: head });
    return { value: { id }, entry: entryOf(acting, { unitId: ask.unitId, question: ask.question }) };
  },
);
