import type { Actor } from "../ground/actor.ts";
import type { Db } from "../ground/db/index.ts";
import { type Refusal, refuse } from "../ground/refusal.ts";
import { mayVerify } from "./rules/may.ts";
import { type Confidence, quantiles, wilson } from "../ground/wilson.ts";
import { actionMet } from "./store/actions.ts";
import { claimedIn, sampleById, sampleItemsOf, samplesOf } from "./store/samples.ts";
import type { SampleWhole } from "./words.ts";

type Row = NonNullable<Awaited<ReturnType<typeof sampleById>>>;
type Item = Awaited<ReturnType<typeof sampleItemsOf>>[number];

export const presentSample = ({
  id,
  year,
  seed,
  margin,
  confidence,
  population,
  size,
  drawnOn,
}: Row): Omit<SampleWhole, "items" | "units" | "all"> => ({
  id,
  year,
  seed,
  margin,
  confidence,
  population,
  size,
  drawnOn,
});

const isConfidence = (value: number): value is Confidence => Object.keys(quantiles).includes(String(value));

/** What was looked at and what held up, with how sure that is, beside what was claimed. */
const result = (items: readonly Item[], claimed: number, confidence: number) => {
  const looked = items.filter(({ held }) => held !== null).length;
  const held = items.filter((item) => item.held === true).length;
  const interval = wilson(held, looked, isConfidence(confidence) ? confidence : 0.95);
  return { claimed, drawn: items.length, looked, held, interval };
};

const presentItem = async (db: Db, actor: Actor, item: Item): Promise<SampleWhole["items"][number]> => {
  const met = await actionMet(db, actor.countyId, item.actionId);
  const { actionId, number, titleZh, titleEn, ticket, held, sentence, unitId: id, nameZh, nameEn } = item;
  const mine = held === null && met !== undefined && mayVerify(actor, met);
  return { actionId, number, titleZh, titleEn, ticket, held, sentence, unit: { id, nameZh, nameEn }, mine };
};

/** A spot check as it stands, with each unit's result. Refuses `sample.not-there`. */
export const sampleOf = async (db: Db, actor: Actor, id: string): Promise<SampleWhole | Refusal> => {
  const { countyId } = actor;
  const row = await sampleById(db, countyId, id);
  if (!row) return refuse("sample.not-there");
  const items = await sampleItemsOf(db, countyId, id);
  const claims = Map.groupBy(await claimedIn(db, countyId, row.planId), ({ unitId }) => unitId);
  const units = [...Map.groupBy(items, ({ unitId }) => unitId)].map(([unitId, own]) => ({
    unit: { id: unitId, nameZh: own[0]!.nameZh, nameEn: own[0]!.nameEn },
    ...result(own, claims.get(unitId)?.length ?? 0, row.confidence),
  }));
  const presented: SampleWhole["items"] = [];
  for (const item of items) presented.push(await presentItem(db, actor, item));
  return {
    ...presentSample(row),
    items: presented,
    units,
    all: result(items, row.population, row.confidence),
  };
};

/** What the latest spot check of a plan that somebody has begun to look at found, whole; null before the first. */
export const latestSpotCheck = async (
  db: Db,
  countyId: string,
  planId: string,
): Promise<ReturnType<typeof result> | null> => {
  for (const { id, population, confidence } of await samplesOf(db, countyId, planId)) {
    const found = result(await sampleItemsOf(db, countyId, id), population, confidence);
    if (found.looked > 0) return found;
  }
  return null;
};
