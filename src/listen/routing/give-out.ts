import { z } from "zod";
import { system } from "../../ground/actor.ts";
import { localDate } from "../../ground/clock.ts";
import { execute } from "../../ground/command.ts";
import { allCounties } from "../../ground/county/store.ts";
import type { House } from "../../ground/house.ts";
import type { Job } from "../../ground/jobs/index.ts";
import { setting, settingOn } from "../../ground/settings/index.ts";
import { assignAppeal } from "../commands/give.ts";
import type { AppealRow } from "../store/appeals.ts";
import { newlyReceived } from "../store/owed.ts";
import { askedOf, suggestionsFor } from "./read.ts";
import type { UnitSuggestion } from "./words.ts";

/** How often in a hundred a guess must have been right for an appeal to be given out by it; 0: never, a person does it. */
export const giveOutFrom = setting({
  name: "listen.give-out-from",
  schema: z.union([z.literal(0), z.number().int().min(50).max(100)]),
  fallback: 0,
});

/**
 * The unit an appeal is given to without a person: the first suggestion, where it is a guess and such guesses were right
 * at least `percent` times in a hundred. Null below that, where the routing table says another unit, and where the county
 * wants a person to do it (0).
 */
export const unitGivenTo = (
  suggestions: readonly UnitSuggestion[],
  percent: number,
): UnitSuggestion | null => {
  const [first] = suggestions;
  if (percent === 0 || !first || first.confidence === null) return null;
  return first.confidence * 100 >= percent ? first : null;
};

/** How long it is looked whether an appeal can be given out by itself; what is older waits for the desk. */
const minutesLooked = 30;

const giveOne = async (house: House, appeal: AppealRow, percent: number, now: Date): Promise<void> => {
  const { units } = await suggestionsFor(house.db, appeal.countyId, askedOf(appeal), now);
  const given = unitGivenTo(units, percent);
  if (!given) return;
  const note = house.say.zh("listen.given-by-guess", { percent: Math.round((given.confidence ?? 0) * 100) });
  // Somebody at the desk who was first keeps it: then this is a conflict, and nothing happens.
  await execute(house, assignAppeal, system(appeal.countyId), { id: appeal.id, unitId: given.unit.id, note });
};

const giveOutIn = async (house: House, countyId: string, now: Date): Promise<void> => {
  const percent = await settingOn(house.db, countyId, giveOutFrom, localDate(now, house.clock.zone));
  if (percent === 0) return;
  const since = new Date(now.getTime() - minutesLooked * 60_000);
  for (const appeal of await newlyReceived(house.db, countyId, since))
    await giveOne(house, appeal, percent, now);
};

/** Every minute: what the county lets be given out by what was learned. It does so once; run again nothing moves. */
export const giveOut: Job = {
  name: "listen.give-out",
  cron: "* * * * *",
  run: async (house, now) => {
    for (const { id } of await allCounties(house.db)) await giveOutIn(house, id, now);
  },
};
