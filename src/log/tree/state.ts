import type { House } from "../../ground/house.ts";
import type { SealState } from "../words.ts";
import type { Hindrance } from "./jobs/seal.ts";
import { isWhole } from "./whole.ts";
import { newestCheckpoint } from "./store/checkpoints.ts";
import { countUnsealed } from "./store/sealing.ts";
import { treeOf } from "./store/trees.ts";

/** More than this that wait are not counted one by one. */
const most = 10_000;

/** What keeps a county's log from being sealed now; null for nothing. */
const hindranceOf = async ({ db, signer }: House, countyId: string): Promise<Hindrance | null> => {
  if (!signer) return "no-key";
  const tree = await treeOf(db, countyId);
  if (!tree) return null;
  if (!signer.publicKey.equals(tree.publicKey)) return "other-key";
  return (await isWhole(db, tree)) ? null : "other-tree";
};

/** How far a county's log is sealed, what waits, and what hinders it. */
export const sealState = async (house: House, countyId: string): Promise<SealState> => {
  const newest = await newestCheckpoint(house.db, countyId);
  return {
    size: newest?.size ?? 0,
    sealedAt: newest?.signedAt.toISOString() ?? null,
    waiting: await countUnsealed(house.db, countyId, most),
    hindrance: await hindranceOf(house, countyId),
  };
};
