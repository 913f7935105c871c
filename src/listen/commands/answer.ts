import { command, type Outcome } from "../../ground/command.ts";
import type { Actor } from "../../ground/actor.ts";
import type { Db } from "../../ground/db/index.ts";
import type { Doors } from "../../ground/command.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { localDate } from "../../ground/clock.ts";
import { workingDaysBetween } from "../../ground/calendar/index.ts";
import { afterJudgement } from "../rules/life.ts";
import { mayHandle } from "../rules/may.ts";
import { countedSince } from "../settings.ts";
import { appealById, type AppealRow } from "../store/appeals.ts";
import { awaitPublication } from "../store/publication.ts";
import { unitAbove } from "../store/places.ts";
import {
  answersOf,
  decideExtension,
  endPause,
  insertAnswer,
  insertFiles,
  insertJudgement,
  judgementsOf,
} from "../store/said.ts";
import type { AnswerDraft, AppealState, Judgement } from "../words.ts";
import { type Acting, type Done, doneWith, settle, takeUp, tell } from "./act.ts";
import { askByLink } from "./ask-by-link.ts";
import { openMatterOf, unitOver } from "./matter.ts";
import { tellHead } from "./message.ts";
import { fileRows } from "./submit.ts";

/**
 * Answers an appeal: what was done, what shows it, and when and how the appellant was spoken to. The appellant is asked
 * next how it was. Refuses `appeal.contact-later` for a contact after now or before its receipt.
 */
export const answerAppeal = command(
  "appeal.answer",
  async (tx, actor, { id, files, ...draft }: AnswerDraft & { id: string }, now): Promise<Outcome<Done>> => {
    const acting = await takeUp(tx, actor, id, "answer");
    if (isRefusal(acting)) return acting;
    const { appeal } = acting;
    const { countyId, postId, personId } = actor;
    const contactedAt = new Date(draft.contactedAt);
    if (contactedAt > now || contactedAt < appeal.receivedAt)
      return refuse("appeal.contact-later", {}, { field: "contactedAt" });
    const unitId = appeal.unitId ?? actor.unitId;
    const inTime = appeal.due === null || now < appeal.due;
    const row = { ...draft, id: newId(now), countyId, appealId: id, unitId, contactedAt, answeredAt: now };
    await insertAnswer(tx, { ...row, inTime, postId, personId });
    await insertFiles(tx, fileRows(appeal, files, now, row.id));
    // Days that were asked for and not decided are needed no more.
    await decideExtension(
      tx,
      { countyId, appealId: id },
      { decidedAt: now, granted: false, decidedByPostId: null },
    );
    await settle(tx, appeal, { state: acting.to, answeredAt: now }, now);
    if (appeal.consent) await awaitPublication(tx, appeal, draft.done);
    await askByLink(tx, appeal, now);
    await tell(tx, actor, id, now, { act: "answer", said: draft.done, open: true });
    return doneWith(acting, { contactWay: draft.contactWay, inTime });
  },
);

/** The unit one level over the one that answered, where it may handle the appeal. */
const higher = async (tx: Db, appeal: AppealRow, unitId: string | null): Promise<string | null> => {
  const above = unitId ? await unitAbove(tx, appeal.countyId, unitId) : null;
  return above && mayHandle(above.path, appeal) ? above.id : null;
};

/** Sends an appeal that was not solved one level higher, once; the next time, or at the top, a matter decides. */
export const sendHigher = async (
  tx: Db,
  actor: Actor,
  { appeal, unitId }: { appeal: AppealRow; unitId: string | null },
  now: Date,
  doors: Doors,
): Promise<{ to: AppealState; matter: string | null } | Refusal> => {
  const above = await higher(tx, appeal, unitId);
  const to = afterJudgement({ solved: false }, { reopenings: appeal.reopenings, above });
  if (to !== "referred") {
    const anew = { countedFrom: now, extendedDays: 0, answeredAt: null, closedAt: null, assignedAt: now };
    const held = { unitId: above, holderPostId: null, reopenings: appeal.reopenings + 1, passedUpAt: null };
    const settled = await settle(tx, appeal, { state: "reopened", ...anew, ...held }, now);
    await tellHead(tx, settled, { what: "reopened", unitId: above, once: now.toISOString() }, now);
    await tell(tx, actor, appeal.id, now, { act: "reopen", toUnitId: above, open: true });
    return { to: "reopened", matter: null };
  }
  const unitIds = [await unitOver(tx, actor.countyId, unitId), appeal.firstUnitId];
  const matter = await openMatterOf(tx, actor, appeal, { why: "unsolved", unitIds }, now, doors);
  if (isRefusal(matter)) return matter;
  await settle(tx, appeal, { state: "referred", matterId: matter.id, closedAt: null }, now);
  await tell(tx, actor, appeal.id, now, { act: "refer", said: matter.number, open: true });
  return { to, matter: matter.number };
};

/** The unit whose answer a voice judges; of a merged one that of the appeal it was merged into. */
const judgedUnit = async (tx: Db, { appeal }: Acting): Promise<{ unitId: string | null } | Refusal> => {
  const main = appeal.state === "merged" ? await appealById(tx, appeal.countyId, appeal.mergedInto!) : appeal;
  const answers = await answersOf(tx, appeal.countyId, main!.id);
  const last = answers.at(-1);
  if (!last || !["answered", "called-back", "closed"].includes(main!.state))
    return refuse("appeal.not-answered.conflict");
  return { unitId: last.unitId };
};

/**
 * The appellant's judgement of an answer, given on the web or to a caller: contacted, solved, satisfied. Unsolved it
 * goes one level higher, once; then a matter decides. Every voice that was merged judges for itself. Refuses
 * `appeal.not-answered.conflict`, and as `openMatterOf` does.
 */
export const judgeAnswer = command(
  "appeal.judge",
  async (tx, actor, { id, ...judgement }: Judgement & { id: string }, now, doors): Promise<Outcome<Done>> => {
    const acting = await takeUp(tx, actor, id, "judge");
    if (isRefusal(acting)) return acting;
    const judged = await judgedUnit(tx, acting);
    if (isRefusal(judged)) return judged;
    const { appeal } = acting;
    const { countyId, postId, personId } = actor;
    const round = (await judgementsOf(tx, countyId, id)).length;
    const by = acting.parts.includes("appellant") ? ("appellant" as const) : ("caller" as const);
    const row = { countyId, id: newId(now), appealId: id, ...judged, ...judgement, judgedAt: now, by, round };
    await insertJudgement(tx, { ...row, postId, personId });
    await tell(tx, actor, id, now, { act: "judge", said: judgement.said, open: true });
    const said = { contacted: row.contacted, solved: row.solved, satisfaction: row.satisfaction, by };
    if (judgement.solved) {
      await settle(tx, appeal, { state: "called-back", closedAt: now }, now);
      return doneWith(acting, said);
    }
    const sent = await sendHigher(tx, actor, { appeal, ...judged }, now, doors);
    return isRefusal(sent) ? sent : doneWith(acting, { ...said, matter: sent.matter }, undefined, sent.to);
  },
);

/**
 * Asks again after the callback, while the days for it last: one level higher, once, then a matter. Refuses
 * `appeal.reopen-too-late`.
 */
export const reopenAppeal = command(
  "appeal.reopen",
  async (tx, actor, { id, reason }: { id: string; reason: string }, now, doors): Promise<Outcome<Done>> => {
    const acting = await takeUp(tx, actor, id, "reopen");
    if (isRefusal(acting)) return acting;
    const { appeal } = acting;
    const { calendar, zone, limits } = await countedSince(tx, actor.countyId, appeal.countedFrom);
    const [ended, today] = [appeal.closedAt ?? now, now].map((when) => localDate(when, zone));
    if (workingDaysBetween(calendar, ended!, today!) > limits.reopenDays)
      return refuse("appeal.reopen-too-late", { days: limits.reopenDays });
    await tell(tx, actor, id, now, { act: "add", said: reason, open: true });
    const unitId = (await answersOf(tx, actor.countyId, id)).at(-1)?.unitId ?? appeal.unitId;
    const sent = await sendHigher(tx, actor, { appeal, unitId }, now, doors);
    return isRefusal(sent) ? sent : doneWith(acting, { matter: sent.matter }, undefined, sent.to);
  },
);

/** Closes an appeal after its callback, or without one where nobody was reached. */
export const closeAppeal = command(
  "appeal.close",
  async (tx, actor, { id, reason }: { id: string; reason: string | null }, now): Promise<Outcome<Done>> => {
    const acting = await takeUp(tx, actor, id, "close");
    if (isRefusal(acting)) return acting;
    const { appeal } = acting;
    await endPause(tx, actor.countyId, id, now);
    const closedAt = appeal.closedAt ?? now;
    await settle(tx, appeal, { state: acting.to, closedAt, closedFor: reason }, now);
    await tell(tx, actor, id, now, { act: "close", said: reason, open: true });
    return doneWith(acting, {}, reason ?? undefined);
  },
);
