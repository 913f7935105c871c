import type { Db } from "../ground/db/index.ts";
import { partsChanged } from "./rules/frozen.ts";
import { frozenOf } from "./store/frozen.ts";
import { type Evidence, type Frozen, frozenFile } from "./words/file.ts";

/** The file by which a nominee was judged, and what of it says something else now; null before its list was public. */
export const frozenFor = async (
  db: Db,
  countyId: string,
  nomineeId: string,
  now: Evidence | null,
): Promise<Frozen | null> => {
  const row = await frozenOf(db, countyId, nomineeId);
  if (!row) return null;
  const file = frozenFile.parse(JSON.parse(row.file));
  const changed = file.evidence && now ? partsChanged(file.evidence, now) : [];
  return { ...file, at: row.takenAt.toISOString(), hash: row.hash, changed };
};
