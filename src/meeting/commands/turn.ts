import { createHash } from "node:crypto";
import { zoneOfCounty } from "../../ground/county/store.ts";
import { type Command, command, type Outcome } from "../../ground/command.ts";
import { isRefusal, refuse } from "../../ground/refusal.ts";
import { attendeeRows } from "../store/attendees.ts";
import { type MeetingRow, saveMeeting } from "../store/meetings.ts";
import { dayOf, factsOf } from "../summary/facts.ts";
import { freezeSummary } from "../summary/store.ts";
import { entryOf, heldFor } from "./hold.ts";
import { tellInvited } from "./tell.ts";

const entryFor = (before: MeetingRow, after: MeetingRow) => ({
  ...entryOf(before),
  before: { state: before.state },
  after: { state: after.state, year: after.year },
});

/** Calls the meeting: everyone on the list is told, unless it is past and only written down. Refuses as `heldFor` does, `meeting.called.conflict`, `meeting.nobody`. */
export const callMeeting = command(
  "meeting.call",
  async (tx, actor, { id }: { id: string }, now): Promise<Outcome<MeetingRow>> => {
    const held = await heldFor(tx, actor, "call", { id });
    if (isRefusal(held)) return held;
    const postIds = (await attendeeRows(tx, actor.countyId, id)).map(({ postId }) => postId);
    if (postIds.length === 0) return refuse("meeting.nobody");
    const { row } = held;
    const value: MeetingRow = { ...row, state: held.after, calledAt: now, changedAt: now };
    await saveMeeting(tx, value);
    if (row.startsAt > now) await tellInvited(tx, value, { postIds, how: "called", now });
    return { value, entry: { ...entryFor(row, value), after: { state: "called", invited: postIds.length } } };
  },
);

/** Opens the meeting, on its day at the earliest. Refuses as `heldFor` does, and `meeting.too-early`. */
export const openMeeting = command(
  "meeting.open",
  async (tx, actor, { id }: { id: string }, now): Promise<Outcome<MeetingRow>> => {
    const held = await heldFor(tx, actor, "open", { id });
    if (isRefusal(held)) return held;
    const { row } = held;
    if (now.getTime() < row.startsAt.getTime() - mostBefore) return refuse("meeting.too-early");
    const value: MeetingRow = { ...row, state: held.after, openedAt: now };
    await saveMeeting(tx, value);
    return { value, entry: entryFor(row, value) };
  },
);

/** A meeting may open while the hall fills: half a day before it is due to begin. */
const mostBefore = 12 * 3_600_000;

/**
 * Closes the meeting, and with it the year: the summary stays as it is known on its day. Refuses as `heldFor` does.
 */
export const closeMeeting = command(
  "meeting.close",
  async (tx, actor, { id }: { id: string }, now, { say }): Promise<Outcome<MeetingRow>> => {
    const held = await heldFor(tx, actor, "close", { id });
    if (isRefusal(held)) return held;
    const { row } = held;
    const value: MeetingRow = { ...row, state: held.after, closedAt: now };
    await saveMeeting(tx, value);
    const on = dayOf(row, now, await zoneOfCounty(tx, actor.countyId));
    const facts = await factsOf(tx, row, { on, now, say });
    await freezeSummary(tx, actor.countyId, { meetingId: id, facts, at: now });
    const hash = createHash("sha256").update(JSON.stringify(facts)).digest("hex");
    return {
      value,
      entry: { ...entryFor(row, value), after: { state: value.state, year: row.year, facts: hash } },
    };
  },
);

/** Cancels the meeting with the reason that those already called are told. Refuses as `heldFor` does. */
export const cancelMeeting: Command<{ id: string; reason: string }, MeetingRow> = command(
  "meeting.cancel",
  async (tx, actor, { id, reason }, now) => {
    const held = await heldFor(tx, actor, "cancel", { id });
    if (isRefusal(held)) return held;
    const { row } = held;
    const value: MeetingRow = { ...row, state: held.after, cancelledFor: reason, changedAt: now };
    await saveMeeting(tx, value);
    if (row.state === "called") {
      const postIds = (await attendeeRows(tx, actor.countyId, id)).map(({ postId }) => postId);
      await tellInvited(tx, value, { postIds, how: "off", now });
    }
    return { value, entry: { ...entryFor(row, value), reason } };
  },
);
