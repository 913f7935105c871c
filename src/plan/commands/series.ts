import type { Db } from "../../ground/db/index.ts";
import { type Refusal, refuse } from "../../ground/refusal.ts";
import { rootUnit } from "../../people/index.ts";
import { replaceSeries, seriesPublished } from "../store/series.ts";
import { type LinkedSeries, seriesKey } from "../words/series.ts";

const field = "series";

/**
 * Links an action to the county's own series, in the place of those it had. Refuses `action.unknown-reference` where
 * nothing was ever published of one.
 */
export const linkSeries = async (
  tx: Db,
  countyId: string,
  actionId: string,
  series: readonly LinkedSeries[],
): Promise<Refusal | null> => {
  const unit = await rootUnit(tx, countyId);
  if (!unit) return series.length > 0 ? refuse("action.unknown-reference", { field }, { field }) : null;
  const known = new Set(
    series.length > 0 ? (await seriesPublished(tx, countyId, unit.id)).map(seriesKey) : [],
  );
  if (!series.every((one) => known.has(seriesKey(one))))
    return refuse("action.unknown-reference", { field }, { field });
  await replaceSeries(tx, countyId, actionId, unit.id, series);
  return null;
};
