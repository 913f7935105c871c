import { type Actor, system } from "../../ground/actor.ts";
import { command, type Json, type Outcome } from "../../ground/command.ts";
import type { Db } from "../../ground/db/index.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { settingOn } from "../../ground/settings/index.ts";
import { stepAction } from "../../plan/index.ts";
import { mayReport } from "../rules/may.ts";
import { checkReport, type Ground, readQuantity } from "../rules/report.ts";
import { nextStepDays } from "../settings.ts";
import { actionHeld, type ActionMet } from "../store/actions.ts";
import { attachEvidence, looseEvidence } from "../store/evidence.ts";
import { insertReport, milestonesTold, reportsOf } from "../store/reports.ts";
import type { ReportDraft } from "../words.ts";
import { keepLight, todayIn } from "./keep.ts";

export interface Reporting {
  readonly actionId: string;
  readonly draft: ReportDraft;
}

/** What the rules hold a report against. */
const groundOf = async (
  tx: Db,
  { countyId, personId }: Actor,
  { id, state, quantity }: ActionMet,
  { evidenceIds }: ReportDraft,
  today: string,
): Promise<Ground> => {
  const reports = await reportsOf(tx, countyId, id);
  const told = Map.groupBy(await milestonesTold(tx, countyId, id), (one) => one.id);
  const [last] = reports;
  return {
    state,
    quantity,
    milestones: [...told].map(([milestone, by]) => ({
      id: milestone,
      reached: by.some(({ reportId }) => reportId !== null),
    })),
    last: last ? { id: last.id, by: last.titleZh ?? "—", madeOn: last.madeOn } : null,
    lastQuantity: reports.find((one) => one.quantity !== null)?.quantity ?? null,
    files: await looseEvidence(tx, countyId, personId, evidenceIds),
    today,
    nextDays: await settingOn(tx, countyId, nextStepDays, today),
  };
};

const rowOf = (
  { countyId, postId, personId, unitId }: Actor,
  { actionId, draft }: Reporting,
  made: { id: string; at: Date; madeOn: string },
) => {
  const { key, sentence, link, place, blocker, done, next } = draft;
  const quantity = draft.quantity === null ? null : readQuantity(draft.quantity);
  return {
    countyId,
    actionId,
    key,
    sentence,
    link,
    place,
    blocker,
    done,
    postId,
    personId,
    unitId,
    ...made,
    quantity: isRefusal(quantity) ? null : quantity,
    nextWhat: next?.what ?? null,
    nextOn: next?.on ?? null,
  };
};

/** The first report starts an action, whoever of those who have a part in it makes it; a claim is its owner's act. */
const step = async (
  tx: Db,
  actor: Actor,
  met: ActionMet,
  done: boolean,
  now: Date,
): Promise<Refusal | null> => {
  const by = done ? actor : system(actor.countyId);
  if (!done && met.state !== "adopted") return null;
  const taken = await stepAction(tx, by, met.id, done ? "report-done" : "start", now);
  return isRefusal(taken) ? taken : null;
};

/**
 * Reports on an action. Refuses `action.not-there`, `report.not-yours` (another unit's action), whatever `checkReport`
 * finds, and `action.not-yours` when done is claimed by another unit than the lead. The light is kept anew.
 */
export const makeReport = command(
  "report.make",
  async (tx, actor, reporting: Reporting, now): Promise<Outcome<{ id: string }>> => {
    const { actionId, draft } = reporting;
    const { countyId } = actor;
    const met = await actionHeld(tx, countyId, actionId);
    if (!met) return refuse("action.not-there");
    if (!mayReport(actor, met)) return refuse("report.not-yours");
    const today = await todayIn(tx, countyId, now);
    const refusal =
      checkReport(draft, await groundOf(tx, actor, met, draft, today)) ??
      (await step(tx, actor, met, draft.done, now));
    if (refusal) return refusal;
    const id = newId(now);
    const row = rowOf(actor, reporting, { id, at: now, madeOn: today });
    await insertReport(tx, row, draft.milestoneIds);
    await attachEvidence(tx, countyId, draft.evidenceIds, { reportId: id });
    await keepLight(tx, countyId, actionId, today);
    const { seen: _, sure, ...said } = draft;
    const after: Json = { report: id, ...said, sure: [...sure] };
    return { value: { id }, entry: { kind: "action", id: actionId, unitId: met.leadUnitId, after } };
  },
);
