import { deadlineAfterHours } from "../../ground/calendar/index.ts";
import { command, type Outcome } from "../../ground/command.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal, refuse } from "../../ground/refusal.ts";
import { postOn } from "../../people/index.ts";
import { setMatter } from "../store/matters.ts";
import { answerAsks, insertAsks, insertStatement } from "../store/said.ts";
import { entryOf, respond, takeUp, tell, todayIn } from "./act.ts";
import { isUnder } from "./decide.ts";
import { tellDeclined, tellWithdrawn } from "./ended.ts";

type Done = Outcome<{ id: string }>;

/**
 * Lets another act; the post still owes, and its clock runs on. Refuses `matter.nobody-holds` for a post that is
 * gone or empty, `matter.delegate-not-below`, `matter.delegate-itself`.
 */
export const delegateMatter = command(
  "matter.delegate",
  async (
    tx,
    actor,
    { id, postId, note }: { id: string; postId: string; note: string | null },
    now,
  ): Promise<Done> => {
    const acting = await takeUp(tx, actor, id, "delegate");
    if (isRefusal(acting)) return acting;
    const field = { field: "postId" };
    if (postId === acting.matter.decidingPostId) return refuse("matter.delegate-itself", {}, field);
    const post = await postOn(tx, actor.countyId, postId, await todayIn(tx, actor.countyId, now));
    if (!post?.holder) return refuse("matter.nobody-holds", {}, field);
    if (!(await isUnder(tx, actor.countyId, post.unitId, acting.matter.decidingUnitId)))
      return refuse("matter.delegate-not-below", {}, field);
    await respond(tx, acting, now);
    await setMatter(tx, acting.matter, { state: acting.to, delegatedToPostId: postId });
    await tell(tx, actor, id, now, { act: "delegate", toPostId: postId, said: note });
    return { value: { id }, entry: entryOf(acting, { postId, note }) };
  },
);

/** Declines a matter with a reason that may be read by anyone. */
export const declineMatter = command(
  "matter.decline",
  async (tx, actor, { id, reason }: { id: string; reason: string }, now, doors): Promise<Done> => {
    const acting = await takeUp(tx, actor, id, "decline");
    if (isRefusal(acting)) return acting;
    await respond(tx, acting, now);
    await setMatter(tx, acting.matter, { state: acting.to, closedFor: reason, endedAt: now });
    await tell(tx, actor, id, now, { act: "decline", said: reason });
    await tellDeclined(tx, actor, acting.matter, reason, now, doors);
    return { value: { id }, entry: entryOf(acting, {}, reason) };
  },
);

/** Takes a matter back: by who opened it, while nothing is decided. */
export const withdrawMatter = command(
  "matter.withdraw",
  async (tx, actor, { id, reason }: { id: string; reason: string }, now, doors): Promise<Done> => {
    const acting = await takeUp(tx, actor, id, "withdraw");
    if (isRefusal(acting)) return acting;
    await setMatter(tx, acting.matter, { state: acting.to, closedFor: reason, endedAt: now });
    await tell(tx, actor, id, now, { act: "withdraw", said: reason });
    await tellWithdrawn(tx, actor, acting.matter, now, doors);
    return { value: { id }, entry: entryOf(acting, {}, reason) };
  },
);

/**
 * Asks units involved; each answers within so many hours, nights and days off included. Asking is no first response:
 * the clock of the post runs on. Refuses `matter.unit-not-involved` at `unitIds`.
 */
export const askUnits = command(
  "matter.ask",
  async (
    tx,
    actor,
    {
      id,
      unitIds,
      question,
      hours,
    }: { id: string; unitIds: readonly string[]; question: string; hours: number },
    now,
  ): Promise<Done> => {
    const acting = await takeUp(tx, actor, id, "ask");
    if (isRefusal(acting)) return acting;
    const involved = new Set(acting.units.map(({ unitId }) => unitId));
    const asked = [...new Set(unitIds)];
    if (asked.some((unitId) => !involved.has(unitId)))
      return refuse("matter.unit-not-involved", {}, { field: "unitIds" });
    const ask = {
      countyId: actor.countyId,
      matterId: id,
      question,
      askedAt: now,
      answeredAt: null,
      chasedAt: null,
    };
    const due = deadlineAfterHours(now, hours);
    await insertAsks(
      tx,
      asked.map((unitId) => ({ ...ask, id: newId(now), unitId, due })),
    );
    await tell(tx, actor, id, now, { act: "ask", said: question });
    return { value: { id }, entry: entryOf(acting, { unitIds: asked, question, due: due.toISOString() }) };
  },
);

/** A unit involved says what it says. Written once: it is added to, never changed. */
export const sayOfMatter = command(
  "matter.say",
  async (
    tx,
    actor,
    { id, claim, basis }: { id: string; claim: string; basis: string | null },
    now,
  ): Promise<Done> => {
    const acting = await takeUp(tx, actor, id, "say");
    if (isRefusal(acting)) return acting;
    const { countyId, postId, personId } = actor;
    const by = { countyId, matterId: id, unitId: actor.unitId!, postId, personId };
    const row = { ...by, id: newId(now), claim, basis, writtenAt: now };
    await insertStatement(tx, row);
    await answerAsks(tx, row);
    await tell(tx, actor, id, now, { act: "say" });
    return { value: { id: row.id }, entry: entryOf(acting, { unitId: row.unitId, claim, basis }) };
  },
);
