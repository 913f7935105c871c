import type { Actor } from "../ground/actor.ts";
import type { Db } from "../ground/db/index.ts";
import { isRefusal, type Refusal, refuse } from "../ground/refusal.ts";
import { titlesOfPosts } from "../people/index.ts";
import { actsFor, countLevels, mayRead, type MeetingPart, partsOf } from "./rules.ts";
import { attendeeRow, type AttendeeRow, attendeeRows } from "./store/attendees.ts";
import { meetingById, type MeetingRow } from "./store/meetings.ts";
import type { MeetingWhole } from "./words.ts";

/** A meeting as one reader stands to it. */
export interface Seen {
  readonly row: MeetingRow;
  readonly parts: readonly MeetingPart[];
  /** The reader's own line of the list. */
  readonly own: AttendeeRow | null;
}

/** The meeting, if this reader may see it. Refuses `meeting.not-there`. */
export const meetingFor = async (db: Db, actor: Actor, id: string): Promise<Seen | Refusal> => {
  const row = await meetingById(db, actor.countyId, id);
  if (!row) return refuse("meeting.not-there");
  const { countyId, postId } = actor;
  const own = (postId === null ? null : await attendeeRow(db, countyId, id, postId)) ?? null;
  const parts = partsOf(actor, { officeUnitId: row.officeUnitId, invited: own !== null });
  return mayRead(parts, row.state) ? { row, parts, own } : refuse("meeting.not-there");
};

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** A meeting as the desk shows it. */
export const presented = async (db: Db, { row, parts, own }: Seen): Promise<MeetingWhole> => {
  const { countyId, id, year, state, titleZh, titleEn, place, version, stages, cancelledFor } = row;
  const rows = await attendeeRows(db, countyId, id);
  const speakers = await titlesOfPosts(
    db,
    countyId,
    row.agenda.map(({ postId }) => postId),
  );
  return {
    id,
    year,
    state,
    titleZh,
    titleEn,
    place,
    version,
    cancelledFor,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    invited: rows.length,
    came: rows.filter((one) => one.state === "came").length,
    agenda: row.agenda.map((item) => ({
      ...item,
      speaker: item.postId === null ? null : (speakers.get(item.postId) ?? null),
    })),
    stages: [...stages],
    levels: countLevels(rows),
    calledAt: iso(row.calledAt),
    openedAt: iso(row.openedAt),
    closedAt: iso(row.closedAt),
    own: own && { state: own.state, who: own.who },
    may: actsFor(parts, state),
  };
};

/** A meeting as the desk shows it, by its id. Refuses `meeting.not-there`. */
export const meetingPage = async (db: Db, actor: Actor, id: string): Promise<MeetingWhole | Refusal> => {
  const seen = await meetingFor(db, actor, id);
  return isRefusal(seen) ? seen : presented(db, seen);
};
