import { z } from "zod";

/** Who speaks. `native`: someone from the county who lives elsewhere. */
export const voices = ["resident", "entrepreneur", "cadre", "native"] as const;
export const voice = z.enum(voices);
export type Voice = z.output<typeof voice>;

/** What is raised, as 12345 desks sort it (诉求类型). */
export const appealKinds = ["complaint", "request", "question", "proposal", "report", "thanks"] as const;
export const appealKind = z.enum(appealKinds);
export type AppealKind = z.output<typeof appealKind>;

/** Through which door it came. */
export const doors = ["web", "phone", "visit", "open311", "import"] as const;
export const door = z.enum(doors);
export type Door = z.output<typeof door>;

/** How soon it must be answered; the limits are settings. `petition`: 信访, which has two clocks. */
export const appealClasses = ["urgent", "utilities", "ordinary", "complex", "petition"] as const;
export const appealClass = z.enum(appealClasses);
export type AppealClass = z.output<typeof appealClass>;

/**
 * Where an appeal stands. `received` and `returned`: on the listening desk, to be assigned. `assigned` and `reopened`:
 * on a unit's desk, not taken up yet. `waiting`: for the appellant's answer, the clock stands. `answered`: the
 * appellant is to be asked how it was. `referred`: a matter decides.
 */
export const appealStates = [
  "received",
  "assigned",
  "returned",
  "in-hand",
  "waiting",
  "answered",
  "called-back",
  "reopened",
  "closed",
  "merged",
  "referred",
  "not-accepted",
  "withdrawn",
] as const;
export const appealState = z.enum(appealStates);
export type AppealState = z.output<typeof appealState>;

/** The states in which somebody owes the appellant an answer. */
export const owing = [
  "received",
  "assigned",
  "returned",
  "in-hand",
  "waiting",
  "reopened",
] as const satisfies readonly AppealState[];

/** The states in which somebody owes something: an answer, or the question how it was. */
export const open = [...owing, "answered"] as const satisfies readonly AppealState[];

/** What can be done to an appeal. `pass-up`, `chase` and parts of `resume`, `close` and `erase` are done by the clock. */
export const appealActs = [
  "assign",
  "return",
  "accept",
  "hand-off",
  "ask",
  "reply",
  "resume",
  "add",
  "extend",
  "grant",
  "deny",
  "answer",
  "judge",
  "close",
  "reopen",
  "merge",
  "split",
  "refer",
  "not-accept",
  "withdraw",
  "reclassify",
  "note",
  "contact",
  "look",
  "erase",
  "exclude",
  "confirm-exclusion",
  "consent",
  "publish",
  "hold-back",
  "pass-up",
  "involve",
  "contribute",
  "decline",
  "release",
  "chase",
] as const;
export const appealAct = z.enum(appealActs);
export type AppealAct = z.output<typeof appealAct>;

/**
 * What somebody is to an appeal; one may be several things at once. `desk`: the listening desk. `unit`: whoever sits
 * in the unit that has it. `head`: that unit's head. `above`: a head over that unit. `decider`: has its matter.
 * `cooperating`: sits in a unit that the leading one asks to work along.
 */
export const appealParts = [
  "appellant",
  "desk",
  "unit",
  "head",
  "above",
  "decider",
  "clock",
  "reader",
  "cooperating",
] as const;
export type AppealPart = (typeof appealParts)[number];

/** How somebody was spoken to. */
export const contactWays = ["phone", "visit", "message", "mail", "web", "other"] as const;
export const contactWay = z.enum(contactWays);
export type ContactWay = z.output<typeof contactWay>;

/** The four steps of satisfaction (满意, 基本满意, 不满意, 非常不满意). */
export const satisfactions = ["satisfied", "basically", "unsatisfied", "very-unsatisfied"] as const;
export const satisfaction = z.enum(satisfactions);
export type Satisfaction = z.output<typeof satisfaction>;

/** Where the publication of an appeal and its answer stands. */
export const publicationStates = ["waiting", "published", "held"] as const;
export const publicationState = z.enum(publicationStates);
export type PublicationState = z.output<typeof publicationState>;
