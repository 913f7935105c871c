import type { Db } from "../ground/db/index.ts";
import { type Refusal, refuse } from "../ground/refusal.ts";
import { type Lightable, lightables, lightsBy, rulesOn } from "./lights.ts";
import { postRef, presentLit } from "./read.ts";
import { silence, type Tally, tally } from "./rules/league.ts";
import type { Lighting } from "./rules/lights.ts";
import { standingOf } from "./rules/standing.ts";
import { type ActionNamed, namesOf, planOf } from "./store/actions.ts";
import type { LightKind, PresetName } from "./words/light.ts";
import type { LeagueRow } from "./words.ts";

/** An action of a year with its name, its facts and its light. */
export interface LitAction {
  readonly named: ActionNamed;
  readonly action: Lightable;
  readonly lighting: Lighting;
}

const pair = (
  names: readonly ActionNamed[],
  actions: readonly Lightable[],
  lights: ReadonlyMap<string, Lighting>,
): LitAction[] => {
  const byId = new Map(names.map((named) => [named.id, named]));
  return actions.flatMap((action) => {
    const [named, lighting] = [byId.get(action.id), lights.get(action.id)];
    return named && lighting ? [{ named, action, lighting }] : [];
  });
};

export interface LitYear {
  readonly planId: string;
  readonly cadenceDays: number;
  readonly preset: PresetName;
  readonly actions: readonly LitAction[];
}

/** The promised actions of a year that have a lead unit, each with its light on a day. Refuses `plan.not-there`. */
export const litYear = async (
  db: Db,
  countyId: string,
  year: number,
  today: string,
): Promise<LitYear | Refusal> => {
  const plan = await planOf(db, countyId, year);
  if (!plan) return refuse("plan.not-there");
  const { name, ...rules } = await rulesOn(db, countyId, today);
  const all = await lightables(db, countyId, { planId: plan.id }, today);
  const names = await namesOf(db, countyId, plan.id);
  const actions = pair(names, all, lightsBy(all, rules, today));
  return { planId: plan.id, cadenceDays: rules.cadenceDays, preset: name, actions };
};

export const unitOf = ({ unitId, unitZh, unitEn }: ActionNamed) => ({
  id: unitId,
  nameZh: unitZh,
  nameEn: unitEn,
});
export const headOf = ({ headId, headZh, headEn }: ActionNamed) => postRef(headId, headZh, headEn);
export const refOf = ({ id, number, titleZh, titleEn }: ActionNamed) => ({ id, number, titleZh, titleEn });

const placed = ({ named, action, lighting }: LitAction) => ({
  unitId: named.unitId,
  light: lighting.light,
  standing: standingOf(action.facts),
});

/** Units with what their actions come to, by name of the plan's order: a league without a rank. */
export const leagueOf = async (
  db: Db,
  countyId: string,
  year: number,
  today: string,
): Promise<{ rows: LeagueRow[]; all: Tally } | Refusal> => {
  const lit = await litYear(db, countyId, year, today);
  if ("refusal" in lit) return lit;
  const { actions, cadenceDays } = lit;
  const byUnit = [...Map.groupBy(actions, ({ named }) => named.unitId).values()];
  const rows = byUnit.map((own) => ({
    unit: unitOf(own[0]!.named),
    head: headOf(own[0]!.named),
    ...tally(own.map(placed), today, cadenceDays),
  }));
  return { rows, all: tally(actions.map(placed), today, cadenceDays) };
};

/** Open actions without a report within the cadence, by the head who owes them. */
export const silentOf = async (db: Db, countyId: string, year: number, today: string) => {
  const lit = await litYear(db, countyId, year, today);
  if ("refusal" in lit) return lit;
  const { actions, cadenceDays } = lit;
  const silent = actions.flatMap(({ named, action }) => {
    const days = silence(standingOf(action.facts), today, cadenceDays);
    return days === null ? [] : [{ named, days }];
  });
  const heads = [...Map.groupBy(silent, ({ named }) => named.unitId).values()].map((own) => ({
    unit: unitOf(own[0]!.named),
    head: headOf(own[0]!.named),
    actions: own
      .map(({ named, days }) => ({ ...refOf(named), days }))
      .toSorted((a, b) => b.days - a.days || a.number.localeCompare(b.number)),
  }));
  return { cadenceDays, heads: heads.toSorted((a, b) => b.actions.length - a.actions.length) };
};

const counted = (lights: Iterable<Lighting>): Partial<Record<LightKind, number>> => {
  const counts: Partial<Record<LightKind, number>> = {};
  for (const { light } of lights) counts[light] = (counts[light] ?? 0) + 1;
  return counts;
};

/** What another preset would change today; nothing is changed by asking. */
export const previewOf = async (
  db: Db,
  countyId: string,
  { year, preset }: { year: number; preset: PresetName },
  today: string,
  { page, limit }: { page: number; limit: number },
) => {
  const lit = await litYear(db, countyId, year, today);
  if ("refusal" in lit) return lit;
  const tried = await rulesOn(db, countyId, today, preset);
  const after = lightsBy(
    lit.actions.map(({ action }) => action),
    tried,
    today,
  );
  const changes = lit.actions.flatMap(({ named, lighting }) => {
    const other = after.get(named.id);
    if (!other || other.light === lighting.light) return [];
    return [{ ...refOf(named), before: presentLit(lighting), after: presentLit(other) }];
  });
  return {
    inForce: lit.preset,
    before: counted(lit.actions.map(({ lighting }) => lighting)),
    after: counted(after.values()),
    total: changes.length,
    changes: changes.slice((page - 1) * limit, page * limit),
  };
};
