import { command, type Outcome } from "../../ground/command.ts";
import { newId } from "../../ground/id.ts";
import { refuse } from "../../ground/refusal.ts";
import { lightingOf } from "../lights.ts";
import { mayLower } from "../rules/may.ts";
import { actionHeld } from "../store/actions.ts";
import { insertLowering, liftLowering, standingLowering } from "../store/verifications.ts";
import { rankOf } from "../words/light.ts";
import type { LoweringDraft } from "../words.ts";
import { keepLight, todayIn } from "./keep.ts";

/**
 * Lowers a light by hand, with the reason that is shown beside it, until it is lifted or the action is verified.
 * Refuses `light.not-yours`, and `light.only-lower` for a light that is as good as the one it has or better.
 */
export const lowerLight = command(
  "light.lower",
  async (
    tx,
    actor,
    { actionId, draft }: { actionId: string; draft: LoweringDraft },
    now,
  ): Promise<Outcome<null>> => {
    const { countyId, postId, personId, unitId } = actor;
    const met = await actionHeld(tx, countyId, actionId);
    const today = await todayIn(tx, countyId, now);
    const before = (await lightingOf(tx, countyId, { actionId }, today)).get(actionId);
    if (!met || !before) return refuse("action.not-there");
    if (!mayLower(actor, met)) return refuse("light.not-yours");
    const { light, why } = draft;
    if (rankOf(light) >= rankOf(before.light))
      return refuse("light.only-lower", { light: before.light }, { field: "light" });
    await liftLowering(tx, countyId, actionId, today);
    const made = { at: now, madeOn: today, postId, personId, unitId };
    await insertLowering(tx, { countyId, id: newId(now), actionId, light, why, liftedOn: null, ...made });
    await keepLight(tx, countyId, actionId, today);
    const change = { before: { light: before.light }, after: { light }, reason: why };
    return { value: null, entry: { kind: "action", id: actionId, unitId: met.leadUnitId, ...change } };
  },
);

/** Takes a lowering back: the light is again what is computed. Refuses `light.not-yours` and `light.not-lowered`. */
export const liftLight = command(
  "light.lift",
  async (tx, actor, { actionId }: { actionId: string }, now): Promise<Outcome<null>> => {
    const { countyId } = actor;
    const met = await actionHeld(tx, countyId, actionId);
    if (!met) return refuse("action.not-there");
    if (!mayLower(actor, met)) return refuse("light.not-yours");
    const standing = await standingLowering(tx, countyId, actionId);
    if (!standing) return refuse("light.not-lowered");
    const today = await todayIn(tx, countyId, now);
    await liftLowering(tx, countyId, actionId, today);
    await keepLight(tx, countyId, actionId, today);
    const { light, why } = standing;
    return {
      value: null,
      entry: { kind: "action", id: actionId, unitId: met.leadUnitId, before: { light, why } },
    };
  },
);
