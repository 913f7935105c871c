import type { LightKind } from "../../ground/look/lights.ts";

export { type PresetName, presetName, presetNames } from "../../ground/lights/presets.ts";
export { lightKind, lit, type Lit } from "../../ground/lit.ts";
export type { LightKind };

/** From the heaviest to the best: what "worse" and "better" mean, here and in the laws of the tests. */
export const byWeight: readonly LightKind[] = ["far", "behind", "idle", "pace", "claimed", "verified"];

/** How good a light is: 0 is the heaviest. */
export const rankOf = (light: LightKind): number => byWeight.indexOf(light);

/** Why a light is lit, in the order of weight. Each is the text `light.reason.<id>`, said with its params. */
export const reasonIds = [
  "lowered",
  "deadline-missed",
  "milestone-missed",
  "month-missed",
  "points-behind",
  "share-behind",
  "not-started",
  "silent",
  "month-made-up",
  "sent-back",
  "near-due",
  "suspended",
  "claimed-late",
  "claimed",
  "verified",
  "on-pace",
  "nothing-owed",
] as const;
export type ReasonId = (typeof reasonIds)[number];

export interface Reason {
  readonly id: ReasonId;
  readonly params: Readonly<Record<string, string | number>>;
}
