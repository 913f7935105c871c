import type { Actor } from "../../ground/actor.ts";
import type { Db } from "../../ground/db/index.ts";
import { isRefusal, type Refusal } from "../../ground/refusal.ts";
import { wilson } from "../../ground/wilson.ts";
import { wordsOf } from "../../ground/words/index.ts";
import { notThere, partsFor } from "../commands/act.ts";
import { namesOfCounty } from "../names.ts";
import { routedTo } from "../choices.ts";
import { type Compared, type Similar, similarTo } from "../similar/find.ts";
import { appealById, type AppealRow } from "../store/appeals.ts";
import { placedUnits } from "../store/places.ts";
import { categoriesOf, type CategoryRow } from "../store/setup.ts";
import { guesses, leadOf, spokeFor } from "./bayes.ts";
import { categoryByWords } from "../rules/spoken.ts";
import { categoryTaken, suggestCategories } from "./categories.ts";
import { confidenceOf } from "./confidence.ts";
import { featuresOf, isTold } from "./features.ts";
import { countedFor, lastLearned, type LearnedRow } from "./store/learned.ts";
import { returnsOf } from "./store/returned.ts";
import { type Candidate, type Guessed, type Had, suggestUnits, type TableRow } from "./suggest.ts";
import type { LearnedKind } from "./tables.ts";
import type { LearnedView, Suggestions } from "./words.ts";

/** What is asked about: the text and what is known beside it. */
export type Asked = Compared & Pick<AppealRow, "categoryId" | "aboutUnitIds">;

const mostWords = 4;
/** A second guess is shown where the first leads it by less than ten times. */
const closeLead = Math.log(10);

/** The likeliest labels with what speaks for them; only the first has a confidence that was tried. */
const guessed = async (
  db: Db,
  countyId: string,
  kind: LearnedKind,
  words: readonly string[],
  known: Pick<Asked, "categoryId" | "territoryId">,
): Promise<Guessed[]> => {
  const learned = await lastLearned(db, countyId, kind);
  if (!learned) return [];
  const features = featuresOf(kind, words, known);
  const counted = await countedFor(db, learned, features);
  if (counted.counts.size === 0) return [];
  const all = guesses(counted, features);
  const close = all.slice(0, 3).filter(({ log }) => (all[0]?.log ?? 0) - log < closeLead);
  return close.map(({ label }, at) => ({
    unitId: label,
    confidence: at === 0 ? confidenceOf(learned.bands, leadOf(all)) : null,
    words: spokeFor(counted, features.filter(isTold), label, mostWords).map(({ word }) => word),
  }));
};

const viewOf = (row: LearnedRow | undefined): LearnedView | null => {
  if (!row) return null;
  const { learnedAt, examples, held, heldRight: right, heldCommon: common } = row;
  const interval = wilson(right, held);
  const { low, high } = interval ?? { low: null, high: null };
  return { learnedAt: learnedAt.toISOString(), examples, held, right, common, low, high };
};

/** How well guesses do in a county, by what it last learned. */
export const learnedIn = async (db: Db, countyId: string): Promise<Suggestions["learned"]> => ({
  unit: viewOf(await lastLearned(db, countyId, "unit")),
  category: viewOf(await lastLearned(db, countyId, "category")),
});

/** What units did with the similar ones: those that have them, and those that sent them back. */
const hadOf = async (db: Db, countyId: string, similar: readonly Similar[]): Promise<Had[]> => {
  const returned = await returnsOf(
    db,
    countyId,
    similar.map(({ id }) => id),
  );
  const ids = new Set([...similar.flatMap(({ unitId }) => unitId ?? []), ...returned.keys()]);
  return [...ids]
    .map((unitId) => {
      const theirs = similar.filter((one) => one.unitId === unitId);
      const closed = theirs.filter(({ state }) => state === "closed").length;
      return { unitId, had: theirs.length, closed, returned: returned.get(unitId) ?? 0 };
    })
    .sort((a, b) => b.had - a.had || (a.unitId < b.unitId ? -1 : 1));
};

const tableRowOf = async (db: Db, countyId: string, asked: Asked): Promise<TableRow | null> => {
  const { categoryId, territoryId } = asked;
  if (categoryId === null) return null;
  const routed = await routedTo(db, countyId, { categoryId, territoryId });
  const category = (await categoriesOf(db, countyId)).find(({ id }) => id === categoryId);
  return routed && category ? { unitId: routed.unit.id, category, territory: routed.territory } : null;
};

const candidates = async (db: Db, countyId: string, ids: readonly (string | null)[]) =>
  new Map(
    [...(await placedUnits(db, countyId, ids))].map(([id, unit]): [string, Candidate] => [
      id,
      { ...unit, ended: unit.endedOn !== null },
    ]),
  );

const unitsFor = async (db: Db, countyId: string, asked: Asked, words: readonly string[], now: Date) => {
  const similar = await similarTo(db, countyId, asked, now);
  const table = await tableRowOf(db, countyId, asked);
  const likely = await guessed(db, countyId, "unit", words, asked);
  const had = await hadOf(db, countyId, similar);
  const units = await candidates(db, countyId, [
    table?.unitId ?? null,
    asked.territoryId,
    ...likely.map(({ unitId }) => unitId),
    ...had.map(({ unitId }) => unitId),
    ...asked.aboutUnitIds,
  ]);
  return suggestUnits({
    table,
    territory: units.get(asked.territoryId ?? "") ?? null,
    guessed: likely,
    similar: { of: similar.length, had },
    units,
    complainedOf: asked.aboutUnitIds.flatMap((id) => units.get(id)?.path ?? []),
  });
};

/** What a text may be about, by what was learned and by the categories' own words. */
const categoriesFor = async (
  db: Db,
  countyId: string,
  { text, territoryId }: Pick<Asked, "text" | "territoryId">,
  now: Date,
) => {
  const words = wordsOf(text, await namesOfCounty(db, countyId, now))
    .split(" ")
    .filter(Boolean);
  const living = (await categoriesOf(db, countyId)).filter(({ ended }) => !ended);
  const likely = await guessed(db, countyId, "category", words, { categoryId: null, territoryId });
  return suggestCategories(
    text,
    living,
    likely.map(({ unitId, ...rest }) => ({ categoryId: unitId, ...rest })),
  );
};

/** Under what category a text is filed where nobody chose one; null where nothing speaks for any. */
export const filedUnder = async (
  db: Db,
  countyId: string,
  said: Pick<Asked, "text" | "territoryId">,
  now: Date,
): Promise<CategoryRow | null> => {
  const living = (await categoriesOf(db, countyId)).filter(({ ended }) => !ended);
  const found = await categoriesFor(db, countyId, said, now);
  const id = categoryTaken(found, categoryByWords(said.text, living));
  return living.find((one) => one.id === id) ?? null;
};

/** To whom an appeal may be given and what it may be about, each with reasons, and how well the guesses do. */
export const suggestionsFor = async (
  db: Db,
  countyId: string,
  asked: Asked,
  now: Date,
): Promise<Suggestions> => {
  const words = wordsOf(asked.text, await namesOfCounty(db, countyId, now))
    .split(" ")
    .filter(Boolean);
  return {
    units: await unitsFor(db, countyId, asked, words, now),
    categories: await categoriesFor(db, countyId, asked, now),
    learned: await learnedIn(db, countyId),
  };
};

/** An appeal as it is compared. */
export const askedOf = (appeal: AppealRow): Asked => ({
  id: appeal.id,
  marks: [],
  text: appeal.text,
  territoryId: appeal.territoryId,
  categoryId: appeal.categoryId,
  aboutUnitIds: appeal.aboutUnitIds,
  point: appeal.lat === null || appeal.long === null ? null : { lat: appeal.lat, long: appeal.long },
});

/** An appeal that the reader sees. Refuses `appeal.not-there`. */
export const seenAppeal = async (db: Db, actor: Actor, id: string): Promise<AppealRow | Refusal> => {
  const appeal = await appealById(db, actor.countyId, id);
  return appeal && (await partsFor(db, actor, appeal)).length > 0 ? appeal : notThere;
};

/** The suggestions for an appeal that the reader sees. Refuses `appeal.not-there`. */
export const suggestionsOf = async (
  db: Db,
  actor: Actor,
  id: string,
  now: Date,
): Promise<Suggestions | Refusal> => {
  const appeal = await seenAppeal(db, actor, id);
  return isRefusal(appeal) ? appeal : suggestionsFor(db, actor.countyId, askedOf(appeal), now);
};
