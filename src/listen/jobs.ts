import { addDays, atLocal, localDate } from "../ground/clock.ts";
import { system } from "../ground/actor.ts";
import { addWorkingDays } from "../ground/calendar/index.ts";
import { type Command, execute } from "../ground/command.ts";
import { allCounties } from "../ground/county/store.ts";
import type { House } from "../ground/house.ts";
import type { Job } from "../ground/jobs/index.ts";
import { settingOn } from "../ground/settings/index.ts";
import { askByLinkJob } from "./callback/jobs.ts";
import { closeAppeal } from "./commands/answer.ts";
import { passUp } from "./commands/clock.ts";
import { eraseIdentity } from "./commands/keep.ts";
import { runningOf } from "./commands/act.ts";
import { resumeAppeal } from "./commands/wait.ts";
import { pauseEnds } from "./rules/clock.ts";
import { countedSince, identityDays, zoneOf } from "./settings.ts";
import type { AppealRow } from "./store/appeals.ts";
import { keptIdentities } from "./store/identity.ts";
import { calledBackBefore, lateAppeals, unjudgedAppeals, waitingAppeals } from "./store/owed.ts";
import { pausesOf } from "./store/said.ts";
import { chaseUnit } from "./together/commands.ts";
import { unchased } from "./together/store.ts";

const first = "00000000-0000-0000-0000-000000000000";

type Find = (after: string) => Promise<readonly string[]>;

/** Does one thing to each appeal found, each in a transaction of its own: a crash loses none and doubles none. */
const toEach = async <I extends { id: string }>(
  house: House,
  countyId: string,
  find: Find,
  act: Command<I, unknown>,
  inputFor: (id: string) => I,
): Promise<void> => {
  for (let after = first; ;) {
    const ids = await find(after);
    for (const id of ids) await execute(house, act, system(countyId), inputFor(id));
    const last = ids.at(-1);
    if (!last) return;
    after = last;
  }
};

const inEveryCounty =
  (run: (house: House, countyId: string, now: Date) => Promise<void>): Job["run"] =>
  async (house, now) => {
    for (const { id } of await allCounties(house.db)) await run(house, id, now);
  };

/** Every minute: what is over its time passes up. */
export const passUpLate: Job = {
  name: "listen.pass-up",
  cron: "* * * * *",
  run: inEveryCounty((house, countyId, now) =>
    toEach(
      house,
      countyId,
      (after) => lateAppeals(house.db, countyId, now, after),
      passUp,
      (id) => ({ id }),
    ),
  ),
};

/** Every ten minutes: a unit that did not answer the leading one by its day is told once more, and so is the lead. */
export const chaseSilent: Job = {
  name: "listen.chase",
  cron: "*/10 * * * *",
  run: inEveryCounty(async (house, countyId, now) => {
    const today = localDate(now, await zoneOf(house.db, countyId));
    const find: Find = (after) => unchased(house.db, countyId, today, after);
    await toEach(house, countyId, find, chaseUnit, (id) => ({ id }));
  }),
};

/** Whether the time there was for waiting is used up. */
const isWaitedOut = async ({ db }: House, appeal: AppealRow, now: Date): Promise<boolean> => {
  const counted = await countedSince(db, appeal.countyId, appeal.countedFrom);
  const { pauses } = runningOf(appeal, await pausesOf(db, appeal.countyId, appeal.id));
  const last = pauses.at(-1);
  const ends = last ? pauseEnds(counted, pauses.slice(0, -1), last.from) : now;
  return !(ends instanceof Date) || ends <= now;
};

/** The waiting that is used up; what waits on is passed over. */
const waitedOut = async (house: House, countyId: string, now: Date): Promise<void> => {
  for (let after = first; ;) {
    const waiting = await waitingAppeals(house.db, countyId, after);
    for (const appeal of waiting)
      if (await isWaitedOut(house, appeal, now))
        await execute(house, resumeAppeal, system(countyId), { id: appeal.id });
    const last = waiting.at(-1);
    if (!last) return;
    after = last.id;
  }
};

/** Every five minutes: a pause ends by itself. */
export const endPauses: Job = {
  name: "listen.end-pauses",
  cron: "*/5 * * * *",
  run: inEveryCounty(waitedOut),
};

/** The instant before which so many working days lie. */
const workingDaysAgo = async (house: House, countyId: string, now: Date): Promise<Date> => {
  const { calendar, zone, limits } = await countedSince(house.db, countyId, now);
  const today = localDate(now, zone);
  let from = addDays(today, -limits.reopenDays);
  while (addWorkingDays(calendar, from, limits.reopenDays).date >= today) from = addDays(from, -1);
  return atLocal(from, "00:00", zone);
};

const quietly = (id: string) => ({ id, reason: null });

/** Every night: what nobody judged, and what nobody asked again, is closed. */
export const closeQuiet: Job = {
  name: "listen.close",
  cron: "20 1 * * *",
  run: inEveryCounty(async (house, countyId, now) => {
    const before = await workingDaysAgo(house, countyId, now);
    const { db } = house;
    await toEach(house, countyId, (after) => unjudgedAppeals(db, countyId, now, after), closeAppeal, quietly);
    await toEach(
      house,
      countyId,
      (after) => calledBackBefore(db, countyId, before, after),
      closeAppeal,
      quietly,
    );
  }),
};

/** Every night: identities that were kept long enough are erased. */
export const eraseOld: Job = {
  name: "listen.erase",
  cron: "40 2 * * *",
  run: inEveryCounty(async (house, countyId, now) => {
    const today = localDate(now, house.clock.zone);
    const days = await settingOn(house.db, countyId, identityDays, today);
    const before = atLocal(addDays(today, -days), "00:00", house.clock.zone);
    const find: Find = (after) => keptIdentities(house.db, countyId, before, after);
    await toEach(house, countyId, find, eraseIdentity, (id) => ({ id }));
  }),
};

export const listenJobs: readonly Job[] = [
  passUpLate,
  chaseSilent,
  endPauses,
  closeQuiet,
  eraseOld,
  askByLinkJob,
];
