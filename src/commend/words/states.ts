import { z } from "zod";

/** A commendation (表彰) needs approval from above; a yearly assessment grade (年度考核等次) is the county's own and says so. */
export const programmeKinds = ["commendation", "assessment"] as const;
export const programmeKind = z.enum(programmeKinds);
export type ProgrammeKind = z.output<typeof programmeKind>;

export const programmeStates = [
  "draft",
  "open",
  "review",
  "notice",
  "decided",
  "awarded",
  "suspended",
  "cancelled",
] as const;
export const programmeState = z.enum(programmeStates);
export type ProgrammeState = z.output<typeof programmeState>;

/** What may be done with a programme as a whole. */
export const programmeActs = [
  "edit",
  "open",
  "close",
  "publish",
  "reopen",
  "decide",
  "award",
  "suspend",
  "resume",
  "cancel",
] as const;
export type ProgrammeAct = (typeof programmeActs)[number];

/**
 * A nominee's own way: written by a unit, put forward by its head, then on the shortlist or left out; commended by the
 * decision, and perhaps revoked; struck when an objection held.
 */
export const nomineeStates = [
  "draft",
  "nominated",
  "shortlisted",
  "left-out",
  "struck",
  "commended",
  "revoked",
  "withdrawn",
] as const;
export const nomineeState = z.enum(nomineeStates);
export type NomineeState = z.output<typeof nomineeState>;

export const nomineeActs = [
  "write",
  "put-forward",
  "withdraw",
  "shortlist",
  "leave-out",
  "strike",
  "commend",
  "revoke",
] as const;
export type NomineeAct = (typeof nomineeActs)[number];

/** How the panel works through a programme under review: each by themselves, then together, then the vote. */
export const panelPhases = ["scoring", "discussion", "vote", "settled"] as const;
export const panelPhase = z.enum(panelPhases);
export type PanelPhase = z.output<typeof panelPhase>;

export const nomineeKinds = ["unit", "person"] as const;
export const nomineeKind = z.enum(nomineeKinds);
export type NomineeKind = z.output<typeof nomineeKind>;

/** Where a commended person stands: a leading cadre, at the front line, or neither. */
export const levels = ["leading", "front-line", "other"] as const;
export const level = z.enum(levels);
export type Level = z.output<typeof level>;
