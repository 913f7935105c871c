import type { Actor } from "../../ground/actor.ts";
import { calendarOf, dayAt } from "../../ground/calendar/index.ts";
import { localDate } from "../../ground/clock.ts";
import { countyById } from "../../ground/county/store.ts";
import type { Db } from "../../ground/db/index.ts";
import type { House } from "../../ground/house.ts";
import type { Lit } from "../../ground/lit.ts";
import { countLights, type LightCounts } from "../../ground/look/lights.ts";
import { latestSpotCheck } from "../../advance/index.ts";
import { listMatters } from "../../coordinate/index.ts";
import type { MatterInList } from "../../coordinate/words.ts";
import { publicFigures } from "../../indicators/index.ts";
import { publicRates, receivedOn } from "../../listen/index.ts";
import { type PublicPlan, publicPlan, shareOfYear } from "../../plan/index.ts";
import { actionsNamed, appealsOfTownships, townshipsOf, workOfTownships } from "./store.ts";
import {
  mostLines,
  type Wall,
  type WallFar,
  type WallMatter,
  type WallPlace,
  type WallPlan,
} from "./words.ts";

type Lights = PublicPlan["lights"];

const countsOf = (ids: readonly string[], lights: Lights): LightCounts =>
  countLights(ids.map((id) => lights.get(id)?.light ?? "idle"));

const idsOf = (cells: readonly { readonly id: string }[]): string[] => cells.map(({ id }) => id);

const placesOf = async (
  db: Db,
  countyId: string,
  { planId, lights }: { planId: string; lights: Lights },
  now: Date,
): Promise<WallPlace[]> => {
  const work = Map.groupBy(await workOfTownships(db, countyId, planId), ({ townshipId }) => townshipId);
  const appeals = new Map((await appealsOfTownships(db, countyId, now)).map((one) => [one.townshipId, one]));
  return (await townshipsOf(db, countyId)).map((township) => {
    const counts = countsOf(
      (work.get(township.id) ?? []).map(({ actionId }) => actionId),
      lights,
    );
    const { waiting = 0, late = 0 } = appeals.get(township.id) ?? {};
    return { ...township, counts, waiting, late };
  });
};

const linesOfFar = async (
  db: Db,
  countyId: string,
  far: readonly (readonly [string, Lit])[],
): Promise<WallFar[]> => {
  const shown = far.slice(0, mostLines);
  const rows = await actionsNamed(
    db,
    countyId,
    shown.map(([id]) => id),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return shown.flatMap(([id, { reasons }]) => {
    const row = byId.get(id);
    if (!row) return [];
    const head = row.headZh === null ? null : { titleZh: row.headZh, titleEn: row.headEn };
    return [{ id, titleZh: row.titleZh, titleEn: row.titleEn, head, reason: reasons[0] ?? null }];
  });
};

const planOf = async (
  db: Db,
  countyId: string,
  { plan, tasks, lights }: PublicPlan,
  { today, now }: { today: string; now: Date },
): Promise<WallPlan> => {
  const cells = tasks.flatMap(({ areas }) => areas.flatMap((area) => area.cells));
  const far = idsOf(cells).flatMap((id) => {
    const lit = lights.get(id);
    return lit?.light === "far" ? [[id, lit] as const] : [];
  });
  const spot = await latestSpotCheck(db, countyId, plan.id);
  return {
    year: plan.year,
    passed: shareOfYear(today, plan.year),
    counts: countsOf(idsOf(cells), lights),
    tasks: tasks.map(({ number, nameZh, nameEn, areas }) => ({
      number,
      nameZh,
      nameEn,
      areas: areas.map((area) => ({ ...area, counts: countsOf(idsOf(area.cells), lights) })),
    })),
    far: { total: far.length, lines: await linesOfFar(db, countyId, far) },
    places: await placesOf(db, countyId, { planId: plan.id, lights }, now),
    spot,
  };
};

/** Matters whose title is made of somebody's own words. */
const quotes: ReadonlySet<MatterInList["origin"]> = new Set(["appeal"]);

/** A matter as a hall may see it. */
const inHall = (matter: MatterInList): WallMatter => {
  if (!quotes.has(matter.origin)) return { ...matter, units: [] };
  const complains = matter.units.some(({ complainedOf }) => complainedOf);
  return { ...matter, title: null, units: complains ? [] : matter.units };
};

const heardOn = async (db: Db, countyId: string, now: Date, today: string): Promise<Wall["heard"]> => {
  const rates = await publicRates(db, countyId, now);
  return { today: await receivedOn(db, countyId, today), rates };
};

/** Everything the wall shows to one reader, at one moment. */
export const wallFor = async (
  { db, clock, lightsOf }: Pick<House, "db" | "clock" | "lightsOf">,
  actor: Actor,
  now: Date,
): Promise<Wall> => {
  const { countyId } = actor;
  const today = localDate(now, clock.zone);
  const county = await countyById(db, countyId);
  const plan = await publicPlan({ db, lightsOf }, countyId, today);
  const asked = { list: "all", state: "awaiting", page: 1, limit: mostLines } as const;
  const { total, matters } = await listMatters(db, actor, asked, now);
  return {
    now: now.toISOString(),
    zone: clock.zone,
    today: dayAt(await calendarOf(db, countyId), today),
    county: { nameZh: county?.nameZh ?? "", nameEn: county?.nameEn ?? null },
    plan: plan ? await planOf(db, countyId, plan, { today, now }) : null,
    matters: { total, lines: matters.map(inHall) },
    figures: await publicFigures(db, countyId, today),
    heard: await heardOn(db, countyId, now, today),
  };
};
