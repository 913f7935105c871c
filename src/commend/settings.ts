import { z } from "zod";
import type { Db } from "../ground/db/index.ts";
import { localDate } from "../ground/clock.ts";
import { countyById } from "../ground/county/store.ts";
import { setting, settingsOn } from "../ground/settings/index.ts";
import { vetoKind, type VetoKind } from "./words/file.ts";
import { ratio, type Ratio } from "./words/programme.ts";

const percent = z.number().int().min(0).max(100);
const number = z.number().int().min(0).max(10_000);

/** The most units that one commendation names. */
export const unitsMost = setting({ name: "commend.units-most", schema: number, fallback: 50 });

/** The most persons that one commendation names. */
export const personsMost = setting({ name: "commend.persons-most", schema: number, fallback: 150 });

const usual: readonly Ratio[] = [
  { level: "leading", bound: "at-most", percent: 20 },
  { level: "front-line", bound: "at-least", percent: 50 },
];

/** The shares among the commended persons. A programme may be stricter, never looser. (评比达标表彰活动管理办法.) */
export const ratios = setting<Ratio[]>({
  name: "commend.ratios",
  schema: z.array(ratio).max(12),
  fallback: [...usual],
});

/** More than this share of the members who may vote must be for a nominee. */
export const passShare = setting({ name: "commend.pass-share", schema: percent, fallback: 50 });

const settable: readonly VetoKind[] = ["unanswered-decision"];

/** Which vetoes the panel may set aside. */
export const overridable = setting<VetoKind[]>({
  name: "commend.overridable-vetoes",
  schema: z.array(vetoKind).max(4),
  fallback: [...settable],
});

/** At least this share of the members who may vote must be for setting a veto aside. */
export const overrideShare = setting({ name: "commend.override-share", schema: percent, fallback: 67 });

/** From how many failed spot checks of a unit in a year on its reports count as falsified; 0: never by a spot check alone. */
export const failedChecks = setting({
  name: "commend.failed-checks",
  schema: z.number().int().min(0).max(100),
  fallback: 1,
});

export interface CountyRules {
  readonly unitsMost: number;
  readonly personsMost: number;
  readonly ratios: Ratio[];
  readonly passShare: number;
  readonly overridable: VetoKind[];
  readonly overrideShare: number;
}

/** What the county has set for commending, in force on a day. */
export const countyRules = (db: Db, countyId: string, on: string): Promise<CountyRules> =>
  settingsOn<CountyRules>(
    db,
    countyId,
    { unitsMost, personsMost, ratios, passShare, overridable, overrideShare },
    on,
  );

/** The day it is in the county. */
export const todayIn = async (db: Db, countyId: string, now: Date): Promise<string> =>
  localDate(now, (await countyById(db, countyId))?.zone ?? "Asia/Shanghai");

export const commendSettings = [
  unitsMost,
  personsMost,
  ratios,
  passShare,
  overridable,
  overrideShare,
  failedChecks,
];
