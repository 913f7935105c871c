import { localDate } from "../../ground/clock.ts";
import type { Db } from "../../ground/db/index.ts";
import { zoneOf } from "../settings.ts";
import { spanOf } from "./months.ts";
import { schemeAt } from "./read.ts";
import { threeRatesOf } from "./rules.ts";
import { talliesBy } from "./store.ts";
import type { ThreeRates } from "./words.ts";

/** The three rates of each unit that was judged in some months (`YYYY-MM`, both counted), with how many callbacks count. */
export const ratesOfUnits = async (
  db: Db,
  countyId: string,
  months: { readonly from: string; readonly to: string },
  now: Date,
): Promise<ReadonlyMap<string, { readonly valid: number; readonly rates: ThreeRates }>> => {
  const zone = await zoneOf(db, countyId);
  const { scheme } = await schemeAt(db, countyId, months.to, localDate(now, zone));
  const tallies = await talliesBy(db, countyId, spanOf(months, zone), "unit");
  return new Map(
    [...tallies].map(([id, tally]) => [id, { valid: tally.valid, rates: threeRatesOf(tally, scheme) }]),
  );
};
