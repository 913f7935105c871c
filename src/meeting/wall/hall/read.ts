import { localDate } from "../../../ground/clock.ts";
import { zoneOfCounty } from "../../../ground/county/store.ts";
import type { Db } from "../../../ground/db/index.ts";
import { stateOf } from "./rules.ts";
import { hallsGiven } from "./store.ts";
import type { HallView } from "./words.ts";

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** The screens of one post, or with null of all, as they stand now. */
export const hallsShown = async (
  db: Db,
  countyId: string,
  postId: string | null,
  now: Date,
): Promise<HallView[]> => {
  const today = localDate(now, await zoneOfCounty(db, countyId));
  return (await hallsGiven(db, countyId, postId)).map((row) => ({
    id: row.id,
    name: row.name,
    state: stateOf(row, { now, today }),
    post: { titleZh: row.titleZh, titleEn: row.titleEn },
    givenAt: row.givenAt.toISOString(),
    endsOn: row.endsOn,
    openedAt: iso(row.openedAt),
    openedFrom: row.openedFrom,
    seenAt: iso(row.seenAt),
    revokedAt: iso(row.revokedAt),
  }));
};
