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

/** The first entry about a thing: the act by which it came to be. */
export const firstEntryAbout = (
  db: Db,
  countyId: string,
  { kind, id }: { kind: string; id: string },
): Promise<EntryWithSeal | undefined> =>
  tables(db)
    .selectFrom("entry")
    .select([...sealedFields, ...saltFields])
    .where("countyId", "=", countyId)
    .where("kind", "=", kind)
    .where("subjectId", "=", id)
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();

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
