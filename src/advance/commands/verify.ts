import type { Actor } from "../../ground/actor.ts";
import { command, type Outcome } from "../../ground/command.ts";
import type { Db } from "../../ground/db/index.ts";
import { newId } from "../../ground/id.ts";
import { mostFiles } from "../../ground/files/attach.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { stepAction } from "../../plan/index.ts";
import { mayVerify } from "../rules/may.ts";
import { actionHeld } from "../store/actions.ts";
import { attachEvidence, looseEvidence } from "../store/evidence.ts";
import { insertVerification, latestClaim, liftLowering } from "../store/verifications.ts";
import type { VerdictDraft } from "../words.ts";
import { keepLight, todayIn } from "./keep.ts";

const checkFiles = async (
  tx: Db,
  { countyId, personId }: Actor,
  ids: readonly string[],
): Promise<Refusal | null> => {
  const at = { field: "evidenceIds" };
  if (ids.length > mostFiles) return refuse("report.files-limit", { max: mostFiles }, at);
  const mine = await looseEvidence(tx, countyId, personId, ids);
  return ids.every((id) => mine.has(id)) ? null : refuse("report.file-unknown", {}, at);
};

/**
 * Judges a claim: accepts it, or sends it back with what is missing. Refuses `action.not-there`,
 * `verification.not-yours` (four eyes: a post of a unit that has a part in it, or without this role),
 * `verification.changed.conflict` when another claim came since, and as the plan's table of states does.
 */
export const verifyAction = command(
  "action.judge",
  async (
    tx,
    actor,
    { actionId, draft }: { actionId: string; draft: VerdictDraft },
    now,
  ): Promise<Outcome<{ id: string }>> => {
    const { countyId, postId, personId, unitId } = actor;
    const met = await actionHeld(tx, countyId, actionId);
    if (!met) return refuse("action.not-there");
    const claim = await latestClaim(tx, countyId, actionId);
    if (!mayVerify(actor, met) || claim?.personId === personId) return refuse("verification.not-yours");
    if (claim?.id !== draft.reportId) return refuse("verification.changed.conflict");
    const { verdict, sentence, place, reportId, evidenceIds } = draft;
    const files = await checkFiles(tx, actor, evidenceIds);
    if (files) return files;
    const act = verdict === "accepted" ? "verify" : "send-back";
    const step = await stepAction(tx, actor, actionId, act, now, verdict === "accepted" ? null : sentence);
    if (isRefusal(step)) return step;
    const [id, today] = [newId(now), await todayIn(tx, countyId, now)];
    const made = { at: now, madeOn: today, postId, personId, unitId };
    await insertVerification(tx, { countyId, id, actionId, reportId, verdict, sentence, place, ...made });
    await attachEvidence(tx, countyId, evidenceIds, { verificationId: id });
    if (verdict === "accepted") await liftLowering(tx, countyId, actionId, today);
    await keepLight(tx, countyId, actionId, today);
    const after = { ...step.after, verdict, sentence, place, files: evidenceIds.length };
    return {
      value: { id },
      entry: { kind: "action", id: actionId, unitId: met.leadUnitId, before: step.before, after },
    };
  },
);
