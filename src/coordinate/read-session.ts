import type { Actor } from "../ground/actor.ts";
import type { Db } from "../ground/db/index.ts";
import { isRefusal, type Refusal, refuse } from "../ground/refusal.ts";
import { namesFor } from "./present.ts";
import { wholeMatter } from "./read.ts";
import { agendaOf, seatsOf, sessionById, type SessionRow } from "./store/sessions.ts";
import { mayWrite, partsAt, type Seating } from "./session/rules.ts";
import { type AttendanceRow, attendanceOf, decisionIdsAt } from "./session/store.ts";
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

const seatingOf = async (db: Db, row: SessionRow): Promise<Seating & { attendance: AttendanceRow[] }> => {
  const seats = await seatsOf(db, row.countyId, row.id);
  const attendance = await attendanceOf(db, row.countyId, row.id);
  return { row, seats, attendance, invited: attendance.map(({ postId }) => postId) };
};

const mayOf = (actor: Actor, seating: Seating, now: Date): SessionWhole["may"] => {
  const { row } = seating;
  const parts = partsAt(actor, seating);
  const lasts = row.state === "called" && parts.includes("chair");
  const writes = mayWrite(parts, seating, now) === null;
  return { move: lasts, minutes: writes, mark: writes, issue: lasts && now >= row.startsAt };
};

const timesOf = ({ startsAt, endsAt, minutesAt, issuedAt, changedAt }: SessionRow) => ({
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
  changedAt: changedAt.toISOString(),
  minutesAt: minutesAt?.toISOString() ?? null,
  issuedAt: issuedAt?.toISOString() ?? null,
});

/** The decisions of an agenda that were made at this session. */
const madeAt = async (db: Db, { countyId, id }: SessionRow, agenda: readonly MatterAlone[]) => {
  const ids = await decisionIdsAt(db, countyId, id);
  return agenda.flatMap(({ decisions }) => decisions.filter((decision) => ids.has(decision.id)));
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
  const seating = await seatingOf(db, row);
  const { seats, attendance, invited } = seating;
  const agenda = await agendaSeen(db, actor, id, now);
  if (agenda.length === 0 && partsAt(actor, seating).length === 0) return refuse("session.not-there");
  const names = await namesFor(db, actor.countyId, [row.chairPostId, ...invited], seats);
  const { place, state, note, sequence, minutes } = row;
  return {
    id,
    chair: names.post(row.chairPostId),
    ...timesOf(row),
    place,
    state,
    note,
    sequence,
    minutes,
    agenda,
    units: seats.map(names.unit),
    attendees: attendance.map(({ postId, state: stands, who }) => ({
      post: names.post(postId),
      state: stands,
      who,
      mine: postId === actor.postId,
    })),
    decided: await madeAt(db, row, agenda),
    begun: now >= row.startsAt,
    may: mayOf(actor, seating, now),
  };
};
