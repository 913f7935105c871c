import { z } from "zod";
import type { LightKind } from "../look/lights.ts";

/** The rules a county may light by. Each carries the name of the place it comes from. */
export const presetNames = ["default", "yinchuan-2025", "sanya-2022", "ouhai-2020", "suqian-2025"] as const;
export const presetName = z.enum(presetNames);
export type PresetName = z.output<typeof presetName>;

/**
 * What a preset looks at, as data. `light` null: it is said beside the light and does not change it.
 * `points-behind`: points (of 100) behind the trajectory; `share-behind`: the gap as a share of what is expected;
 * `orMore` counts the limit itself. `not-started`: months ended since the one in which it should have begun.
 */
export type Condition = { readonly light: LightKind | null } & (
  | { readonly test: "points-behind"; readonly limit: number; readonly orMore: boolean }
  | { readonly test: "share-behind"; readonly limit: number; readonly orMore: boolean }
  | { readonly test: "not-started"; readonly months: number }
  | { readonly test: "near-due"; readonly days: number }
  | {
      readonly test:
        | "silent"
        | "milestone-missed"
        | "deadline-missed"
        | "month-missed"
        | "month-made-up"
        | "sent-back";
    }
);

export interface Preset {
  /**
   * The day whose trajectory progress is held to: today, or the end of the last month where every gap counts and a
   * county measures by month (a deadline that passed since counts as well).
   */
  readonly heldTo: "today" | "month-end";
  readonly conditions: readonly Condition[];
}

/** The default warns by the first reminder of a deadline, seven days before; so does Suqian's near-due here. */
const firstReminder = 7;

/**
 * The presets, by the place whose published rules they follow (DESIGN §4.3). Yinchuan 2025: 10–30 points behind
 * yellow, over 30 red; not begun in its month yellow, three months red. Sanya 2022: behind by up to half of what is
 * expected yellow, by more red. Ouhai 2020: a month missed red, made up later yellow. Suqian 2025: near due is said
 * (its blue lamp; blue means verified here), behind or of poor quality yellow, overdue red.
 */
export const presets: Readonly<Record<PresetName, Preset>> = {
  default: {
    heldTo: "today",
    conditions: [
      { test: "deadline-missed", light: "far" },
      { test: "milestone-missed", light: "far" },
      { test: "points-behind", limit: 30, orMore: true, light: "far" },
      { test: "points-behind", limit: 10, orMore: true, light: "behind" },
      { test: "silent", light: "behind" },
      { test: "sent-back", light: null },
      { test: "near-due", days: firstReminder, light: null },
    ],
  },
  "yinchuan-2025": {
    heldTo: "today",
    conditions: [
      { test: "points-behind", limit: 30, orMore: false, light: "far" },
      { test: "points-behind", limit: 10, orMore: true, light: "behind" },
      { test: "not-started", months: 3, light: "far" },
      { test: "not-started", months: 1, light: "behind" },
      { test: "sent-back", light: null },
    ],
  },
  "sanya-2022": {
    heldTo: "month-end",
    conditions: [
      { test: "share-behind", limit: 50, orMore: false, light: "far" },
      { test: "share-behind", limit: 0, orMore: false, light: "behind" },
      { test: "sent-back", light: null },
    ],
  },
  "ouhai-2020": {
    heldTo: "month-end",
    conditions: [
      { test: "deadline-missed", light: "far" },
      { test: "month-missed", light: "far" },
      { test: "month-made-up", light: "behind" },
      { test: "sent-back", light: null },
    ],
  },
  "suqian-2025": {
    heldTo: "month-end",
    conditions: [
      { test: "deadline-missed", light: "far" },
      { test: "points-behind", limit: 0, orMore: false, light: "behind" },
      { test: "sent-back", light: "behind" },
      { test: "near-due", days: firstReminder, light: null },
    ],
  },
};
