import type { Actor } from "../../ground/actor.ts";
import type { Db } from "../../ground/db/index.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { mayProgramme, mayRead, nextNominee, nextProgramme } from "../rules/states.ts";
import { type NomineeRow, saveNominee } from "../store/nominees.ts";
import { lockProgramme, type ProgrammeRow, saveProgramme } from "../store/programmes.ts";
import type { NomineeAct, ProgrammeAct } from "../words/states.ts";

const notThere = refuse("programme.not-there");

/** The programme, held for a change, if this reader may see it. Refuses `programme.not-there`. */
export const heldProgramme = async (tx: Db, actor: Actor, id: string): Promise<ProgrammeRow | Refusal> => {
  const row = await lockProgramme(tx, actor.countyId, id);
  return row && mayRead(actor, row) ? row : notThere;
};

/**
 * The programme, held, and how it stands after an act that is this actor's; nothing is saved. Refuses
 * `programme.not-there`, `programme.not-yours` and `programme.not-now`.
 */
export const moving = async (
  tx: Db,
  actor: Actor,
  act: ProgrammeAct,
  id: string,
): Promise<{ row: ProgrammeRow; after: ProgrammeRow } | Refusal> => {
  const row = await heldProgramme(tx, actor, id);
  if (isRefusal(row)) return row;
  if (!mayProgramme(actor, act)) return refuse("programme.not-yours");
  const standing = nextProgramme(row, act);
  return isRefusal(standing) ? standing : { row, after: { ...row, ...standing, version: row.version + 1 } };
};

export interface ProgrammeMove {
  readonly act: ProgrammeAct;
  readonly id: string;
  readonly reason?: string | null;
  /** What else changes with the state: the decision's number and day, the day of the award. */
  readonly set?: Partial<Pick<ProgrammeRow, "decisionNumber" | "decidedOn" | "awardedOn" | "phase">>;
}

/** Moves a programme to its next state within a command's transaction. Refuses as `moving` does. */
export const moveProgrammeIn = async (
  tx: Db,
  actor: Actor,
  { act, id, reason, set }: ProgrammeMove,
  now: Date,
): Promise<{ before: ProgrammeRow; after: ProgrammeRow } | Refusal> => {
  const moved = await moving(tx, actor, act, id);
  if (isRefusal(moved)) return moved;
  const after = { ...moved.after, ...set, stateReason: reason ?? null, savedAt: now };
  await saveProgramme(tx, after);
  return { before: moved.row, after };
};

/** Moves one nominee of a programme that is held. Who may do so is asked before. Refuses `nominee.not-now`. */
export const moveNomineeIn = async (
  tx: Db,
  programme: Pick<ProgrammeRow, "state">,
  row: NomineeRow,
  { act, on, reason = null }: { act: NomineeAct; on: string; reason?: string | null },
): Promise<NomineeRow | Refusal> => {
  const state = nextNominee(row.state, act, programme.state);
  if (isRefusal(state)) return state;
  const after = { ...row, state, stateOn: on, stateReason: reason, version: row.version + 1 };
  await saveNominee(tx, after);
  return after;
};
