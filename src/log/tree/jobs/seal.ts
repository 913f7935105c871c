import { randomBytes } from "node:crypto";
import type { County } from "../../../ground/county/store.ts";
import type { Db } from "../../../ground/db/index.ts";
import type { House } from "../../../ground/house.ts";
import type { Signer } from "../../../ground/signing/index.ts";
import { bundleOf } from "../bundle.ts";
import { signCheckpoint } from "../checkpoint.ts";
import { hashBytes, leafHash } from "../hashing.ts";
import { digestOf, headOf, leafOf, type SealedEntry } from "../leaf.ts";
import { originOf } from "../origin.ts";
import { leavesLevel } from "../paths.ts";
import { saveCheckpoint } from "../store/checkpoints.ts";
import { saveSeals, type Seal, unsealedEntries } from "../store/sealing.ts";
import { holdTree, saveTiles, tilesOf, type TreeRow } from "../store/trees.ts";
import { isWhole } from "../whole.ts";
import { append, edgeOf, readingFrom, rootOf, type Tile, tileWidth } from "../tiles.ts";

/** Entries of one transaction: what is at hand at a time, however much waits. One that finds fewer leaves none waiting. */
export const batch = 1_024;

/** Why a county's log is not sealed. */
export type Hindrance = "no-key" | "other-key" | "other-tree";

interface Sealing {
  readonly seal: Seal;
  readonly leaf: Buffer;
}

/** Salts drawn for an entry, the hashes that stand for its parts, and its leaf. */
const sealingOf = (entry: SealedEntry, position: number): Sealing => {
  const [whatSalt, whereSalt] = [randomBytes(hashBytes), randomBytes(hashBytes)];
  const whatDigest = digestOf("what", entry, whatSalt);
  const whereDigest = digestOf("where", entry, whereSalt);
  const leaf = leafOf(headOf(entry, { what: whatDigest, where: whereDigest }));
  return { seal: { id: entry.id, position, whatSalt, whatDigest, whereSalt, whereDigest }, leaf };
};

/** The bundles that leaves fill, each whole; `begun` is the one that is not full yet. */
const bundlesWith = (size: number, begun: Uint8Array, leaves: readonly Uint8Array[]): Tile[] => {
  const first = Math.floor(size / tileWidth);
  const bundles: Tile[] = [];
  let [index, from] = [first, 0];
  while (from < leaves.length) {
    const to = (index + 1) * tileWidth - size;
    const before = index === first ? begun : new Uint8Array();
    const hashes = Buffer.concat([before, bundleOf(leaves.slice(from, to))]);
    bundles.push({ level: leavesLevel, index, hashes });
    [index, from] = [index + 1, to];
  }
  return bundles;
};

/** Adds leaves to the tree: the tiles that change are kept. Gives the new root. */
const grow = async (tx: Db, { countyId, size }: TreeRow, leaves: readonly Buffer[]): Promise<Buffer> => {
  const begun = { level: leavesLevel, index: Math.floor(size / tileWidth) };
  const edge = await tilesOf(tx, countyId, [...edgeOf(size), begun]);
  const read = readingFrom(edge);
  const tiles = append(size, leaves.map(leafHash), read);
  await saveTiles(tx, countyId, [...tiles, ...bundlesWith(size, read(begun), leaves)]);
  return Buffer.from(rootOf(size + leaves.length, readingFrom([...edge, ...tiles])));
};

const begun = ({ outside }: House, county: County, signer: Signer, now: Date): TreeRow => ({
  countyId: county.id,
  origin: originOf(outside.url, county),
  publicKey: signer.publicKey,
  size: 0,
  beganAt: now,
});

/**
 * One transaction: takes the oldest entries without a place, gives them the next ones, keeps salts, tiles and the
 * signed checkpoint together. Killed at any step it leaves nothing; done twice it finds nothing to do.
 */
const sealBatch = (house: House, county: County, signer: Signer): Promise<number | Hindrance> =>
  house.db.transaction().execute(async (tx) => {
    const now = house.clock.now();
    const tree = await holdTree(tx, begun(house, county, signer, now));
    if (!signer.publicKey.equals(tree.publicKey)) return "other-key";
    const entries = await unsealedEntries(tx, county.id, batch);
    if (entries.length === 0) return 0;
    if (!(await isWhole(tx, tree))) return "other-tree";
    const sealings = entries.map((entry, at) => sealingOf(entry, tree.size + at));
    const root = await grow(
      tx,
      tree,
      sealings.map(({ leaf }) => leaf),
    );
    await saveSeals(
      tx,
      county.id,
      sealings.map(({ seal }) => seal),
    );
    const size = tree.size + entries.length;
    const note = signCheckpoint({ origin: tree.origin, size, root }, signer);
    await saveCheckpoint(tx, { countyId: county.id, size, root, signedAt: now, note });
    return entries.length;
  });

/** Seals batch by batch until nothing waits. */
const sealAll = async (house: House, county: County, signer: Signer): Promise<number | Hindrance> => {
  for (let sealed = 0; ;) {
    const more = await sealBatch(house, county, signer);
    if (typeof more !== "number") return more;
    if (more === 0) return sealed;
    sealed += more;
  }
};

/**
 * Seals all that waits in a county's log. Gives how many entries it sealed, or why it could not: then nothing is lost,
 * the entries wait.
 */
export const sealCounty = async (house: House, county: County): Promise<number | Hindrance> => {
  const sealed = house.signer ? await sealAll(house, county, house.signer) : "no-key";
  if (typeof sealed !== "number")
    house.log.error({ county: county.code, why: sealed }, "the log is not sealed");
  return sealed;
};
