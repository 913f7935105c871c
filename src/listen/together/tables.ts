import type { TableSpec } from "../../ground/db/index.ts";
import type { CooperationState } from "./words.ts";

/** What the leading unit of an appeal asked of another unit, and what that one answered to it. */
export type CooperationTables = {
  appealCooperation: {
    countyId: string;
    id: string;
    appealId: string;
    unitId: string;
    state: CooperationState;
    what: string;
    /** `YYYY-MM-DD` */
    dueOn: string;
    askedAt: Date;
    askedByPostId: string | null;
    askedByPersonId: string | null;
    /** When both units were told that its day had passed without an answer. */
    chasedAt: Date | null;
    /** What was answered to the lead, or why it is not theirs. */
    said: string | null;
    /** When it was answered, given back or no longer needed. */
    endedAt: Date | null;
    endedByPostId: string | null;
    endedByPersonId: string | null;
  };
  /** What shows its answer. Apart from the files of the appeal, so that nothing given to the appellant or the public finds it. */
  appealCooperationFile: {
    countyId: string;
    id: string;
    appealId: string;
    cooperationId: string;
    hash: string;
    name: string;
    type: string;
    size: number;
    addedAt: Date;
  };
};

export const cooperationTableSpecs: readonly TableSpec[] = [
  { name: "appeal_cooperation", spread: "county" },
  { name: "appeal_cooperation_file", spread: "county" },
];
