import type { Db } from "../ground/db/index.ts";
import type { LightsOf } from "../ground/lit.ts";
import { settingOn } from "../ground/settings/index.ts";
import { trajectoryOf } from "../plan/index.ts";
import { type Lighting, lightOf, type LightRules } from "./rules/lights.ts";
import { presets } from "../ground/lights/presets.ts";
import { type Facts, standingOf } from "./rules/standing.ts";
import { cadenceDays, lightPreset } from "./settings.ts";
import {
  loweringsOn,
  milestonesUntil,
  promisesOf,
  reportsUntil,
  verdictsUntil,
  type Which,
} from "./store/standings.ts";
import type { PresetName } from "./words/light.ts";

type Promised = Awaited<ReturnType<typeof promisesOf>>[number];

/** An action with the facts its light is computed from. */
export interface Lightable extends Pick<Promised, "id" | "number" | "leadUnitId" | "state" | "dueOn"> {
  readonly facts: Facts;
}

const courseOf = ({ startsOn, dueOn, trajectory, year }: Promised): Facts["course"] =>
  trajectoryOf({ startsOn, dueOn, trajectory }, year);

/** The day an action was promised: the one it starts on, else the one its plan was adopted on. */
export const promisedOn = ({
  startsOn,
  adoptedOn,
  year,
}: Pick<Promised, "startsOn" | "adoptedOn" | "year">): string => startsOn ?? adoptedOn ?? `${year}-01-01`;

const isAfter = (stateOn: string | null, day: string): boolean => stateOn !== null && stateOn > day;

/** Whether an action was a promise on a day that is past: one that was adopted since was none. */
const wasPromised = ({ state, stateOn }: Promised, day: string): boolean =>
  state !== "adopted" || !isAfter(stateOn, day);

/** The promised actions asked about, with everything that was known of them at the end of a day. */
export const lightables = async (
  db: Db,
  countyId: string,
  which: Which,
  day: string,
): Promise<readonly Lightable[]> => {
  const promises = (await promisesOf(db, countyId, which)).filter((one) => wasPromised(one, day));
  const [milestones, reports, verdicts, lowerings] = [
    Map.groupBy(await milestonesUntil(db, countyId, which, day), ({ actionId }) => actionId),
    await reportsUntil(db, countyId, which, day),
    Map.groupBy(await verdictsUntil(db, countyId, which, day), ({ actionId }) => actionId),
    new Map((await loweringsOn(db, countyId, which, day)).map((one) => [one.actionId, one])),
  ];
  return promises.map((promise) => {
    const { id, number, leadUnitId, state, stateOn, dueOn, quantity } = promise;
    const lowering = lowerings.get(id);
    const facts: Facts = {
      suspended: state === "suspended" && !isAfter(stateOn, day),
      promisedOn: promisedOn(promise),
      dueOn,
      quantity,
      course: courseOf(promise),
      milestones: milestones.get(id) ?? [],
      reports: reports.get(id) ?? [],
      verdicts: verdicts.get(id) ?? [],
      lowered: lowering
        ? { light: lowering.light, why: lowering.why, by: lowering.titleZh ?? "—", byEn: lowering.titleEn }
        : null,
    };
    return { id, number, leadUnitId, state, dueOn, facts };
  });
};

/** The preset and the cadence in force on a day; another preset where one is tried. */
export const rulesOn = async (
  db: Db,
  countyId: string,
  day: string,
  tried?: PresetName,
): Promise<LightRules & { readonly name: PresetName }> => {
  const name = tried ?? (await settingOn(db, countyId, lightPreset, day));
  return { name, preset: presets[name], cadenceDays: await settingOn(db, countyId, cadenceDays, day) };
};

export const lightsBy = (
  actions: readonly Lightable[],
  rules: LightRules,
  day: string,
): ReadonlyMap<string, Lighting> =>
  new Map(actions.map(({ id, facts }) => [id, lightOf(standingOf(facts), rules, day)]));

/** The light of each promised action of a plan or of one action, computed from what is known, at the end of a day. */
export const lightingOf = async (
  db: Db,
  countyId: string,
  which: Which,
  day: string,
): Promise<ReadonlyMap<string, Lighting>> =>
  lightsBy(await lightables(db, countyId, which, day), await rulesOn(db, countyId, day), day);

/** What the house answers when a room below asks for lights. */
export const lightsOf: LightsOf = async (db, countyId, planId, today) => {
  const lights = await lightingOf(db, countyId, { planId }, today);
  return new Map([...lights].map(([id, { light, reasons }]) => [id, { light, reasons: [...reasons] }]));
};
