import type { Actor } from "../../ground/actor.ts";
import { type Refusal, refuse } from "../../ground/refusal.ts";
import { answers, type Attendance } from "../words.ts";
import type { SessionRow } from "../store/sessions.ts";

/** What somebody is to a session. */
export type SessionPart = "chair" | "seat" | "office" | "invited";

/** A session by what decides who may do something at it. */
export interface Seating {
  readonly row: Pick<SessionRow, "chairPostId" | "state" | "startsAt" | "endsAt">;
  /** The units that sit at it. */
  readonly seats: readonly string[];
  /** The posts that are invited. */
  readonly invited: readonly string[];
}

export const partsAt = (
  { postId, unitId, role }: Pick<Actor, "postId" | "unitId" | "role">,
  { row, seats, invited }: Seating,
): SessionPart[] => {
  const is: Record<SessionPart, boolean> = {
    chair: postId !== null && postId === row.chairPostId,
    seat: unitId !== null && seats.includes(unitId),
    office: role === "delivery",
    invited: postId !== null && invited.includes(postId),
  };
  return (Object.keys(is) as SessionPart[]).filter((part) => is[part]);
};

/** Whether a session is still to be worked on. Refuses `session.called-off.conflict` and `session.issued.conflict`. */
export const stands = ({ state }: Pick<SessionRow, "state">): Refusal | null => {
  if (state === "called") return null;
  return state === "issued" ? refuse("session.issued.conflict") : refuse("session.called-off.conflict");
};

/** Writes minutes, and who came: the chair, those who sit at it, and the delivery office, once it has begun. */
export const mayWrite = (parts: readonly SessionPart[], { row }: Seating, now: Date): Refusal | null => {
  if (!parts.some((part) => part !== "invited")) return refuse("session.not-yours");
  const over = stands(row);
  if (over) return over;
  return now < row.startsAt ? refuse("session.not-begun") : null;
};

/**
 * Whether somebody may write this of one who is invited: before it ends one answers for oneself, what is written at the
 * session is written by those who keep its minutes. Refuses `session.not-invited` where the post is not, and
 * `session.not-yours`, `session.not-begun`, `session.no-name` (who was sent), and as `stands` does.
 */
export const mayAttend = (
  parts: readonly SessionPart[],
  seating: Seating,
  { own, postId, state, who }: { own: boolean; postId: string; state: Attendance; who: string | null },
  now: Date,
): Refusal | null => {
  if (!seating.invited.includes(postId)) return refuse("session.not-invited");
  if (state === "sent" && who === null) return refuse("session.no-name", {}, { field: "who" });
  const answersNow = own && answers.includes(state) && now < seating.row.endsAt;
  return answersNow ? stands(seating.row) : mayWrite(parts, seating, now);
};
