import type { Db } from "../../ground/db/index.ts";
import { headOf } from "./leaf.ts";
import { writeProof } from "./proof-file.ts";
import { inclusionProof } from "./proofs.ts";
import { inclusionRanges } from "./ranges.ts";
import { checkpointWith, newestCheckpoint } from "./store/checkpoints.ts";
import { type EntryWithSeal, firstEntryAbout } from "./store/entries.ts";
import { tilesOf } from "./store/trees.ts";
import { readingFrom, tilesFor } from "./tiles.ts";

/** The thing that was acted on, as entries name it. */
export interface About {
  readonly kind: string;
  readonly id: string;
}

/** That the act by which a thing came to be is in the tree. */
export interface Sealed {
  /** Its place in the log, counted from 0. */
  readonly number: number;
  /** When the first checkpoint that has it was signed. */
  readonly at: Date;
}

/** Where and when the first entry about a thing was sealed; null while it waits, or where there is none. */
export const sealOf = async (db: Db, countyId: string, about: About): Promise<Sealed | null> => {
  const number = (await firstEntryAbout(db, countyId, about))?.position ?? null;
  const signed = number === null ? undefined : await checkpointWith(db, countyId, number);
  return number === null || !signed ? null : { number, at: signed.signedAt };
};

const headFrom = (entry: EntryWithSeal): string | null => {
  const { whatDigest: what, whereDigest: where } = entry;
  return what && where ? headOf(entry, { what, where }) : null;
};

/**
 * What proves to anybody, without asking this server, that the first entry about a thing is in the log: a file of the
 * C2SP tlog-proof format against the newest checkpoint. Of the entry it shows the head alone, which quotes nobody. Null
 * while it is not sealed.
 */
export const proofOf = async (db: Db, countyId: string, about: About): Promise<string | null> => {
  const entry = await firstEntryAbout(db, countyId, about);
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
