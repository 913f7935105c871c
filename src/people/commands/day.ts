import { localDate, type PlainDate } from "../../ground/clock.ts";
import { countyById } from "../../ground/county/store.ts";
import type { Db } from "../../ground/db/index.ts";

/** The day it is in a county. A county without a row is a fault of the caller. */
export const todayIn = async (db: Db, countyId: string, now: Date): Promise<PlainDate> => {
  const county = await countyById(db, countyId);
  if (!county) throw new Error(`no county ${countyId}`);
  return localDate(now, county.zone);
};
