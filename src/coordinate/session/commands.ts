import type { Actor } from "../../ground/actor.ts";
import { command, type Outcome } from "../../ground/command.ts";
import type { Db } from "../../ground/db/index.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { lockSession, seatsOf, type SessionRow, setSession } from "../store/sessions.ts";
import { type AttendanceDraft, changedLines, mergedMinutes, type MinutesDraft } from "../words.ts";
import { mayAttend, mayWrite, partsAt, type Seating, type SessionPart, stands } from "./rules.ts";
import { attendanceOf, type AttendanceRow, decisionsAt, setAttendance } from "./store.ts";
import { tellInvited } from "../commands/tell-invited.ts";

interface Held extends Seating {
  readonly row: SessionRow;
  readonly parts: readonly SessionPart[];
  readonly attendance: readonly AttendanceRow[];
}

/** A session held for a change, with what the actor is to it. Refuses `session.not-there`. */
const held = async (tx: Db, actor: Actor, id: string): Promise<Held | Refusal> => {
  const row = await lockSession(tx, actor.countyId, id);
  if (!row) return refuse("session.not-there");
  const seats = await seatsOf(tx, actor.countyId, id);
  const attendance = await attendanceOf(tx, actor.countyId, id);
  const seating = { row, seats, invited: attendance.map(({ postId }) => postId) };
  return { ...seating, attendance, parts: partsAt(actor, seating) };
};

const entryOf = ({ id }: SessionRow, { unitId }: Actor) => ({ kind: "session", id, unitId });

/**
 * Keeps the minutes, from the moment a session begins, by who chairs it or sits at it and by the delivery office. What
 * another wrote since `base` is kept beside it; returns the text as it is now. Refuses as `mayWrite` does.
 */
export const keepMinutes = command(
  "session.minutes",
  async (
    tx,
    actor,
    { id, minutes, base }: MinutesDraft & { id: string },
    now,
  ): Promise<Outcome<{ minutes: string }>> => {
    const session = await held(tx, actor, id);
    if (isRefusal(session)) return session;
    const wrong = mayWrite(session.parts, session, now);
    if (wrong) return wrong;
    const { row } = session;
    const before = row.minutes ?? "";
    const merged = mergedMinutes(base, before, minutes);
    await setSession(tx, row, { minutes: merged, minutesAt: now });
    const { added, removed } = changedLines(before, merged);
    const entry = { ...entryOf(row, actor), before: { lines: removed }, after: { lines: added } };
    return { value: { minutes: merged }, entry };
  },
);

const said = ({ state, who }: Pick<AttendanceRow, "state" | "who">) => ({ attendance: state, who });

/** Says whether one comes or whom one sends; at the session, writes who came. Refuses as `mayAttend` does. */
export const attend = command(
  "session.attend",
  async (tx, actor, { id, ...draft }: AttendanceDraft & { id: string }, now): Promise<Outcome<null>> => {
    const session = await held(tx, actor, id);
    if (isRefusal(session)) return session;
    const { row, parts, attendance } = session;
    const wrong = mayAttend(parts, session, { ...draft, own: actor.postId === draft.postId }, now);
    if (wrong) return wrong;
    const before = attendance.find(({ postId }) => postId === draft.postId)!;
    const { state, who } = draft;
    await setAttendance(tx, before, { state, who, at: now });
    const entry = { ...entryOf(row, actor), before: said(before), after: said(draft) };
    return { value: null, entry };
  },
);

/**
 * Signs the minutes, read back with the decisions made there: they stay as they are, and everyone invited is told.
 * By the chair alone, once it has begun. Refuses as `stands`, and `session.not-yours`, `session.not-begun`, and
 * `session.nothing-to-issue` where nothing was written or decided.
 */
export const issueMinutes = command(
  "session.issue",
  async (tx, actor, { id }: { id: string }, now): Promise<Outcome<{ id: string }>> => {
    const session = await held(tx, actor, id);
    if (isRefusal(session)) return session;
    const { row, parts, invited } = session;
    if (!parts.includes("chair")) return refuse("session.not-yours");
    const over = stands(row);
    if (over) return over;
    if (now < row.startsAt) return refuse("session.not-begun");
    const decisions = await decisionsAt(tx, actor.countyId, id);
    if (!row.minutes && decisions === 0) return refuse("session.nothing-to-issue");
    await setSession(tx, row, { state: "issued", issuedAt: now });
    await tellInvited(tx, row, { invited, how: "issued", now });
    const after = { state: "issued", minutes: row.minutes, decisions };
    return { value: { id }, entry: { ...entryOf(row, actor), before: { state: "called" }, after } };
  },
);
