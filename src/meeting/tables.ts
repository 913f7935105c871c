import type { ColumnType } from "kysely";
import type { TableSpec } from "../ground/db/index.ts";
import type { Lang } from "../ground/texts.ts";
import type { PackFile, PackState } from "./pack/words.ts";
import type { ReportDraft } from "./report/words.ts";
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
  /** The report to a meeting, in one language. */
  meetingReport: {
    countyId: string;
    meetingId: string;
    lang: Lang;
    /** Counts the savings: who saves says which one they started from. */
    version: number;
    draft: Kept<ReportDraft>;
    /** The draft as the facts alone wrote it: what differs from it was written by people. */
    drafted: Kept<ReportDraft>;
    facts: Kept<SummaryFacts>;
    savedAt: Date;
    savedByPostId: string | null;
    /** The number under which this version was issued: from then on it is not written; null while it is. */
    issued: number | null;
    /** Why it is written again after it was issued. */
    revisedFor: string | null;
  };
  /** A pack of files made from a report; an issued one has a number, and stays. */
  meetingPack: {
    countyId: string;
    id: string;
    meetingId: string;
    lang: Lang;
    state: PackState;
    /** Null for a pack that is only to be looked at. */
    number: number | null;
    /** Why it was issued again; null of the first, and of one to be looked at. */
    reason: string | null;
    /** The report as it was when the pack was asked for. */
    draft: Kept<ReportDraft>;
    facts: Kept<SummaryFacts>;
    askedAt: Date;
    askedByPostId: string | null;
    /** How far it has come: steps done, and how many there are. */
    done: number;
    steps: number;
    /** When its maker last said that it is at work: another takes over from one that fell silent. */
    seenAt: Date;
    files: Kept<readonly PackFile[]>;
    finishedAt: Date | null;
    why: string | null;
  };
};

export const meetingTableSpecs: readonly TableSpec[] = [
  { name: "meeting", spread: "county" },
  { name: "meeting_attendee", spread: "county" },
  { name: "meeting_summary", spread: "county" },
  { name: "meeting_report", spread: "county" },
  { name: "meeting_pack", spread: "county" },
];
