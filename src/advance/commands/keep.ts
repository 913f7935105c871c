import { localDate } from "../../ground/clock.ts";
import { countyById } from "../../ground/county/store.ts";
import type { Db } from "../../ground/db/index.ts";
import { lightingOf } from "../lights.ts";
import { keepLights } from "../store/lights.ts";

/** The day it is in the county. */
export const todayIn = async (db: Db, countyId: string, now: Date): Promise<string> =>
  localDate(now, (await countyById(db, countyId))?.zone ?? "Asia/Shanghai");

/** After a change to an action its light of today is computed and kept anew, in the same transaction. */
export const keepLight = async (tx: Db, countyId: string, actionId: string, today: string): Promise<void> =>
  keepLights(tx, countyId, await lightingOf(tx, countyId, { actionId }, today), today);
