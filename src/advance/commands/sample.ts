import { command, type Outcome } from "../../ground/command.ts";
import { newId } from "../../ground/id.ts";
import { refuse } from "../../ground/refusal.ts";
import { mayInspect, mayVerify } from "../rules/may.ts";
import { draw, ticket } from "../rules/sample.ts";
import { sizeFor } from "../../ground/wilson.ts";
import { actionMet, planOf } from "../store/actions.ts";
import {
  claimedIn,
  insertSample,
  sampleById,
  sampleItemsOf,
  samplesOf,
  setFinding,
} from "../store/samples.ts";
import type { FindingDraft, SampleDraft } from "../words.ts";
import { todayIn } from "./keep.ts";

/**
 * Draws a spot check among a year's claims, unit by unit, and keeps what it was drawn from: seed, size and tickets.
 * Refuses `plan.not-there`, `sample.nothing` while nothing is claimed, `sample.seed-taken` for a seed used before.
 */
export const drawSample = command(
  "sample.draw",
  async (
    tx,
    actor,
    { year, draft }: { year: number; draft: SampleDraft },
    now,
  ): Promise<Outcome<{ id: string }>> => {
    const { countyId, postId } = actor;
    const plan = await planOf(tx, countyId, year);
    if (!plan || !mayInspect(actor)) return refuse("plan.not-there");
    const { seed, margin, confidence } = draft;
    const drawnBefore = await samplesOf(tx, countyId, plan.id);
    if (drawnBefore.some((one) => one.seed === seed))
      return refuse("sample.seed-taken", { seed }, { field: "seed" });
    const claims = await claimedIn(tx, countyId, plan.id);
    if (claims.length === 0) return refuse("sample.nothing", { year });
    const size = sizeFor(claims.length, margin, confidence);
    const [id, drawnOn] = [newId(now), await todayIn(tx, countyId, now)];
    const row = { countyId, id, planId: plan.id, seed, margin, confidence, population: claims.length, size };
    const items = draw(claims, size, seed).map(({ id: actionId, number, unitId }, position) => ({
      countyId,
      sampleId: id,
      actionId,
      unitId,
      position,
      ticket: ticket(seed, number),
      held: null,
      sentence: null,
      checkedAt: null,
      checkedByPostId: null,
    }));
    await insertSample(tx, { ...row, drawnAt: now, drawnOn, postId }, items);
    const after = { year, seed, margin, confidence, population: claims.length, size };
    return { value: { id }, entry: { kind: "sample", id, after } };
  },
);

/**
 * Writes down whether a claim that was drawn held up. Refuses `sample.not-there`, and `verification.not-yours` to
 * whoever has a part in the action. A finding is not overwritten: `sample.found-already`.
 */
export const findSample = command(
  "sample.find",
  async (
    tx,
    actor,
    { sampleId, actionId, draft }: { sampleId: string; actionId: string; draft: FindingDraft },
    now,
  ): Promise<Outcome<null>> => {
    const { countyId, postId } = actor;
    const sample = await sampleById(tx, countyId, sampleId);
    const item = (await sampleItemsOf(tx, countyId, sampleId)).find((one) => one.actionId === actionId);
    const met = await actionMet(tx, countyId, actionId);
    if (!sample || !item || !met) return refuse("sample.not-there");
    if (!mayVerify(actor, met)) return refuse("verification.not-yours");
    if (item.held !== null) return refuse("sample.found-already");
    const { held, sentence } = draft;
    const finding = { held, sentence, checkedAt: now, checkedByPostId: postId };
    await setFinding(tx, countyId, { sampleId, actionId }, finding);
    const after = { sample: sampleId, held, sentence };
    return { value: null, entry: { kind: "action", id: actionId, unitId: met.leadUnitId, after } };
  },
);
