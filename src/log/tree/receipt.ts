import type { Db } from "../../ground/db/index.ts";
import { headOf, partText } from "./leaf.ts";
import { type Salted, writeOpening } from "./opening.ts";
import { writeProof } from "./proof-file.ts";
import { inclusionProof } from "./proofs.ts";
import { inclusionRanges } from "./ranges.ts";
import { checkpointWith, newestCheckpoint } from "./store/checkpoints.ts";
import { type EntryWithSeal, entryOfOrigin, standsForWords } from "./store/entries.ts";
import { tilesOf } from "./store/trees.ts";
import { readingFrom, tilesFor } from "./tiles.ts";

/** The thing that was acted on, as entries name it. */
export interface About {
  readonly kind: string;
  readonly id: string;
}

/** That the entry by which a thing came to be is in the tree. */
export interface Sealed {
  /** Its place in the log, counted from 0. */
  readonly number: number;
  /** When the first checkpoint that has it was signed. */
  readonly at: Date;
}

/** Where and when the entry by which a thing came to be was sealed; null while it waits, or where there is none. */
export const sealOf = async (db: Db, countyId: string, about: About): Promise<Sealed | null> => {
  const number = (await entryOfOrigin(db, countyId, about))?.position ?? null;
  const signed = number === null ? undefined : await checkpointWith(db, countyId, number);
  return number === null || !signed ? null : { number, at: signed.signedAt };
};

const headFrom = (entry: EntryWithSeal): string | null => {
  const { whatDigest: what, whereDigest: where } = entry;
  return what && where ? headOf(entry, { what, where }) : null;
};

/**
 * What proves to anybody, without asking this server, that the entry by which a thing came to be is in the log: a file of the
 * C2SP tlog-proof format against the newest checkpoint. Of the entry it shows the head alone, which quotes nobody. Null
 * while it is not sealed.
 */
export const proofOf = async (db: Db, countyId: string, about: About): Promise<string | null> => {
  const entry = await entryOfOrigin(db, countyId, about);
  const newest = await newestCheckpoint(db, countyId);
  const [index, head] = [entry?.position ?? null, entry ? headFrom(entry) : null];
  if (index === null || head === null || !newest || newest.size <= index) return null;
  const { size, note } = newest;
  const read = readingFrom(await tilesOf(db, countyId, tilesFor(inclusionRanges(index, size))));
  return writeProof({
    extra: Buffer.from(head),
    index,
    proof: inclusionProof(index, size, read),
    checkpoint: note,
  });
};

/**
 * What shows to anybody, beside the proof, which words that entry stands for: the file that `openWords` reads. Null where
 * it stands for none, and before it is sealed.
 */
export const openingOf = async (
  db: Db,
  countyId: string,
  about: About,
  words: Salted,
): Promise<string | null> => {
  const entry = await entryOfOrigin(db, countyId, about);
  return entry?.whatSalt && standsForWords(entry)
    ? writeOpening(partText("what", entry, entry.whatSalt), words)
    : null;
};
