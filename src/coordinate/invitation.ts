import { ICalCalendarMethod, ICalEventStatus, default as ical } from "ical-generator";
import { Temporal } from "temporal-polyfill";
import { countyById } from "../ground/county/store.ts";
import type { Db } from "../ground/db/index.ts";
import type { FileAnswer } from "../ground/http/index.ts";
import type { Say } from "../ground/texts.ts";
import type { SessionWhole } from "./words.ts";

/** What a calendar is told of a session. `uid` stays the same over every change; `sequence` counts the changes. */
export interface Invitation {
  readonly uid: string;
  readonly sequence: number;
  readonly calledOff: boolean;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly changedAt: Date;
  readonly zone: string;
  readonly place: string;
  readonly summary: string;
  readonly description: string;
  readonly organizer: string;
}

const local = (instant: Date, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);

/** A zone as calendars take it (RFC 5545 §3.6.5): the offset in force at the session, which is all that it needs. */
const zoneAt = (startsAt: Date, zone: string): string => {
  const offset = local(startsAt, zone).offset.replace(":", "");
  const standard = ["DTSTART:19700101T000000", `TZOFFSETFROM:${offset}`, `TZOFFSETTO:${offset}`];
  return [
    "BEGIN:VTIMEZONE",
    `TZID:${zone}`,
    "BEGIN:STANDARD",
    ...standard,
    "END:STANDARD",
    "END:VTIMEZONE",
  ].join("\r\n");
};

/** An invitation must name an organizer by an address; posts have none, and this one reaches nobody (RFC 2606). */
const nobody = "post@dingge.invalid";

/** The calendar file of a session: published, published again with a higher SEQUENCE, or cancelled. (RFC 5546.) */
export const invitationOf = (told: Invitation): string => {
  const { zone, startsAt, endsAt, calledOff, uid, sequence, summary, description } = told;
  const calendar = ical({
    prodId: { company: "Dingge", product: "Dingge" },
    method: calledOff ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    timezone: { name: zone, generator: () => zoneAt(startsAt, zone) },
  });
  calendar.createEvent({
    id: uid,
    sequence,
    summary,
    description,
    location: told.place,
    organizer: { name: told.organizer, email: nobody },
    start: local(startsAt, zone),
    end: local(endsAt, zone),
    timezone: zone,
    stamp: told.changedAt,
    lastModified: told.changedAt,
    status: calledOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
};

/** The invitation of a session as a file. */
export const invitationFile = async (
  db: Db,
  countyId: string,
  session: SessionWhole,
  say: Say,
): Promise<FileAnswer> => {
  const zone = (await countyById(db, countyId))?.zone ?? "Asia/Shanghai";
  const { id, sequence, place, note, agenda, units, state, chair } = session;
  const told = {
    uid: `${id}@dingge`,
    sequence,
    place,
    zone,
    calledOff: state === "called-off",
    startsAt: new Date(session.startsAt),
    endsAt: new Date(session.endsAt),
    changedAt: new Date(session.changedAt),
    summary: say("matter.session.summary", { titles: agenda.map(({ title }) => title).join("；") }),
    description: [
      ...agenda.map(({ number, title }) => `${number} ${title}`),
      units.map(({ nameZh }) => nameZh).join("、"),
      ...(note ? [note] : []),
    ].join("\n"),
    organizer: chair.titleZh,
  };
  const bytes = new TextEncoder().encode(invitationOf(told));
  return { name: `${id}.ics`, type: "text/calendar; charset=utf-8", bytes };
};
