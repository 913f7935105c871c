import { system } from "../../ground/actor.ts";
import { localDate } from "../../ground/clock.ts";
import { execute } from "../../ground/command.ts";
import { countyById } from "../../ground/county/store.ts";
import type { Db } from "../../ground/db/index.ts";
import type { House } from "../../ground/house.ts";
import type { Job } from "../../ground/jobs/index.ts";
import { isRefusal } from "../../ground/refusal.ts";
import { type Letter, lettersOf } from "../letters/read.ts";
import { adoptedPlan } from "../letters/store.ts";
import { meetingById } from "../store/meetings.ts";
import { keepPack, packKindOfThing, type PackMade } from "./commands.ts";
import { makePack, type Material } from "./make.ts";
import { packById, type PackRow, packsToMake, takePack, tellProgress } from "./store.ts";

/** A maker that has said nothing for so long is gone: another makes the pack anew. */
const silence = 120_000;

const lettersOfYear = async (db: Db, countyId: string, year: number): Promise<Letter[]> => {
  const plan = await adoptedPlan(db, countyId, year);
  return plan ? lettersOf(db, countyId, plan) : [];
};

const materialOf = async (house: House, row: PackRow): Promise<Material> => {
  const { countyId, meetingId, lang, draft, facts, number, askedAt } = row;
  const county = (await countyById(house.db, countyId))!;
  const meeting = (await meetingById(house.db, countyId, meetingId))!;
  const held = localDate(meeting.startsAt, county.zone);
  const asked = localDate(askedAt, county.zone);
  return {
    lang,
    say: house.say[lang],
    draft,
    facts,
    letters: await lettersOfYear(house.db, countyId, facts.opens),
    zone: county.zone,
    meeting: { ...meeting, on: held },
    county,
    number,
    at: askedAt,
    on: asked > held ? held : asked,
  };
};

const makeOne = async (house: House, countyId: string, id: string): Promise<void> => {
  const row = (await packById(house.db, countyId, id))!;
  const told = (done: number) => tellProgress(house.db, countyId, id, { done, now: house.clock.now() });
  const made: PackMade = await makePack(house, await materialOf(house, row), told).then(
    (files) => (isRefusal(files) ? { why: files.refusal } : { files }),
    (error: unknown) => {
      house.log.error({ err: error, pack: id }, "meeting.pack");
      return { why: "meeting.pack.broken" };
    },
  );
  await execute(house, keepPack, system(countyId), { id, made });
};

/** Makes every pack that waits; one that another process has in hand is left to it. */
export const makeWaiting = async (house: House, now: Date): Promise<void> => {
  const silentSince = new Date(now.getTime() - silence);
  for (const { countyId, id } of await packsToMake(house.db, silentSince))
    if (await takePack(house.db, countyId, id, { now, silentSince })) await makeOne(house, countyId, id);
};

/** Packs are made as soon as one is asked for; each minute what a maker left behind. */
export const packJob: Job = {
  name: "meeting.pack",
  cron: "* * * * *",
  wokenBy: packKindOfThing,
  run: makeWaiting,
};
