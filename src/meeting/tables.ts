import type { ColumnType } from "kysely";
import type { TableSpec } from "../ground/db/index.ts";
import type { SummaryFacts } from "./summary/words.ts";
import type { AgendaItem, Attendance, Level, MeetingState, Stage } from "./words.ts";

/** Read as it is, written as JSON. */
export type Kept<T> = ColumnType<T, string, string>;

export type MeetingTables = {
  meeting: {
    countyId: string;
    id: string;
    /** The year that it opens; it closes the one before. */
    year: number;
    state: MeetingState;
    /** The unit of the office that prepares it. */
    officeUnitId: string;
    titleZh: string;
    titleEn: string | null;
    startsAt: Date;
    endsAt: Date;
    place: string;
    agenda: Kept<readonly AgendaItem[]>;
    stages: Kept<readonly Stage[]>;
    /** Counts the changes: who saves says which one they started from; calendars take the higher one. */
    version: number;
    changedAt: Date;
    calledAt: Date | null;
    openedAt: Date | null;
    closedAt: Date | null;
    cancelledFor: string | null;
  };
  meetingAttendee: {
    countyId: string;
    meetingId: string;
    postId: string;
    level: Level;
    /** The order on the list: level by level, units as the county lists them. */
    position: number;
    state: Attendance;
    who: string | null;
    at: Date;
    cameAt: Date | null;
  };
  /** The facts of a meeting's year as they were when it closed. */
  meetingSummary: { countyId: string; meetingId: string; facts: Kept<SummaryFacts>; frozenAt: Date };
};

export const meetingTableSpecs: readonly TableSpec[] = [
  { name: "meeting", spread: "county" },
  { name: "meeting_attendee", spread: "county" },
  { name: "meeting_summary", spread: "county" },
];
