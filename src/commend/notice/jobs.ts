import { system } from "../../ground/actor.ts";
import { addDays, localDate } from "../../ground/clock.ts";
import { execute } from "../../ground/command.ts";
import { allCounties } from "../../ground/county/store.ts";
import type { House } from "../../ground/house.ts";
import type { Job } from "../../ground/jobs/index.ts";
import { settingOn } from "../../ground/settings/index.ts";
import { eraseObjector } from "./commands/answer.ts";
import { objectorDays } from "./settings.ts";
import { keptObjectors } from "./store/identity.ts";

/** Those found leave the list when they are erased, so that each question gives the next ones. */
const eraseIn = async (house: House, countyId: string, today: string): Promise<void> => {
  const before = addDays(today, -(await settingOn(house.db, countyId, objectorDays, today)));
  for (let ids = await keptObjectors(house.db, countyId, before); ids.length > 0;) {
    for (const id of ids) await execute(house, eraseObjector, system(countyId), { id });
    ids = await keptObjectors(house.db, countyId, before);
  }
};

/** Every night: who objected, and was kept long enough, is erased. */
export const eraseObjectors: Job = {
  name: "commend.erase-objectors",
  cron: "53 2 * * *",
  run: async (house, now) => {
    for (const { id, zone } of await allCounties(house.db)) await eraseIn(house, id, localDate(now, zone));
  },
};
