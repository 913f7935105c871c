import type { Actor } from "../ground/actor.ts";
import { localDate } from "../ground/clock.ts";
import { countyById } from "../ground/county/store.ts";
import type { Db } from "../ground/db/index.ts";

/** The day it is where the county lies. */
export const todayOf = async (tx: Db, { countyId }: Pick<Actor, "countyId">, now: Date): Promise<string> =>
  localDate(now, (await countyById(tx, countyId))?.zone ?? "Asia/Shanghai");
