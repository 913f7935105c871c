import { command, type Outcome } from "../../ground/command.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal, refuse } from "../../ground/refusal.ts";
import { rootUnit, titlesOfPosts } from "../../people/index.ts";
import { isOffice } from "../rules.ts";
import { attendeeRows, deliveryUnit } from "../store/attendees.ts";
import { insertMeeting, meetingOfYear, type MeetingRow, saveMeeting } from "../store/meetings.ts";
import type { MeetingDraft, MeetingEdit, Stage } from "../words.ts";
import { entryOf, heldFor, timesOf } from "./hold.ts";
import { tellInvited } from "./tell.ts";

const shown = ({ titleZh, titleEn, startsAt, endsAt, place, agenda }: MeetingRow) => ({
  titleZh,
  titleEn,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
  place,
  agenda,
});

const strangeSpeaker = refuse("meeting.unknown-speaker", {}, { field: "agenda" });

const nothingYet = { calledAt: null, openedAt: null, closedAt: null, cancelledFor: null } as const;

/**
 * A new yearly meeting. Refuses `meeting.not-yours`, `meeting.year.conflict` where the year has one already,
 * `meeting.ends-before` and `meeting.unknown-speaker`.
 */
export const prepareMeeting = command(
  "meeting.prepare",
  async (tx, actor, draft: MeetingDraft, now): Promise<Outcome<MeetingRow>> => {
    if (!isOffice(actor)) return refuse("meeting.not-yours");
    const { countyId } = actor;
    const { year, titleZh, titleEn, place, agenda } = draft;
    if (await meetingOfYear(tx, countyId, year)) return refuse("meeting.year.conflict", { year: `${year}` });
    const times = await timesOf(tx, countyId, draft);
    if (isRefusal(times)) return times;
    const speakers = agenda.map(({ postId }) => postId);
    if (!(await areKnown(tx, countyId, speakers))) return strangeSpeaker;
    const office = (await deliveryUnit(tx, countyId)) ?? (await rootUnit(tx, countyId))!.id;
    const base = {
      countyId,
      id: newId(now),
      year,
      state: "preparing",
      officeUnitId: actor.unitId ?? office,
    } as const;
    const said = { titleZh, titleEn, place, agenda, stages: [], ...times };
    const row: MeetingRow = { ...base, ...said, version: 1, changedAt: now, ...nothingYet };
    await insertMeeting(tx, row);
    return { value: row, entry: { ...entryOf(row), after: { year, ...shown(row) } } };
  },
);

const areKnown = async (
  tx: Parameters<typeof titlesOfPosts>[0],
  countyId: string,
  ids: readonly (string | null)[],
): Promise<boolean> => {
  const known = await titlesOfPosts(tx, countyId, ids);
  return ids.every((id) => id === null || known.has(id));
};

const isMoved = (before: MeetingRow, after: MeetingRow): boolean =>
  before.startsAt.getTime() !== after.startsAt.getTime() ||
  before.endsAt.getTime() !== after.endsAt.getTime() ||
  before.place !== after.place;

/**
 * Changes a meeting's time, place, title or agenda. Once it is called, those invited hear of another time or place.
 * Refuses as `heldFor` and `prepareMeeting` do.
 */
export const editMeeting = command(
  "meeting.edit",
  async (tx, actor, { id, edit }: { id: string; edit: MeetingEdit }, now): Promise<Outcome<MeetingRow>> => {
    const held = await heldFor(tx, actor, "edit", { id, version: edit.version });
    if (isRefusal(held)) return held;
    const { row } = held;
    const times = await timesOf(tx, actor.countyId, edit);
    if (isRefusal(times)) return times;
    const { titleZh, titleEn, place, agenda } = edit;
    if (
      !(await areKnown(
        tx,
        actor.countyId,
        agenda.map(({ postId }) => postId),
      ))
    )
      return strangeSpeaker;
    const value = {
      ...row,
      titleZh,
      titleEn,
      place,
      agenda,
      ...times,
      version: row.version + 1,
      changedAt: now,
    };
    await saveMeeting(tx, value);
    if (row.state === "called" && isMoved(row, value)) {
      const postIds = (await attendeeRows(tx, actor.countyId, id)).map(({ postId }) => postId);
      await tellInvited(tx, value, { postIds, how: "moved", now });
    }
    return { value, entry: { ...entryOf(row), before: shown(row), after: shown(value) } };
  },
);

/** Writes the stage each field is in, as people judge it. Refuses as `heldFor` does. */
export const writeStages = command(
  "meeting.stages",
  async (
    tx,
    actor,
    { id, version, stages }: { id: string; version: number; stages: readonly Stage[] },
    now,
  ): Promise<Outcome<MeetingRow>> => {
    const held = await heldFor(tx, actor, "write", { id, version });
    if (isRefusal(held)) return held;
    const { row } = held;
    const value = { ...row, stages, version: row.version + 1, changedAt: now };
    await saveMeeting(tx, value);
    return { value, entry: { ...entryOf(row), before: { stages: row.stages }, after: { stages } } };
  },
);
