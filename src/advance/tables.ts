import type { ColumnType } from "kysely";
import type { TableSpec } from "../ground/db/index.ts";
import type { LightKind, Reason } from "./words/light.ts";
import type { Verdict } from "./words.ts";

/** Who did it, when, on which day of the county's calendar. */
type Made = {
  at: Date;
  madeOn: string;
  postId: string | null;
  personId: string | null;
  unitId: string | null;
};

/** The rows of the room, as its store and the stores of rooms above join them. */
export type AdvanceTables = {
  report: Made & {
    countyId: string;
    id: string;
    actionId: string;
    /** Made by the sender: the same key is the same report. */
    key: string;
    /** Counts the action's reports from 1, so that their order does not hang on a clock. */
    nth: number;
    quantity: string | null;
    sentence: string;
    link: string | null;
    place: string | null;
    nextWhat: string | null;
    nextOn: string | null;
    blocker: string | null;
    done: boolean;
  };
  reportMilestone: { countyId: string; reportId: string; milestoneId: string };
  evidence: {
    countyId: string;
    id: string;
    /** Null until what it came with is sent. */
    reportId: string | null;
    verificationId: string | null;
    personId: string | null;
    hash: string;
    type: string;
    name: string;
    size: number;
    addedAt: Date;
  };
  verification: Made & {
    countyId: string;
    id: string;
    actionId: string;
    reportId: string;
    /** Counts the action's verdicts from 1. */
    nth: number;
    verdict: Verdict;
    sentence: string;
    place: string | null;
  };
  lowering: Made & {
    countyId: string;
    id: string;
    actionId: string;
    light: LightKind;
    why: string;
    /** The day it was lifted; null while it stands. */
    liftedOn: string | null;
  };
  /** The day from which an action had a light, until its next row. */
  lightChange: {
    countyId: string;
    actionId: string;
    day: string;
    light: LightKind;
    reasons: ColumnType<readonly Reason[], string, string>;
  };
  /** The last day of which a plan's lights were kept. */
  lightTurn: { countyId: string; planId: string; keptThrough: string };
  /** A red action that was referred up by itself, once for each period. */
  referral: { countyId: string; actionId: string; periodEnd: string; matterId: string; referredAt: Date };
  sample: {
    countyId: string;
    id: string;
    planId: string;
    seed: string;
    margin: number;
    confidence: number;
    population: number;
    size: number;
    drawnAt: Date;
    drawnOn: string;
    postId: string | null;
  };
  sampleItem: {
    countyId: string;
    sampleId: string;
    actionId: string;
    unitId: string;
    position: number;
    ticket: string;
    held: boolean | null;
    sentence: string | null;
    checkedAt: Date | null;
    checkedByPostId: string | null;
  };
};

export const advanceTableSpecs: readonly TableSpec[] = [
  "report",
  "report_milestone",
  "verification",
  "evidence",
  "lowering",
  "light_change",
  "light_turn",
  "referral",
  "sample",
  "sample_item",
].map((name) => ({ name, spread: "county" }));
