import { leafHash } from "../hashing.ts";
import { type Digests, digestOf, headOf, leafOf, type Part, parts } from "../leaf.ts";
import { same } from "../proofs.ts";
import type { EntryWithSeal } from "../store/entries.ts";

type Kept = Pick<EntryWithSeal, "whatSalt" | "whatDigest" | "whereSalt" | "whereDigest">;

const keptOf = (entry: Kept, part: Part): { salt: Buffer | null; digest: Buffer | null } =>
  part === "what"
    ? { salt: entry.whatSalt, digest: entry.whatDigest }
    : { salt: entry.whereSalt, digest: entry.whereDigest };

const isEmpty: Readonly<Record<Part, (entry: EntryWithSeal) => boolean>> = {
  what: ({ before, after, reason }) => before === null && after === null && reason === null,
  where: ({ fromAddress }) => fromAddress === null,
};

/** The parts of a sealed entry that were erased: gone together with their salts. */
export const erasedParts = (entry: EntryWithSeal): readonly Part[] =>
  parts.filter((part) => keptOf(entry, part).salt === null && isEmpty[part](entry));

/** The hash in the place of a part: made anew, or as it was kept where the part was erased; null where neither can be. */
const digestNow = (entry: EntryWithSeal, part: Part): Uint8Array | null => {
  const { salt, digest } = keptOf(entry, part);
  if (salt) return digestOf(part, entry, salt);
  return isEmpty[part](entry) ? digest : null;
};

/** The hash of the leaf that an entry makes today; null where it can make none. */
export const leafHashNow = (entry: EntryWithSeal): Buffer | null => {
  const [what, where] = [digestNow(entry, "what"), digestNow(entry, "where")];
  if (!what || !where) return null;
  return leafHash(leafOf(headOf(entry, { what, where } satisfies Digests)));
};

/** What is known of one leaf from three sides; null where a side has nothing. */
export interface Sides {
  readonly entry: Uint8Array | null;
  readonly bundle: Uint8Array | null;
  readonly tile: Uint8Array | null;
}

const agree = (one: Uint8Array | null, other: Uint8Array | null): one is Uint8Array =>
  one !== null && other !== null && same(one, other);

/** What the leaf is held to be: what two sides say, else what was published; null where nothing was. */
export const heldOf = ({ entry, bundle, tile }: Sides): Uint8Array | null => {
  if (agree(tile, bundle) || agree(tile, entry)) return tile;
  return bundle ?? tile;
};

/** The sides that say something else than what is held, or nothing. */
export const dissenting = (sides: Sides, held: Uint8Array): readonly (keyof Sides)[] =>
  (["entry", "bundle", "tile"] as const).filter((side) => !agree(sides[side], held));
