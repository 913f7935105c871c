import type { TextParams } from "../ground/texts.ts";
import type { Observation } from "./table.ts";
import type { FigureDraft, Indicator, Period } from "./words.ts";
import type { UnitWord } from "./words/unit-word.ts";

/** A figure with what came beside it. */
export interface Drafted {
  readonly draft: FigureDraft;
  readonly unitWord: UnitWord | null;
  /** Why it stands though a check asks about it. */
  readonly reason?: string | null;
}

/** What is known before a publication. */
export interface Known {
  readonly indicators: readonly Indicator[];
  /** Every vintage of the indicators concerned. */
  readonly observations: readonly Observation[];
  /** The county itself as a unit, and its townships, which together are the whole of it. */
  readonly root: string | null;
  readonly townships: readonly string[];
  /** Every vintage of the periods concerned, of the county and its townships, of indicators that have parts. */
  readonly parts: readonly Observation[];
}

/** What a check found. An `error` keeps the figure out; a `question` asks for a look before it is saved. */
export interface Finding {
  /** Its sentence is `problem.<check>`. */
  readonly check: string;
  readonly severity: "error" | "question";
  readonly params: TextParams;
}

/** What else is known when a figure is checked. */
export interface CheckContext {
  readonly indicator: Pick<Indicator, "unit">;
  /** The unit word that came with the figure; null where none did. */
  readonly unitWord: UnitWord | null;
  /** The day it is, "YYYY-MM-DD". */
  readonly today: string;
  /** Levels of the same indicator in other periods, for comparison. */
  readonly levels: readonly LevelKnown[];
  /** The level of the whole for the period, and those of its parts: the units below it. */
  readonly territory: Parts;
  /** The same by structure: the indicators that are part of one. */
  readonly structure: Parts;
}

export interface Parts {
  readonly whole: LevelKnown | null;
  readonly parts: readonly LevelKnown[];
}

export interface LevelKnown {
  readonly period: Period;
  readonly value: string;
  readonly multiplier: number;
}

export type Check = (draft: FigureDraft, context: CheckContext) => Finding | undefined;
