import { setting } from "../settings/index.ts";
import { type PresetName, presetName } from "./presets.ts";

const fallback: PresetName = "default";

/** By which rules lights are lit: those of actions, and those of indicators that have a target. */
export const lightPreset = setting({ name: "advance.light-preset", schema: presetName, fallback });
