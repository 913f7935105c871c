import type { Deadline } from "../words.ts";

/** A cell of the file. */
export interface At {
  readonly sheet: string;
  readonly ref: string;
}

/**
 * What a file wants the plan to be. `undefined` means that the file has no such column: what is stored stays. `null`
 * means that the cell is empty.
 */
export interface WantedPillar {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn?: string | null;
}

export interface WantedTask {
  readonly number: string;
  readonly nameZh: string;
  readonly nameEn?: string | null;
  readonly lineZh?: string | null;
  readonly lineEn?: string | null;
  readonly ledByPostId?: string | null;
}

export interface WantedArea {
  readonly number: string;
  readonly taskNumber: string;
  readonly nameZh: string;
  readonly nameEn?: string | null;
}

export interface WantedMilestone {
  readonly nameZh: string;
  readonly nameEn: string | null;
  readonly dueOn: string;
}

export interface WantedAction {
  readonly at: At;
  readonly number: string;
  readonly areaNumber: string;
  readonly titleZh: string;
  readonly titleEn?: string | null;
  readonly doneWhenZh?: string | null;
  readonly doneWhenEn?: string | null;
  readonly quantity?: string | null;
  readonly measure?: string | null;
  readonly ledByPostId?: string | null;
  readonly leadUnitId?: string | null;
  readonly cooperatingUnitIds?: readonly string[];
  readonly deadline?: Deadline | null;
  readonly pillarCodes?: readonly string[];
  readonly milestones?: readonly WantedMilestone[];
  /** The number of the action it is a share of. */
  readonly parentNumber?: string | null;
  readonly source?: string | null;
  readonly note?: string | null;
  readonly example?: boolean;
}

export interface Wanted {
  readonly year: number;
  readonly titleZh: string;
  readonly pillars: readonly WantedPillar[];
  readonly tasks: readonly WantedTask[];
  readonly areas: readonly WantedArea[];
  readonly actions: readonly WantedAction[];
}
