import type { Actor } from "../../ground/actor.ts";
import { atLocal } from "../../ground/clock.ts";
import { zoneOfCounty } from "../../ground/county/store.ts";
import type { Db } from "../../ground/db/index.ts";
import type { Entry } from "../../ground/command.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { next, partsOf } from "../rules.ts";
import { attendeeRow } from "../store/attendees.ts";
import { lockMeeting, type MeetingRow } from "../store/meetings.ts";
import type { MeetingAct, MeetingDraft, MeetingState } from "../words.ts";

/** A meeting held for an act, and the state it is in afterwards. */
export interface Held {
  readonly row: MeetingRow;
  readonly after: MeetingState;
}

/** The meeting, held, if this act is open to this actor now. Refuses as `next` does, and `meeting.changed.conflict`. */
export const heldFor = async (
  tx: Db,
  actor: Actor,
  act: MeetingAct,
  { id, version }: { readonly id: string; readonly version?: number },
): Promise<Held | Refusal> => {
  const row = await lockMeeting(tx, actor.countyId, id);
  if (!row) return refuse("meeting.not-there");
  const { countyId, postId } = actor;
  const own = postId === null ? undefined : await attendeeRow(tx, countyId, id, postId);
  const parts = partsOf(actor, { officeUnitId: row.officeUnitId, invited: own !== undefined });
  const after = next(parts, row.state, act);
  if (isRefusal(after)) return after;
  if (version !== undefined && version !== row.version) return refuse("meeting.changed.conflict");
  return { row, after };
};

/** When a meeting begins and ends. Refuses `meeting.ends-before` at `to`. */
export const timesOf = async (
  db: Db,
  countyId: string,
  { on, from, to }: Pick<MeetingDraft, "on" | "from" | "to">,
): Promise<{ startsAt: Date; endsAt: Date } | Refusal> => {
  const zone = await zoneOfCounty(db, countyId);
  const [startsAt, endsAt] = [atLocal(on, from, zone), atLocal(on, to, zone)];
  return endsAt > startsAt ? { startsAt, endsAt } : refuse("meeting.ends-before", {}, { field: "to" });
};

export const entryOf = ({ id, officeUnitId }: MeetingRow): Pick<Entry, "kind" | "id" | "unitId"> => ({
  kind: "meeting",
  id,
  unitId: officeUnitId,
});
