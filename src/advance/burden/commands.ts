import type { Actor } from "../../ground/actor.ts";
import { localDate } from "../../ground/clock.ts";
import { command, type Outcome } from "../../ground/command.ts";
import { countyById } from "../../ground/county/store.ts";
import type { Db } from "../../ground/db/index.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { alreadyReported } from "./likeness.ts";
import { answered, mayOverrule, mayOwn, register, sunset } from "./rules.ts";
import {
  askedOf,
  fieldsReported,
  insertAnswer,
  insertRequest,
  livingPaths,
  lockRequest,
  lockRequests,
  type RequestRow,
  unitsReached,
  updateRequest,
} from "./store.ts";
import type { AnswerDraft, Asked, Likeness, RequestDraft } from "./words.ts";

const notThere = refuse("burden.not-there");

const todayOf = async (tx: Db, countyId: string, now: Date): Promise<string> =>
  localDate(now, (await countyById(tx, countyId))?.zone ?? "Asia/Shanghai");

/** What of a new request its units report already. Refuses `burden.reach-unknown` and `burden.reach-empty`. */
export const reportedAlready = async (
  db: Db,
  countyId: string,
  { fields, reach }: Asked,
  today: string,
): Promise<Likeness[] | Refusal> => {
  const roots = await livingPaths(db, countyId, reach.below);
  if (reach.below.some((id) => !roots.has(id))) return refuse("burden.reach-unknown", {}, { field: "reach" });
  const units = await unitsReached(db, countyId, reach);
  if (units.length === 0) return refuse("burden.reach-empty", {}, { field: "reach" });
  return alreadyReported(fields, await fieldsReported(db, countyId, units, today));
};

const rowOf = (
  draft: RequestDraft,
  actor: Actor,
  now: Date,
  today: string,
  overruled: boolean,
): RequestRow => ({
  countyId: actor.countyId,
  id: newId(now),
  title: draft.title,
  ownerUnitId: draft.ownerUnitId,
  round: draft.round,
  reachKind: draft.reach.kind,
  fields: [...new Set(draft.fields)],
  estimatedMinutes: draft.estimatedMinutes,
  legalBasis: draft.legalBasis,
  registeredOn: today,
  registeredByPostId: actor.postId,
  sunsetOn: draft.sunsetOn,
  overruledFor: overruled ? draft.overruledFor : null,
  overruledByPostId: overruled ? actor.postId : null,
  endedOn: null,
  endedFor: null,
});

/**
 * Registers a request for data. Refuses as the rules `sunset` and `register` do, and a reach that is unknown or
 * empty. A reason is kept only where there was something to overrule.
 */
export const registerRequest = command(
  "burden.register",
  async (tx, actor, draft: RequestDraft, now): Promise<Outcome<{ id: string }>> => {
    const { countyId } = actor;
    const path = (await livingPaths(tx, countyId, [draft.ownerUnitId])).get(draft.ownerUnitId);
    if (path === undefined || !mayOwn(actor, path)) return notThere;
    const today = await todayOf(tx, countyId, now);
    await lockRequests(tx, countyId);
    const late = sunset(draft.sunsetOn, today);
    const reported = late ?? (await reportedAlready(tx, countyId, draft, today));
    if (isRefusal(reported)) return reported;
    const refusal = register(draft, { reported, mayOverrule: mayOverrule(actor, path) });
    if (refusal) return refusal;
    const row = rowOf(draft, actor, now, today, reported.length > 0);
    await insertRequest(tx, row, draft.reach.below);
    const { title, round, fields, sunsetOn, legalBasis } = row;
    const after = {
      title,
      round,
      fields,
      sunsetOn,
      legalBasis,
      reported: reported.map(({ known }) => known.field),
    };
    const entry = { kind: "data-request", id: row.id, unitId: row.ownerUnitId, after };
    return {
      value: { id: row.id },
      entry: row.overruledFor ? { ...entry, reason: row.overruledFor } : entry,
    };
  },
);

/** The request, held, if this actor may change it and it is not over. */
const heldFor = async (tx: Db, actor: Actor, id: string): Promise<RequestRow | Refusal> => {
  const row = await lockRequest(tx, actor.countyId, id);
  const path = row && (await livingPaths(tx, actor.countyId, [row.ownerUnitId])).get(row.ownerUnitId);
  if (!row || !mayOwn(actor, path ?? "")) return notThere;
  return row.endedOn === null ? row : refuse("burden.ended");
};

/** Asks no more, from today on. Refuses `burden.ended`. */
export const endRequest = command(
  "burden.end",
  async (
    tx,
    actor,
    { id, reason }: { id: string; reason: string },
    now,
  ): Promise<Outcome<{ id: string }>> => {
    const row = await heldFor(tx, actor, id);
    if (isRefusal(row)) return row;
    const endedOn = await todayOf(tx, actor.countyId, now);
    await updateRequest(tx, actor.countyId, id, { endedOn, endedFor: reason });
    const entry = {
      kind: "data-request",
      id,
      unitId: row.ownerUnitId,
      after: { title: row.title, endedOn },
      reason,
    };
    return { value: { id }, entry };
  },
);

/** Asks for longer, with a reason, at most a year from today. Refuses `burden.ended` and as the rule `sunset` does. */
export const renewRequest = command(
  "burden.renew",
  async (
    tx,
    actor,
    { id, sunsetOn, reason }: { id: string; sunsetOn: string; reason: string },
    now,
  ): Promise<Outcome<{ id: string }>> => {
    const row = await heldFor(tx, actor, id);
    if (isRefusal(row)) return row;
    const refusal = sunset(sunsetOn, await todayOf(tx, actor.countyId, now));
    if (refusal) return refusal;
    await updateRequest(tx, actor.countyId, id, { sunsetOn });
    const entry = { kind: "data-request", id, unitId: row.ownerUnitId, before: { sunsetOn: row.sunsetOn } };
    return { value: { id }, entry: { ...entry, after: { title: row.title, sunsetOn }, reason } };
  },
);

/** Answers for one's own unit, and measures how long it took. Refuses who is not asked, and as the rule `answered` does. */
export const answerRequest = command(
  "burden.answer",
  async (
    tx,
    actor,
    { id, answer }: { id: string; answer: AnswerDraft },
    now,
  ): Promise<Outcome<{ id: string }>> => {
    const { countyId, unitId, postId } = actor;
    const row = await lockRequest(tx, countyId, id);
    if (!row || unitId === null) return notThere;
    const asked = await askedOf(tx, countyId, unitId, await todayOf(tx, countyId, now));
    if (!asked.includes(id)) return notThere;
    const refusal = answered(row.fields, answer);
    if (refusal) return refusal;
    const { values, seconds } = answer;
    const answerId = newId(now);
    await insertAnswer(tx, {
      countyId,
      id: answerId,
      requestId: id,
      unitId,
      postId,
      sentAt: now,
      seconds,
      values,
    });
    const after = { title: row.title, values, seconds };
    return { value: { id: answerId }, entry: { kind: "data-request", id, unitId, after } };
  },
);
