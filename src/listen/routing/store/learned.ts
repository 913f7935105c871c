import { type Kysely, type Selectable, sql } from "kysely";
import type { Db } from "../../../ground/db/index.ts";
import type { Counted } from "../bayes.ts";
import type { Learned } from "../course.ts";
import type { LearnedKind, RoutingTables } from "../tables.ts";

const tables = (db: Db): Kysely<RoutingTables> => db.withTables<RoutingTables>();

export type LearnedRow = Selectable<RoutingTables["learned"]>;

/** Rows that go to the database at once. */
const batch = 10_000;

const forget = async (tx: Db, countyId: string, kind: LearnedKind): Promise<void> => {
  for (const table of ["learned", "learnedLabel", "learnedWord"] as const)
    await tables(tx).deleteFrom(table).where("countyId", "=", countyId).where("kind", "=", kind).execute();
};

/** A word that stands in one appeal of all tells nothing of the next. */
const wordRows = ({ counted }: Learned): [word: string, labelId: string, times: number][] =>
  [...counted.counts].flatMap(([word, by]) => {
    const rows = [...by].map(([label, times]): [string, string, number] => [word, label, times]);
    return rows.length === 1 && rows[0]?.[2] === 1 ? [] : rows;
  });

const keepWords = async (tx: Db, countyId: string, kind: LearnedKind, learned: Learned): Promise<void> => {
  const rows = wordRows(learned);
  for (let at = 0; at < rows.length; at += batch) {
    const part = rows.slice(at, at + batch);
    const [words, labels, times] = [part.map(([w]) => w), part.map(([, l]) => l), part.map(([, , t]) => t)];
    await sql`insert into learned_word (county_id, kind, word, label_id, times)
      select ${countyId}::uuid, ${kind}, word, label_id, times
      from unnest(${words}::text[], ${labels}::uuid[], ${times}::int[]) as row (word, label_id, times)`.execute(
      tx,
    );
  }
};

const keepLabels = async (
  tx: Db,
  countyId: string,
  kind: LearnedKind,
  { counted }: Learned,
): Promise<void> => {
  const rows = [...counted.labels].map(([labelId, share]) => ({ countyId, kind, labelId, ...share }));
  if (rows.length > 0) await tables(tx).insertInto("learnedLabel").values(rows).execute();
};

/** Keeps what was learned in place of what was known before. Within a transaction. */
export const keepLearned = async (
  tx: Db,
  countyId: string,
  kind: LearnedKind,
  learned: Learned,
  learnedAt: Date,
): Promise<void> => {
  const { examples, held, right: heldRight, common: heldCommon, counted, bands } = learned;
  await forget(tx, countyId, kind);
  const row = { countyId, kind, learnedAt, examples, held, heldRight, heldCommon };
  await tables(tx)
    .insertInto("learned")
    .values({ ...row, vocabulary: counted.vocabulary, bands: JSON.stringify(bands) })
    .execute();
  await keepLabels(tx, countyId, kind, learned);
  await keepWords(tx, countyId, kind, learned);
};

/** What was last learned of a kind in a county; undefined before the first course. */
export const lastLearned = (db: Db, countyId: string, kind: LearnedKind): Promise<LearnedRow | undefined> =>
  tables(db)
    .selectFrom("learned")
    .selectAll()
    .where("countyId", "=", countyId)
    .where("kind", "=", kind)
    .executeTakeFirst();

const sharesOf = async (db: Db, countyId: string, kind: LearnedKind): Promise<Counted["labels"]> => {
  const rows = await tables(db)
    .selectFrom("learnedLabel")
    .select(["labelId", "examples", "words"])
    .where("countyId", "=", countyId)
    .where("kind", "=", kind)
    .execute();
  return new Map(rows.map(({ labelId, ...share }) => [labelId, share]));
};

/** The counts that one text needs: those of its own words, which are a few hundred rows of many thousand. */
export const countedFor = async (
  db: Db,
  { countyId, kind, vocabulary }: LearnedRow,
  words: readonly string[],
): Promise<Counted> => {
  const rows = await tables(db)
    .selectFrom("learnedWord")
    .select(["word", "labelId", "times"])
    .where("countyId", "=", countyId)
    .where("kind", "=", kind)
    .where("word", "in", words.length > 0 ? [...words] : [""])
    .execute();
  const counts = new Map<string, Map<string, number>>();
  for (const { word, labelId, times } of rows) {
    const by = counts.get(word) ?? new Map<string, number>();
    counts.set(word, by.set(labelId, times));
  }
  return { labels: await sharesOf(db, countyId, kind), counts, vocabulary };
};

/** In how many of the appeals learned from each word stands; words that are rare or unknown are left out. */
export const timesSeen = async (
  db: Db,
  countyId: string,
  words: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  if (words.length === 0) return new Map();
  const rows = await tables(db)
    .selectFrom("learnedWord")
    .select(["word", ({ fn }) => fn.sum<string>("times").as("times")])
    .where("countyId", "=", countyId)
    .where("kind", "=", "unit")
    .where("word", "in", [...words])
    .groupBy("word")
    .execute();
  return new Map(rows.map(({ word, times }) => [word, Number(times)]));
};
