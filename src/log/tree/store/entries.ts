import { sql } from "kysely";
import type { Db } from "../../../ground/db/index.ts";
import type { LogTables } from "../../tables.ts";
import type { SealedEntry } from "../leaf.ts";

const tables = (db: Db) => db.withTables<LogTables>();

/** The columns that are sealed. */
export const sealedFields = [
  "countyId",
  "id",
  "at",
  "act",
  "kind",
  "subjectId",
  "unitId",
  "role",
  "postId",
  "personId",
  "via",
  "fromAddress",
  "before",
  "after",
  "reason",
] as const;

const saltFields = ["position", "whatSalt", "whatDigest", "whereSalt", "whereDigest"] as const;

/** An entry with what its seal left beside it. */
export type EntryWithSeal = SealedEntry & Pick<LogTables["entry"], (typeof saltFields)[number]>;

/** Whether an entry stands for words that it does not hold. */
export const standsForWords = ({ after }: Pick<SealedEntry, "after">): boolean =>
  typeof after === "object" && after !== null && "words" in after;

const tellsWords = sql<boolean>`after ->> 'words' is not null`;

/** The entry by which a thing came to be: the newest that stands for its words, else the first about it. */
export const entryOfOrigin = async (
  db: Db,
  countyId: string,
  { kind, id }: { kind: string; id: string },
): Promise<EntryWithSeal | undefined> => {
  const about = tables(db)
    .selectFrom("entry")
    .select([...sealedFields, ...saltFields])
    .where("countyId", "=", countyId)
    .where("kind", "=", kind)
    .where("subjectId", "=", id)
    .limit(1);
  const telling = await about.where(tellsWords).orderBy("id", "desc").executeTakeFirst();
  return telling ?? about.orderBy("id").executeTakeFirst();
};

/** The hash of words that a thing's newest entry about them stands for, and whether they were erased since. */
export interface WordsTold {
  readonly words: string;
  readonly erased: boolean;
}

/** What entries stand for of the words of things of one kind, by thing; none where no entry tells of any. */
export const wordsTold = async (
  db: Db,
  countyId: string,
  kind: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, WordsTold>> => {
  const rows = await tables(db)
    .selectFrom("entry")
    .select(["subjectId", sql<string | null>`after ->> 'words'`.as("words")])
    .where("countyId", "=", countyId)
    .where("kind", "=", kind)
    .where("subjectId", "in", [...ids])
    .where(({ or, eb }) => or([tellsWords, eb("act", "like", "%.erase")]))
    .orderBy("id")
    .execute();
  const told = new Map<string, WordsTold>();
  for (const { subjectId, words } of rows) {
    const before = told.get(subjectId);
    if (words !== null) told.set(subjectId, { words, erased: false });
    else if (before) told.set(subjectId, { ...before, erased: true });
  }
  return told;
};

/** The entries at positions from `from` up to, not including, `to`, in their order. */
export const entriesBetween = (
  db: Db,
  countyId: string,
  from: number,
  to: number,
): Promise<EntryWithSeal[]> =>
  tables(db)
    .selectFrom("entry")
    .select([...sealedFields, ...saltFields])
    .where("countyId", "=", countyId)
    .where("position", ">=", from)
    .where("position", "<", to)
    .orderBy("position")
    .execute();

/** The first position that an entry has from `from` on; null where none has. */
export const firstPositionFrom = async (db: Db, countyId: string, from: number): Promise<number | null> => {
  const first = await tables(db)
    .selectFrom("entry")
    .select("position")
    .where("countyId", "=", countyId)
    .where("position", ">=", from)
    .orderBy("position")
    .limit(1)
    .executeTakeFirst();
  return first?.position ?? null;
};

/** Whether an act on record erased something of a thing after an entry about it: its name ends in `.erase`. */
export const wasErased = async (
  db: Db,
  countyId: string,
  { kind, subjectId, id }: Pick<SealedEntry, "kind" | "subjectId" | "id">,
): Promise<boolean> =>
  (await tables(db)
    .selectFrom("entry")
    .select("id")
    .where("countyId", "=", countyId)
    .where("kind", "=", kind)
    .where("subjectId", "=", subjectId)
    .where("id", ">", id)
    .where("act", "like", "%.erase")
    .limit(1)
    .executeTakeFirst()) !== undefined;

/** The doors of the public: where they wrote from may be erased. */
const erasable = ["public", "api"] as const;

/** Whether the address that an entry came from may be erased. */
export const isErasable = ({ via }: Pick<SealedEntry, "via">): boolean =>
  erasable.some((door) => door === via);

/**
 * Erases the network addresses from which the public acted on a thing, with the salts: nobody can guess them from what
 * the tree keeps. The proofs stand. To be called in an act whose name ends in `.erase`, which says so on the record.
 */
export const eraseAddresses = async (
  tx: Db,
  countyId: string,
  { kind, id }: { kind: string; id: string },
): Promise<void> => {
  await tables(tx)
    .updateTable("entry")
    .set({ fromAddress: null, whereSalt: null })
    .where("countyId", "=", countyId)
    .where("kind", "=", kind)
    .where("subjectId", "=", id)
    .where("via", "in", erasable)
    .where("fromAddress", "is not", null)
    .execute();
};
