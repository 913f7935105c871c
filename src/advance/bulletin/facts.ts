import type { Db } from "../../ground/db/index.ts";
import type { County } from "../../ground/county/store.ts";
import type { Lit, LightsOf } from "../../ground/lit.ts";
import { countLights } from "../../ground/look/lights.ts";
import { type Refusal, refuse } from "../../ground/refusal.ts";
import { periodAfter } from "./rules.ts";
import { adoptedPlan, type PlanAction, actionsOf, spotChecks } from "./store/facts.ts";
import type { BulletinFacts, DecidedFacts, FarAction, Period, UnitFacts } from "./words.ts";

/** What the top did and decided in a period; null where nothing is known of it. */
export type DecidedIn = (db: Db, countyId: string, period: Period) => Promise<DecidedFacts | null>;

/** Where a bulletin's facts come from beside the plan. */
export interface Sources {
  readonly lightsOf: LightsOf;
  readonly decidedIn: DecidedIn;
}

type Spot = Awaited<ReturnType<typeof spotChecks>>[number];
interface LitAction {
  readonly action: PlanAction;
  readonly lit: Lit;
}

const post = (id: string | null, titleZh: string | null, titleEn: string | null) =>
  id === null || titleZh === null ? null : { id, titleZh, titleEn };
const leadOf = ({ unitId, unitZh, unitEn }: PlanAction) =>
  unitId === null || unitZh === null ? null : { id: unitId, nameZh: unitZh, nameEn: unitEn };

const named = (action: PlanAction) => {
  const { id, number, titleZh, titleEn } = action;
  return { id, number, titleZh, titleEn, lead: leadOf(action) };
};

const farOf = ({ action, lit }: LitAction): FarAction => ({
  ...named(action),
  head: post(action.headId, action.headZh, action.headEn),
  ledBy: post(action.leaderId, action.leaderZh, action.leaderEn),
  reasons: lit.reasons,
});

const unitsOf = (lit: readonly LitAction[], spots: readonly Spot[]): UnitFacts[] => {
  const byUnit = Map.groupBy(
    lit.filter(({ action }) => action.unitId !== null),
    ({ action }) => action.unitId!,
  );
  const codes = (of: LitAction[]) => of[0]!.action.unitCode ?? "";
  return [...byUnit]
    .sort(([, a], [, b]) => codes(a).localeCompare(codes(b)))
    .map(([unitId, actions]) => {
      const {
        verified = 0,
        claimed = 0,
        behind = 0,
        far = 0,
      } = countLights(actions.map(({ lit: { light } }) => light));
      const spot = spots.find((one) => one.unitId === unitId);
      return {
        unit: leadOf(actions[0]!.action)!,
        actions: actions.length,
        done: verified + claimed,
        verified,
        late: behind + far,
        spot: spot ? { looked: spot.looked, held: spot.held } : null,
      };
    });
};

const spotOf = (spots: readonly Spot[]) => {
  const looked = spots.reduce((sum, spot) => sum + spot.looked, 0);
  return looked === 0 ? null : { looked, held: spots.reduce((sum, spot) => sum + spot.held, 0) };
};

const dueIn = (lit: readonly LitAction[], period: Period): BulletinFacts["due"] => {
  const { from, to } = periodAfter(period);
  return lit
    .filter(({ lit: { light } }) => light !== "claimed" && light !== "verified")
    .flatMap(({ action }) =>
      action.dueOn !== null && action.dueOn >= from && action.dueOn <= to
        ? [{ ...named(action), dueOn: action.dueOn }]
        : [],
    )
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));
};

const sooner = (a: string, b: string): string => (a < b ? a : b);

/**
 * Everything a bulletin says of a period: lights at its last day, or today while it runs. Refuses
 * `bulletin.period-ahead` and, where the period's year has no adopted plan, `bulletin.no-plan`.
 */
export const factsOf = async (
  db: Db,
  county: Pick<County, "id" | "zone">,
  { period, office, today }: { period: Period; office: BulletinFacts["office"]; today: string },
  { lightsOf, decidedIn }: Sources,
): Promise<BulletinFacts | Refusal> => {
  if (period.from > today) return refuse("bulletin.period-ahead", {}, { field: "day" });
  const on = sooner(period.to, today);
  const year = Number(on.slice(0, 4));
  const plan = await adoptedPlan(db, county.id, year);
  if (!plan) return refuse("bulletin.no-plan", { year: `${year}` }, { field: "day" });
  const lights = await lightsOf(db, county.id, plan.id, on);
  const actions = await actionsOf(db, county.id, plan.id);
  const lit = actions.flatMap((action) => {
    const light = lights.get(action.id);
    return light ? [{ action, lit: light }] : [];
  });
  const spots = await spotChecks(db, county.id, plan.id, { ...period, zone: county.zone });
  return {
    period,
    on,
    office,
    tasks: plan.tasks ?? 0,
    lights: countLights(lit.map(({ lit: { light } }) => light)),
    spot: spotOf(spots),
    units: unitsOf(lit, spots),
    far: lit.filter(({ lit: { light } }) => light === "far").map(farOf),
    decided: await decidedIn(db, county.id, period),
    due: dueIn(lit, period),
  };
};
