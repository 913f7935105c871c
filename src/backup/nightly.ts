import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { system } from "../ground/actor.ts";
import { localDate } from "../ground/clock.ts";
import { execute } from "../ground/command.ts";
import { allCounties } from "../ground/county/store.ts";
import type { House } from "../ground/house.ts";
import type { Job } from "../ground/jobs/index.ts";
import { isRefusal } from "../ground/refusal.ts";
import type { Text } from "../ground/texts.ts";
import { unfinished } from "./archive/write.ts";
import { type Night, recordNight } from "./commands.ts";
import { type Keep, outdated } from "./keep.ts";
import { nightlyName } from "./name.ts";
import { type Source, takeBackup } from "./take.ts";

/** Where nightly backups go, and how many stay. */
export interface Nights {
  readonly folder: string;
  readonly keep: Keep;
}

const both = (house: House, key: string, params?: Parameters<House["say"]["zh"]>[1]): Text => ({
  zh: house.say.zh(key, params),
  en: house.say.en(key, params),
});

const whyOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const take = async (house: House, source: Source, path: string, now: Date): Promise<Night> => {
  try {
    const taken = await takeBackup(source, path, now);
    if (isRefusal(taken))
      return { state: "failed", why: both(house, `refusal.${taken.refusal}`, taken.params) };
    return { state: "written", file: path, bytes: (await stat(path)).size, missing: taken.files.missing };
  } catch (error) {
    house.log.error({ err: error }, "the backup of this night");
    return { state: "failed", why: { zh: whyOf(error), en: whyOf(error) } };
  }
};

/** Removes what is kept no longer, and what a night that was killed left half-written. */
const prune = async ({ folder, keep }: Nights): Promise<void> => {
  const names = await readdir(folder);
  const halves = names.filter((name) => unfinished.test(name));
  for (const name of [...outdated(names, keep), ...halves]) await rm(join(folder, name), { force: true });
};

/**
 * One night's backup into its folder, on the record of every county. What is older goes only after a new one is whole; a
 * failure is told to the admins, and removes nothing.
 */
export const backUpNight = async (
  house: House,
  source: Source,
  nights: Nights,
  now: Date,
): Promise<Night> => {
  const { zone } = house.clock;
  const night = await take(house, source, join(nights.folder, nightlyName(now, zone)), now);
  if (night.state === "written") await prune(nights);
  const day = localDate(now, zone);
  for (const { id, code } of await allCounties(house.db))
    await execute(house, recordNight, system(id), { code, day, night });
  return night;
};

/** The job of an installation that names a folder for backups: after files were swept, before anyone works. */
export const nightlyBackup = (source: Source, nights: Nights): Job => ({
  name: "house.backup",
  cron: "40 2 * * *",
  run: async (house, now) => void (await backUpNight(house, source, nights, now)),
});
