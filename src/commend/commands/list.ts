import { command, type Outcome } from "../../ground/command.ts";
import type { Db } from "../../ground/db/index.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { nextPhase } from "../rules/panel.ts";
import { listStands } from "../rules/ratios.ts";
import { barred, scoresOwed, type Stand, standsOf, votesOwed } from "../rules/sitting.ts";
import { isOffice } from "../rules/states.ts";
import { todayIn } from "../settings.ts";
import { knownOf, type Known } from "../sitting.ts";
import { deleteVotes } from "../store/panel.ts";
import { nomineeById, type NomineeRow } from "../store/nominees.ts";
import { type ProgrammeRow, saveProgramme } from "../store/programmes.ts";
import { heldProgramme, moveNomineeIn } from "./move.ts";

export type PanelStep = "reveal" | "call-vote" | "settle" | "discuss-again";

/** What is still missing before a step. */
const missing = (step: PanelStep, { sitting }: Known): Refusal | null => {
  if (step === "reveal") {
    const owed = scoresOwed(sitting).length;
    return owed > 0 ? refuse("panel.scores-missing", { owed }) : null;
  }
  if (step !== "settle") return null;
  const owed = votesOwed(sitting).length;
  return owed > 0 ? refuse("panel.votes-missing", { owed }) : null;
};

/** Puts on the list whom the figures put there, and leaves the others out. */
const listed = async (tx: Db, known: Known, on: string): Promise<Refusal | null> => {
  const stands = new Map(standsOf(known.sitting).map((stand): [string, Stand] => [stand.id, stand]));
  for (const one of known.nominees) {
    const act = stands.get(one.id)?.proposed ? "shortlist" : "leave-out";
    if (one.state === (act === "shortlist" ? "shortlisted" : "left-out")) continue;
    const row = await nomineeById(tx, one.countyId, one.id);
    const moved = row && (await moveNomineeIn(tx, known.programme, row, { act, on }));
    if (isRefusal(moved)) return moved;
  }
  return null;
};

/**
 * Takes the panel to its next step: opens the scores once all are given, calls the vote, settles it once all have
 * voted, with which the list is made of the figures; or talks again, which clears the votes. Refuses
 * `panel.scores-missing` and `panel.votes-missing`.
 */
export const stepPanel = command(
  "panel.step",
  async (tx, actor, { id, step }: { id: string; step: PanelStep }, now): Promise<Outcome<ProgrammeRow>> => {
    const row = await heldProgramme(tx, actor, id);
    if (isRefusal(row)) return row;
    if (!isOffice(actor)) return refuse("programme.not-yours");
    const phase = row.state === "review" ? nextPhase(row.phase, step) : refuse("panel.not-now");
    if (isRefusal(phase)) return phase;
    const known = await knownOf(tx, row, now);
    const today = await todayIn(tx, actor.countyId, now);
    const refusal = missing(step, known) ?? (step === "settle" ? await listed(tx, known, today) : null);
    if (refusal) return refusal;
    if (step === "discuss-again") await deleteVotes(tx, actor.countyId, id);
    const value = { ...row, phase, version: row.version + 1, savedAt: now };
    await saveProgramme(tx, value);
    return { value, entry: { kind: "programme", id, before: { phase: row.phase }, after: { phase } } };
  },
);

export interface Listing {
  readonly programmeId: string;
  readonly id: string;
  readonly act: "shortlist" | "leave-out";
  readonly reason: string;
}

/**
 * The office changes the settled list, with the reason that is kept beside it: to meet a ratio, or to part a tie. Nobody
 * comes on it who is barred or did not carry the vote. Refuses `nominee.barred`, `nominee.not-carried`.
 */
export const listNominee = command(
  "nominee.list",
  async (tx, actor, { programmeId, id, act, reason }: Listing, now): Promise<Outcome<NomineeRow>> => {
    const programme = await heldProgramme(tx, actor, programmeId);
    if (isRefusal(programme)) return programme;
    if (!isOffice(actor)) return refuse("programme.not-yours");
    if (programme.phase !== "settled") return refuse("panel.not-now");
    const row = await nomineeById(tx, actor.countyId, id);
    if (row?.programmeId !== programmeId) return refuse("nominee.not-there");
    const { sitting } = await knownOf(tx, programme, now);
    const stand = standsOf(sitting).find((one) => one.id === id);
    if (act === "shortlist" && stand?.barred) return refuse("nominee.barred");
    if (act === "shortlist" && !stand?.carried) return refuse("nominee.not-carried");
    const on = await todayIn(tx, actor.countyId, now);
    const value = await moveNomineeIn(tx, programme, row, { act, on, reason });
    if (isRefusal(value)) return value;
    const entry = {
      kind: "nominee",
      id,
      before: { state: row.state },
      after: { state: value.state },
      reason,
    };
    return { value, entry };
  },
);

/**
 * Whether the list of a programme under review may be shown to the public: settled, not empty, within quotas and
 * ratios, and nobody on it barred by what is known now. Refuses `panel.not-settled`, `list.empty`, `list.barred`,
 * `list.out-of-bounds`.
 */
export const listFits = async (tx: Db, programme: ProgrammeRow, now: Date): Promise<Refusal | null> => {
  if (programme.phase !== "settled") return refuse("panel.not-settled");
  const { sitting, categories } = await knownOf(tx, programme, now);
  const list = sitting.nominees.filter(({ state }) => state === "shortlisted");
  if (list.length === 0) return refuse("list.empty");
  if (list.some((one) => barred(sitting, one))) return refuse("list.barred");
  return listStands(list, { ...programme, categories }).held ? null : refuse("list.out-of-bounds");
};
