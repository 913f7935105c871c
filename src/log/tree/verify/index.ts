import type { Db } from "../../../ground/db/index.ts";
import type { KeptWordsOf } from "../../../ground/kept-words.ts";
import { believedFrom, type KeySpan, spanOf, spansOf } from "../keys.ts";
import { type Verifier, verifierText } from "../note.ts";
import type { Head } from "../proofs.ts";
import {
  checkpointOf,
  type CheckpointRow,
  checkpointsWithin,
  newestCheckpoint,
} from "../store/checkpoints.ts";
import { firstPositionFrom } from "../store/entries.ts";
import { countUnsealed, unsealedBefore } from "../store/sealing.ts";
import { retiredKeysOf, type TreeRow, treeOf } from "../store/trees.ts";
import { checkSignature, readSaved } from "./checkpoints.ts";
import { hasRoot } from "../whole.ts";
import { backdated, type Drained, earliest } from "./dates.ts";
import { type Fault, type Faults, newFaults } from "./faults.ts";
import { type Stretch, walk } from "./walk.ts";
import { checkWords } from "./words.ts";

/** What a look at a county's log found. */
export interface Findings {
  /** Leaves of the newest checkpoint, and when it was signed. */
  readonly size: number;
  readonly signedAt: Date;
  /** Entries with a part that was erased. */
  readonly erased: number;
  /** Texts that were held to the hashes that entries stand for them by. */
  readonly words: number;
  /** Entries that wait to be sealed, counted up to a million. */
  readonly waiting: number;
  /** The first hundred faults, and how many there are. */
  readonly faults: readonly Fault[];
  readonly count: number;
}

export interface Question {
  /** The key to believe, under its name; null: those that the database has. */
  readonly verifier: Verifier | null;
  /** A checkpoint that was saved earlier, as published. */
  readonly saved: string | null;
  /** The texts of the rooms that entries stand for. */
  readonly words: readonly KeptWordsOf[];
}

const most = 1_000_000;
/** Entries slipped in that are named one by one. */
const named = 100;

/** The checkpoints of a stretch: signed by the key, and with the root that the tree has there. Only the first that differs is named. */
const checkHeads = (
  rows: readonly CheckpointRow[],
  { read }: Stretch,
  { spans, faults }: { spans: readonly KeySpan[]; faults: Faults },
  before: number,
): void => {
  for (const row of rows) checkSignature(row, spans, faults);
  const other = rows.findIndex((row) => !hasRoot(row, read));
  const size = rows[other]?.size;
  if (size !== undefined)
    faults.add("checkpoint-other-root", { size, from: rows[other - 1]?.size ?? before, to: size - 1 });
};

const checkDates = (
  known: Drained,
  { entries }: Stretch,
  rows: readonly CheckpointRow[],
  faults: Faults,
): Drained => {
  const placed = [...entries].map(([position, { at }]) => ({ position, at }));
  const found = backdated(known, placed, rows);
  for (const { position, at } of found.late)
    faults.add("entry-backdated", { number: position, at: at.toISOString() });
  return found.known;
};

const isIn = ({ from, held }: Stretch, size: number): boolean => size > from && size <= from + held.length;

/** What the tree's own row and the positions say beyond the newest checkpoint, and what waits though it is old. */
const checkEdges = async (
  db: Db,
  { countyId, size: kept }: TreeRow,
  { size, known, faults }: { size: number; known: Drained; faults: Faults },
): Promise<void> => {
  if (kept !== size) faults.add("tree-rolled-back", { kept, size });
  const beyond = await firstPositionFrom(db, countyId, size);
  if (beyond !== null) faults.add("entry-beyond", { number: beyond, size });
  const moment = earliest(known);
  const old = moment ? await unsealedBefore(db, countyId, moment, named) : [];
  for (const { id, at } of old) faults.add("entry-slipped-in", { id, at: at.toISOString() });
};

type Known = Pick<Findings, "erased"> & { readonly known: Drained; readonly isSavedThere: boolean };

/** Walks the log once, with its checkpoints beside it. */
const walkAll = async (
  db: Db,
  log: { countyId: string; size: number; spans: readonly KeySpan[]; saved: Head | null; faults: Faults },
): Promise<Known> => {
  const { countyId, size, saved, faults } = log;
  let so: Known = { erased: 0, known: { size: 0, at: null }, isSavedThere: saved?.size === 0 };
  for await (const stretch of walk({ db, countyId, size, faults })) {
    const rows = await checkpointsWithin(db, countyId, stretch.from, stretch.from + stretch.held.length);
    checkHeads(rows, stretch, log, so.known.size);
    so = {
      erased: so.erased + stretch.erased,
      known: checkDates(so.known, stretch, rows, faults),
      isSavedThere:
        so.isSavedThere || (saved !== null && isIn(stretch, saved.size) && hasRoot(saved, stretch.read)),
    };
  }
  return so;
};

/**
 * Where a key took over, its own signature must stand. Else a key of before could be made up, and would vouch for
 * whatever it is said to have signed.
 */
const checkChangeovers = async (
  db: Db,
  { countyId }: TreeRow,
  spans: readonly KeySpan[],
  faults: Faults,
): Promise<void> => {
  for (const { to } of spans)
    if (to !== null && to > 0 && !(await checkpointOf(db, countyId, to)))
      faults.add("changeover-gone", { size: to });
};

/**
 * The keys that a log's checkpoints are held against. That the key somebody believes signs no longer is for them to know:
 * that it was replaced is told by the database alone.
 */
const believed = async (db: Db, tree: TreeRow, key: Verifier | null, faults: Faults) => {
  const spans = spansOf(tree, await retiredKeysOf(db, tree.countyId));
  await checkChangeovers(db, tree, spans, faults);
  const own = key && spanOf(spans, key);
  const newest = spans.at(-1)?.verifier;
  if (own && own.to !== null && newest)
    faults.add("key-retired", { size: own.to, key: verifierText(newest) });
  return believedFrom(spans, key);
};

const look = async (db: Db, countyId: string, question: Question): Promise<Findings | null> => {
  const [tree, newest] = [await treeOf(db, countyId), await newestCheckpoint(db, countyId)];
  if (!tree || (!newest && tree.size === 0)) return null;
  const faults = newFaults();
  const size = newest?.size ?? 0;
  const spans = await believed(db, tree, question.verifier, faults);
  const saved = readSaved(question.saved, spans, { size, faults });
  const { erased, known, isSavedThere } = await walkAll(db, { countyId, size, spans, saved, faults });
  if (saved && !isSavedThere) faults.add("saved-other-history", { saved: saved.size });
  await checkEdges(db, tree, { size, known, faults });
  const words = await checkWords(db, countyId, question.words, faults);
  const waiting = await countUnsealed(db, countyId, most);
  const signedAt = newest?.signedAt ?? tree.beganAt;
  return { size, signedAt, erased, words, waiting, faults: faults.all(), count: faults.count() };
};

/**
 * Checks a county's log against its published tree: each leaf is recomputed from its entry, the tree grown anew beside
 * the tiles, every checkpoint held to its signature and root, a saved one to what is there now, and each text that an entry stands
 * for to its hash. Null before the
 * first sealing. It sees one moment of the database, and takes bounded memory however long the log is.
 */
export const verifyLog = (db: Db, countyId: string, question: Question): Promise<Findings | null> =>
  db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute((tx) => look(tx, countyId, question));
