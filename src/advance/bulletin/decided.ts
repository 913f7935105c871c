import { countyById } from "../../ground/county/store.ts";
import { countsOfTop, decidedByTop } from "../../coordinate/index.ts";
import type { DecidedIn } from "./facts.ts";
import type { DecidedFacts } from "./words.ts";

type Row = Awaited<ReturnType<typeof decidedByTop>>[number];

const itemOf = (row: Row): DecidedFacts["items"][number] => ({
  post: { id: row.byId, titleZh: row.byZh, titleEn: row.byEn },
  titleZh: row.text,
  titleEn: null,
  on: row.on,
  matter: `${row.number} ${row.matter}`,
  owner: { id: row.ownerId, titleZh: row.ownerZh, titleEn: row.ownerEn },
  dueOn: row.dueOn,
});

/** What came to the county's heads in a period, and what they decided; null where nothing did. */
export const decidedIn: DecidedIn = async (db, countyId, { from, to }) => {
  const zone = (await countyById(db, countyId))?.zone ?? "Asia/Shanghai";
  const items = (await decidedByTop(db, countyId, { from, to, zone })).map(itemOf);
  const counts = await countsOfTop(db, countyId, { from, to, zone });
  const nothing = items.length === 0 && Object.values(counts).every((count) => count === 0);
  return nothing ? null : { ...counts, decided: items.length, items };
};
