import type { ColumnType } from "kysely";
import type { TableSpec } from "../ground/db/index.ts";
import type { Points } from "./rules/ranking.ts";
import type { RecusalReason } from "./rules/recusal.ts";
import type { FindingKind } from "./words/file.ts";
import type { Vote, VoteQuestion } from "./words/panel.ts";
import type { Calendar, Ceiling, Criterion, Ratio, TieRule } from "./words/programme.ts";
import type {
  Level,
  NomineeKind,
  NomineeState,
  PanelPhase,
  ProgrammeKind,
  ProgrammeState,
} from "./words/states.ts";

/** Read as it is, written as JSON. */
type Kept<T> = ColumnType<T, string, string>;

/** The rows of the room, as its store and the stores of rooms above join them. */
export type CommendTables = {
  programme: {
    countyId: string;
    id: string;
    kind: ProgrammeKind;
    year: number;
    nameZh: string;
    nameEn: string | null;
    basis: string;
    approval: string;
    ceiling: Kept<Ceiling>;
    ratios: Kept<readonly Ratio[]>;
    criteria: Kept<readonly Criterion[]>;
    ties: Kept<readonly TieRule[]>;
    calendar: Kept<Calendar>;
    state: ProgrammeState;
    /** The state in which it was suspended; null while it is not. */
    before: ProgrammeState | null;
    /** Why it is suspended or cancelled. */
    stateReason: string | null;
    /** How far the panel has come; null until the review begins. */
    phase: PanelPhase | null;
    /** Counts the savings: who saves says which one they started from. */
    version: number;
    savedAt: Date;
    /** The decision's number (发文字号), its day, and the day the honours were given. */
    decisionNumber: string | null;
    decidedOn: string | null;
    awardedOn: string | null;
  };
  programmeCategory: {
    countyId: string;
    id: string;
    programmeId: string;
    of: NomineeKind;
    nameZh: string;
    nameEn: string | null;
    quota: number;
    position: number;
  };
  /** How many a unit may nominate in a category (名额分配). */
  programmeQuota: {
    countyId: string;
    programmeId: string;
    categoryId: string;
    unitId: string;
    places: number;
  };
  nominee: {
    countyId: string;
    id: string;
    programmeId: string;
    categoryId: string;
    of: NomineeKind;
    /** The unit itself, or the person's. Null for somebody of a past list whose unit is not in the tree. */
    unitId: string | null;
    personId: string | null;
    /** As they were called when they were nominated: what a certificate says. */
    nameZh: string;
    nameEn: string | null;
    /** The name of the person's unit then; null for a unit. */
    unitNameZh: string | null;
    level: Level | null;
    /** Who nominated; null for a past list. */
    byUnitId: string | null;
    text: string;
    state: NomineeState;
    stateOn: string;
    /** Why it was left out, struck, withdrawn or revoked; why it is on the shortlist against the points. */
    stateReason: string | null;
    /** The order on the list. */
    position: number;
    version: number;
    putForwardAt: Date | null;
  };
  /** The file by which a nominee was judged, as it was when the list became public. */
  nomineeFile: {
    countyId: string;
    noticeId: string;
    nomineeId: string;
    /** JSON, kept as text: its hash is of these bytes. */
    file: string;
    /** SHA-256, hex. */
    hash: string;
    takenAt: Date;
  };
};

/** What the panel does with a programme under review, and what offices have found of units and persons. */
export type PanelTables = {
  panelMember: { countyId: string; programmeId: string; postId: string; chair: boolean; position: number };
  panelRecusal: {
    countyId: string;
    nomineeId: string;
    postId: string;
    personId: string | null;
    reason: Exclude<RecusalReason, "own-unit">;
    declaredAt: Date;
  };
  /** What a member gave: alone in the first round, after talking in the second. The first is kept as it was. */
  panelScore: {
    countyId: string;
    programmeId: string;
    nomineeId: string;
    postId: string;
    personId: string | null;
    round: 1 | 2;
    points: Kept<Points>;
    scoredAt: Date;
  };
  panelNote: {
    countyId: string;
    id: string;
    programmeId: string;
    /** Null: about the whole list. */
    nomineeId: string | null;
    postId: string | null;
    personId: string | null;
    text: string;
    writtenAt: Date;
  };
  /** `question` is `commend`, or the kind of veto to be set aside. */
  panelVote: {
    countyId: string;
    programmeId: string;
    nomineeId: string;
    question: VoteQuestion;
    postId: string;
    personId: string | null;
    vote: Vote;
    votedAt: Date;
  };
  adverseFinding: {
    countyId: string;
    id: string;
    kind: FindingKind;
    unitId: string;
    /** Null: of the unit itself. */
    personId: string | null;
    note: string;
    foundOn: string;
    recordedAt: Date;
    postId: string | null;
    /** The last day it counts; null while it stands. */
    closedOn: string | null;
    closedFor: string | null;
  };
};

export const commendTableSpecs: readonly TableSpec[] = [
  "programme",
  "programme_category",
  "programme_quota",
  "nominee",
  "panel_member",
  "panel_recusal",
  "panel_score",
  "panel_note",
  "panel_vote",
  "adverse_finding",
].map((name) => ({ name, spread: "county" }));
