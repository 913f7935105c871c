import { system } from "../ground/actor.ts";
import { execute } from "../ground/command.ts";
import { allCounties } from "../ground/county/store.ts";
import type { House } from "../ground/house.ts";
import type { Job } from "../ground/jobs/index.ts";
import { chaseAsk } from "./commands/chase.ts";
import { closeMatter, passOn } from "./commands/clock.ts";
import { unchasedAsks } from "./store/asks.ts";
import { carriedOut } from "./store/decisions.ts";
import { silentMatters } from "./store/matters.ts";

const first = "00000000-0000-0000-0000-000000000000";

/** Passes on what is silent in one county: each matter in a transaction of its own, so that a crash loses none and doubles none. */
const passOnIn = async (house: House, countyId: string, now: Date): Promise<void> => {
  for (let after = first; ;) {
    const silent = await silentMatters(house.db, countyId, now, after);
    for (const { id, holding } of silent) await execute(house, passOn, system(countyId), { id, holding });
    const last = silent.at(-1);
    if (!last) return;
    after = last.id;
  }
};

const closeIn = async (house: House, countyId: string): Promise<void> => {
  for (let after = first; ;) {
    const done = await carriedOut(house.db, countyId, after);
    for (const id of done) await execute(house, closeMatter, system(countyId), { id });
    const last = done.at(-1);
    if (!last) return;
    after = last;
  }
};

const chaseIn = async (house: House, countyId: string, now: Date): Promise<void> => {
  for (let after = first; ;) {
    const silent = await unchasedAsks(house.db, countyId, now, after);
    for (const { id, matterId } of silent) await execute(house, chaseAsk, system(countyId), { id, matterId });
    const last = silent.at(-1);
    if (!last) return;
    after = last.id;
  }
};

/** Every five minutes: a unit that did not answer what it was asked in time is told once more, and so is who decides. */
export const chaseUnanswered: Job = {
  name: "coordinate.chase",
  cron: "*/5 * * * *",
  run: async (house, now) => {
    for (const { id } of await allCounties(house.db)) await chaseIn(house, id, now);
  },
};

/** Every minute: silence passes a matter to the next head up. */
export const passOnSilent: Job = {
  name: "coordinate.pass-on",
  cron: "* * * * *",
  run: async (house, now) => {
    for (const { id } of await allCounties(house.db)) await passOnIn(house, id, now);
  },
};

/** A matter closes when all it decided is done and verified. */
export const closeCarriedOut: Job = {
  name: "coordinate.close",
  cron: "*/5 * * * *",
  run: async (house) => {
    for (const { id } of await allCounties(house.db)) await closeIn(house, id);
  },
};
