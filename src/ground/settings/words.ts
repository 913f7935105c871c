import { z } from "zod";
import { plainDate } from "../clock.ts";

/** A value as JSON; its setting's own schema says what it may be. */
const value = z.unknown();

export const settingVersion = z.object({
  validFrom: plainDate,
  setAt: z.iso.datetime(),
  value,
});

/** One setting as the desk shows it. */
export const settingView = z.object({
  name: z.string(),
  /** In force today. */
  value,
  /** What holds where the county has set nothing. */
  fallback: value,
  /** JSON Schema of its values. */
  shape: z.record(z.string(), z.unknown()),
  /** What was set, the latest date first; at most 200. */
  history: z.array(settingVersion),
});
export type SettingView = z.output<typeof settingView>;

export const settingDraft = z.strictObject({
  name: z.string().min(1).max(100),
  value,
  validFrom: plainDate,
});
export type SettingDraft = z.output<typeof settingDraft>;
