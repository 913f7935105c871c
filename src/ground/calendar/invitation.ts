import {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  default as ical,
} from "ical-generator";
import { Temporal } from "temporal-polyfill";
/** What is known of one who is invited. */
export type Invited = "invited" | "coming" | "sent" | "excused" | "came" | "observed";

/** What a calendar is told of a session or meeting. `uid` stays the same over every change; `sequence` counts the changes. */
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
  readonly attendees: readonly {
    readonly name: string;
    readonly postId: string;
    readonly state: Invited;
  }[];
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

/** People are named by an address in an invitation; posts have none, and these reach nobody (RFC 2606). */
const nobody = "post@dingge.invalid";
const addressOf = (postId: string): string => `post-${postId}@dingge.invalid`;

/** Where one who is invited stands, as calendars say it (RFC 5545 §3.2.12). */
const partStat: Record<Invited, ICalAttendeeStatus> = {
  invited: ICalAttendeeStatus.NEEDSACTION,
  coming: ICalAttendeeStatus.ACCEPTED,
  came: ICalAttendeeStatus.ACCEPTED,
  observed: ICalAttendeeStatus.ACCEPTED,
  sent: ICalAttendeeStatus.DELEGATED,
  excused: ICalAttendeeStatus.DECLINED,
};

const attendeeOf = ({ name, postId, state }: Invitation["attendees"][number]) => ({
  name,
  email: addressOf(postId),
  role: ICalAttendeeRole.REQ,
  status: partStat[state],
  rsvp: state === "invited",
});

/** When it was made and changed is told in UTC (RFC 5545 §3.8.7), also of an event with a zone of its own. */
const inUtc = (text: string): string => text.replace(/^(DTSTAMP|LAST-MODIFIED):(\d{8}T\d{6})$/gm, "$1:$2Z");

/** The calendar file of a session or meeting: a request, a request again with a higher SEQUENCE, or its cancellation. (RFC 5546.) */
export const invitationOf = (told: Invitation): string => {
  const { zone, startsAt, endsAt, calledOff, uid, sequence, summary, description } = told;
  const calendar = ical({
    prodId: { company: "Dingge", product: "Dingge" },
    method: calledOff ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
    timezone: { name: zone, generator: () => zoneAt(startsAt, zone) },
  });
  calendar.createEvent({
    id: uid,
    sequence,
    summary,
    description,
    location: told.place,
    organizer: { name: told.organizer, email: nobody },
    attendees: told.attendees.map(attendeeOf),
    start: local(startsAt, zone),
    end: local(endsAt, zone),
    timezone: zone,
    stamp: told.changedAt,
    lastModified: told.changedAt,
    status: calledOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return inUtc(calendar.toString());
};
