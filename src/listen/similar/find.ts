import type { Actor } from "../../ground/actor.ts";
import type { Db } from "../../ground/db/index.ts";
import { anyOf, wordsOf } from "../../ground/words/index.ts";
import { namesOfCounty } from "../names.ts";
import { lastLearned, timesSeen } from "../routing/store/learned.ts";
import { partsOf } from "../rules/may.ts";
import { decidersOf, placedUnits } from "../store/places.ts";
import { cooperatingUnits } from "../together/store.ts";
import type { Point } from "../words.ts";
import { type Alike, askedWords, type Frequencies, lookBackDays, mostAlike, type Said } from "./rules.ts";
import { type Sharing, sharingWords } from "./store.ts";

/** What is compared: a text as it is typed, or an appeal that was kept. */
export interface Compared {
  readonly text: string;
  readonly territoryId: string | null;
  readonly point: Point | null;
  /** The appeal itself, which is not similar to itself. */
  readonly id: string | null;
  /** The marks of who says it, where it is not kept yet. */
  readonly marks: readonly string[];
}

export type Similar = Alike<Sharing & Said>;

/** How often words stand in the county's appeals, as far as it was learned. */
const frequenciesOf = async (db: Db, countyId: string, words: readonly string[]): Promise<Frequencies> => ({
  of: (await lastLearned(db, countyId, "unit"))?.examples ?? 0,
  seen: await timesSeen(db, countyId, words),
});

const saidBy = (row: Sharing): Sharing & Said => ({
  ...row,
  point: row.lat === null || row.long === null ? null : { lat: row.lat, long: row.long },
});

const day = 86_400_000;

/** Similar appeals of the last 90 days, the most alike first: all there are, whoever asks. */
export const similarTo = async (
  db: Db,
  countyId: string,
  { text, territoryId, point, id, marks }: Compared,
  now: Date,
): Promise<Similar[]> => {
  const words = wordsOf(text, await namesOfCounty(db, countyId, now))
    .split(" ")
    .filter(Boolean);
  const frequencies = await frequenciesOf(db, countyId, words);
  const query = anyOf(askedWords(words, frequencies));
  if (query === null) return [];
  const since = new Date(now.getTime() - lookBackDays * day);
  const rows = await sharingWords(db, countyId, { query, since, apart: id, marks });
  const territory = (await placedUnits(db, countyId, [territoryId])).get(territoryId ?? "");
  const said: Said = { words, territoryPath: territory?.path ?? null, point };
  return mostAlike(said, rows.map(saidBy), frequencies);
};

/** Those of them that somebody sees. (Design §4.2: never what complains of them.) */
export const seenOf = async (db: Db, actor: Actor, similar: readonly Similar[]): Promise<Similar[]> => {
  const seen: Similar[] = [];
  for (const one of similar) {
    const deciders = await decidersOf(db, actor.countyId, one.matterId);
    const cooperating = await cooperatingUnits(db, actor.countyId, one.id);
    if (partsOf(actor, { ...one, deciders, cooperating }).length > 0) seen.push(one);
  }
  return seen;
};
