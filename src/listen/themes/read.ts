import type { Db } from "../../ground/db/index.ts";
import { namesOfCounty } from "../names.ts";
import { namesFor } from "../present.ts";
import { unitsOver } from "../rules/may.ts";
import { lookBackDays } from "../similar/rules.ts";
import { themesOf, weeksLookedAt } from "./rules.ts";
import { voicesSince } from "./store.ts";
import type { ThemeShown } from "./words.ts";

const day = 86_400_000;
/** More than a county hears in half a year; of more the latest are looked at. */
const mostVoices = 20_000;
/** Of fewer alike nobody makes a theme; more than these nobody looks at in a month. */
const [least, most] = [5, 20];

/** The week before `now` in which somebody spoke; the ninety days are thirteen weeks, the first one short. */
const weekOf = (receivedAt: Date, now: Date): number => {
  const days = Math.floor((now.getTime() - receivedAt.getTime()) / day);
  return days < lookBackDays ? Math.floor(days / 7) : weeksLookedAt + Math.floor((days - lookBackDays) / 7);
};

/** The themes of the last 90 days in a county, with the 90 days before beside them. */
export const themesIn = async (db: Db, countyId: string, now: Date): Promise<ThemeShown[]> => {
  const { names: places } = await namesOfCounty(db, countyId, now);
  const known = new Set(places);
  const since = new Date(now.getTime() - 2 * lookBackDays * day);
  const voiced = (await voicesSince(db, countyId, since, mostVoices)).map(({ path, receivedAt, ...one }) => ({
    ...one,
    territoryIds: unitsOver(path),
    week: weekOf(receivedAt, now),
  }));
  const mayLead = (word: string) => word.length > 1 && !/^\d+$/.test(word) && !known.has(word);
  const themes = themesOf(voiced, { mayLead, least, most });
  const names = await namesFor(db, countyId, {
    units: themes.map(({ territoryId }) => territoryId),
    posts: [],
  });
  return themes.map(({ categoryId, territoryId, words, appealIds, before, weeks }) => ({
    category: names.category(categoryId),
    territory: names.unit(territoryId),
    words: [...words],
    count: appealIds.length,
    before,
    weeks: [...weeks],
  }));
};
