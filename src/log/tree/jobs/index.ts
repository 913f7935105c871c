import type { Job } from "../../../ground/jobs/index.ts";
import { allCounties } from "../../../ground/county/store.ts";
import { sealCounty } from "./seal.ts";

/** Every minute: what was written since is put into the tree and signed. */
export const sealLog: Job = {
  name: "log.seal",
  cron: "* * * * *",
  run: async (house) => {
    for (const county of await allCounties(house.db)) await sealCounty(house, county);
  },
};
