import { system } from "../actor.ts";
import { execute } from "../command.ts";
import { allCounties } from "../county/store.ts";
import type { Job } from "../jobs/index.ts";
import { isCounted, recountDeadlines } from "./commands.ts";

/** After an upgrade brought a newly published year: what was counted without it is counted again, once for each county. */
export const recountCalendar: Job = {
  name: "ground.recount-calendar",
  cron: "*/5 * * * *",
  run: async (house) => {
    for (const { id } of await allCounties(house.db))
      if (!(await isCounted(house.db, id))) await execute(house, recountDeadlines, system(id), null);
  },
};
