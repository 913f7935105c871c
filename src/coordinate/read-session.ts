import type { Actor } from "../ground/actor.ts";
import type { Db } from "../ground/db/index.ts";
import { isRefusal, type Refusal, refuse } from "../ground/refusal.ts";
import { namesFor } from "./present.ts";
import { wholeMatter } from "./read.ts";
import { agendaOf, seatsOf, sessionById, type SessionRow } from "./store/sessions.ts";
import type { MatterAlone, SessionWhole } from "./words.ts";

/** The matters of an agenda that this reader sees. */
const agendaSeen = async (db: Db, actor: Actor, sessionId: string, now: Date): Promise<MatterAlone[]> => {
  const seen: MatterAlone[] = [];
  for (const id of await agendaOf(db, actor.countyId, sessionId)) {
    const matter = await wholeMatter(db, actor, id, now);
    if (!isRefusal(matter)) seen.push(matter);
  }
  return seen;
};

const mayOf = (actor: Actor, row: SessionRow, seats: readonly string[], now: Date) => {
  const chairs = actor.postId === row.chairPostId;
  const sits = chairs || actor.role === "delivery" || (actor.unitId !== null && seats.includes(actor.unitId));
  const lasts = row.state === "called";
  return { move: lasts && chairs, minutes: lasts && sits && now >= row.startsAt };
};

/** A session for one reader: who sits at it, or sees a matter of its agenda. Else `session.not-there`. */
export const wholeSession = async (
  db: Db,
  actor: Actor,
  id: string,
  now: Date,
): Promise<SessionWhole | Refusal> => {
  const row = await sessionById(db, actor.countyId, id);
  if (!row) return refuse("session.not-there");
  const seats = await seatsOf(db, actor.countyId, id);
  const agenda = await agendaSeen(db, actor, id, now);
  const sits = actor.unitId !== null && seats.includes(actor.unitId);
  if (agenda.length === 0 && !sits) return refuse("session.not-there");
  const names = await namesFor(db, actor.countyId, [row.chairPostId], seats);
  return {
    id,
    chair: names.post(row.chairPostId),
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    place: row.place,
    state: row.state,
    note: row.note,
    sequence: row.sequence,
    changedAt: row.changedAt.toISOString(),
    minutes: row.minutes,
    minutesAt: row.minutesAt?.toISOString() ?? null,
    agenda,
    units: seats.map(names.unit),
    begun: now >= row.startsAt,
    may: mayOf(actor, row, seats, now),
  };
};
