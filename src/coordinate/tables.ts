import type { TableSpec } from "../ground/db/index.ts";
import type { Attendance, Holding, MatterState, Origin, Reason, sessionStates } from "./words.ts";

/** The rows of the room, as its store and the stores of rooms above join them. */
export type CoordinateTables = {
  /** The last number given to a matter of a year. */
  matterSerial: { countyId: string; year: number; last: number };
  matter: {
    countyId: string;
    id: string;
    /** `2022-031`: the year and its count. */
    number: string;
    title: string;
    question: string;
    options: string | null;
    urgent: boolean;
    origin: Origin;
    originId: string | null;
    openedAt: Date;
    openedByPostId: string | null;
    openedByPersonId: string | null;
    state: MatterState;
    /** Who owes the decision now; the open holding says since when and why. */
    decidingPostId: string;
    decidingUnitId: string;
    holding: number;
    delegatedToPostId: string | null;
    joinedInto: string | null;
    /** Why it was declined or withdrawn. */
    closedFor: string | null;
    /** When it was decided, declined, withdrawn or joined: nothing is awaited since. */
    endedAt: Date | null;
    /** When everything decided was done. */
    closedAt: Date | null;
    /** Since when its time has run out at the county's head. */
    redAt: Date | null;
  };
  /** A post that has, or had, the matter to decide. Its clocks are its own. */
  matterHolding: {
    countyId: string;
    matterId: string;
    seq: number;
    postId: string;
    unitId: string;
    reason: Reason;
    fromAt: Date;
    untilAt: Date | null;
    endedBy: Holding["endedBy"];
    respondBy: Date;
    decideBy: Date;
    respondedAt: Date | null;
    /** The end of the session from which its decision is counted. */
    sessionEnds: Date | null;
    /** How many working days it was given; null where it was before they were kept: then as the county sets them. */
    respondDays: number | null;
    decideDays: number | null;
    /** After the session, while it stands before one. */
    sessionDays: number | null;
  };
  matterUnit: {
    countyId: string;
    matterId: string;
    unitId: string;
    part: string | null;
    complainedOf: boolean;
    position: number;
  };
  matterAsk: {
    countyId: string;
    id: string;
    matterId: string;
    unitId: string;
    question: string;
    askedAt: Date;
    due: Date;
    answeredAt: Date | null;
    /** When the unit, and who decides, were told that it had not answered in time. */
    chasedAt: Date | null;
  };
  matterStatement: {
    countyId: string;
    id: string;
    matterId: string;
    unitId: string;
    postId: string | null;
    personId: string | null;
    claim: string;
    basis: string | null;
    writtenAt: Date;
  };
  /** A file with a matter; one taken back is shown and given out no more. */
  matterFile: {
    countyId: string;
    id: string;
    matterId: string;
    hash: string;
    type: string;
    name: string;
    size: number;
    postId: string | null;
    personId: string | null;
    addedAt: Date;
    removedAt: Date | null;
  };
  decision: {
    countyId: string;
    id: string;
    matterId: string;
    position: number;
    text: string;
    ownerPostId: string;
    dueOn: string;
    doneWhen: string;
    actionId: string;
    sessionId: string | null;
    decidedAt: Date;
    postId: string | null;
    personId: string | null;
  };
  /** A session (协调会) over one or several matters. */
  matterSession: {
    countyId: string;
    id: string;
    chairPostId: string;
    startsAt: Date;
    endsAt: Date;
    place: string;
    note: string | null;
    state: (typeof sessionStates)[number];
    /** How often its invitation was changed (RFC 5545, SEQUENCE). */
    sequence: number;
    calledAt: Date;
    changedAt: Date;
    minutes: string | null;
    minutesAt: Date | null;
    /** When its minutes were read back and signed. */
    issuedAt: Date | null;
  };
  /** A post invited to a session, and how that stands. */
  sessionAttendance: {
    countyId: string;
    sessionId: string;
    postId: string;
    position: number;
    state: Attendance;
    /** The person who came or was sent. */
    who: string | null;
    at: Date;
  };
  sessionMatter: { countyId: string; sessionId: string; matterId: string; position: number };
  sessionUnit: { countyId: string; sessionId: string; unitId: string; position: number };
  /** What happened to a matter, as its page tells it. */
  matterStep: {
    countyId: string;
    id: string;
    matterId: string;
    at: Date;
    act: string;
    postId: string | null;
    personId: string | null;
    /** The post it went to, where it went to one. */
    toPostId: string | null;
    said: string | null;
  };
};

export const coordinateTableSpecs: readonly TableSpec[] = [
  "matter_serial",
  "matter",
  "matter_holding",
  "matter_unit",
  "matter_ask",
  "matter_statement",
  "matter_file",
  "decision",
  "matter_step",
  "matter_session",
  "session_matter",
  "session_unit",
  "session_attendance",
].map((name) => ({ name, spread: "county" }));
