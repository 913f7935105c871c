import type { Db } from "../ground/db/index.ts";
import { type OwnNames, ownNames } from "../ground/words/index.ts";
import { unitNamesOf } from "./store/places.ts";

/** A county's units change a few times a year; what was read is good for some minutes. */
const goodForMs = 10 * 60_000;

const known = new Map<string, { readonly readAt: number; readonly names: OwnNames }>();

/** What a county calls its places and units, so that its texts are cut where its people would cut them. */
export const namesOfCounty = async (db: Db, countyId: string, now: Date): Promise<OwnNames> => {
  const before = known.get(countyId);
  if (before && Math.abs(now.getTime() - before.readAt) < goodForMs) return before.names;
  const names = ownNames(await unitNamesOf(db, countyId));
  known.set(countyId, { readAt: now.getTime(), names });
  return names;
};
