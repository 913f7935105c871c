import type { PresetName } from "../words/light.ts";
import type { MilestoneState, Standing } from "./lights.ts";
import { presets } from "../../ground/lights/presets.ts";

export const rules = (preset: PresetName) => ({ preset: presets[preset], cadenceDays: 14 });

/** 100 to be reached evenly from 1 January to 31 December 2022 (day 0 to 364), promised on 1 January. */
export const even: Standing = {
  phase: "open",
  promisedOn: "2022-01-01",
  dueOn: "2022-12-31",
  trajectory: {
    shape: "line",
    points: [
      { on: "2022-01-01", share: 0 },
      { on: "2022-12-31", share: 1 },
    ],
  },
  reached: [],
  milestones: [],
  lastReportOn: null,
  claimedOn: null,
  verifiedOn: null,
  sentBackOn: null,
  lowered: null,
};

export const milestone = (dueOn: string, reachedOn: string | null = null): MilestoneState => ({
  nameZh: "开工",
  nameEn: "Started",
  dueOn,
  reachedOn,
});
