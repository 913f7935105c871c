import type { Actor } from "../../ground/actor.ts";
import { localDate } from "../../ground/clock.ts";
import type { Db } from "../../ground/db/index.ts";
import { namesOfCounty } from "../names.ts";
import { namesFor } from "../present.ts";
import { unitsOver } from "../rules/may.ts";
import { zoneOf } from "../settings.ts";
import { lookBackDays } from "../similar/rules.ts";
import { placedUnits } from "../store/places.ts";
import { isCarried } from "./carried.ts";
import { leadsOf } from "./leads.ts";
import { mayOpenThemes } from "./may.ts";
import { type Theme, themesOf, weeksLookedAt } from "./rules.ts";
import { themesOpenedSince, voicesSince } from "./store.ts";
import type { ThemeShown } from "./words.ts";

const day = 86_400_000;
/** More than a county hears in half a year; of more the latest are looked at. */
const mostVoices = 20_000;
/** Of fewer alike nobody makes a theme; more than these nobody looks at in a month. */
const [least, most] = [5, 20];

const territoryKinds: ReadonlySet<string> = new Set(["county", "township", "village"]);

/** The week before `now` in which somebody spoke; the ninety days are thirteen weeks, the first one short. */
const weekOf = (receivedAt: Date, now: Date): number => {
  const days = Math.max(0, Math.floor((now.getTime() - receivedAt.getTime()) / day));
  return days < lookBackDays ? Math.floor(days / 7) : weeksLookedAt + Math.floor((days - lookBackDays) / 7);
};

/** A theme with those of its appeals that its matter would take along. */
export interface Found extends Theme {
  readonly owedIds: readonly string[];
}

/** Those of some units that are territories: a village lies under the county's government, which is no place. */
const territoriesAmong = async (db: Db, countyId: string, ids: ReadonlySet<string>) => {
  const units = await placedUnits(db, countyId, [...ids]);
  return new Set([...units.values()].filter(({ kind }) => territoryKinds.has(kind)).map(({ id }) => id));
};

/** The themes of the last 90 days in a county, the largest first. */
export const findThemes = async (db: Db, countyId: string, now: Date): Promise<Found[]> => {
  const { names: places } = await namesOfCounty(db, countyId, now);
  const since = new Date(now.getTime() - 2 * lookBackDays * day);
  const rows = await voicesSince(db, countyId, since, mostVoices);
  const owed = new Set(rows.filter(isCarried).map(({ id }) => id));
  const territories = await territoriesAmong(
    db,
    countyId,
    new Set(rows.flatMap(({ path }) => unitsOver(path))),
  );
  const voiced = rows.map(({ id, categoryId, words, path, receivedAt }) => ({
    id,
    categoryId,
    words,
    territoryIds: unitsOver(path).filter((id) => territories.has(id)),
    week: weekOf(receivedAt, now),
  }));
  return themesOf(voiced, { mayLead: leadsOf(places), least, most }).map((theme) => ({
    ...theme,
    owedIds: theme.appealIds.filter((id) => owed.has(id)),
  }));
};

/** The month in which a theme may be made a matter once, `YYYY-MM`. */
export const monthOf = async (db: Db, countyId: string, now: Date): Promise<string> =>
  localDate(now, await zoneOf(db, countyId)).slice(0, 7);

/** The themes of the last 90 days in a county, with the 90 days before and the matter that was made of each. */
export const themesIn = async (db: Db, actor: Actor, now: Date): Promise<ThemeShown[]> => {
  const { countyId } = actor;
  const themes = await findThemes(db, countyId, now);
  const units = themes.map(({ territoryId }) => territoryId);
  const names = await namesFor(db, countyId, { units, posts: [] });
  const opened = await themesOpenedSince(db, countyId, new Date(now.getTime() - lookBackDays * day));
  const month = await monthOf(db, countyId, now);
  const opens = await mayOpenThemes(db, actor);
  return themes.map(({ categoryId, territoryId, words, appealIds, owedIds, before, weeks }) => {
    const last = opened.find((one) => one.categoryId === categoryId && one.lead === words[0]);
    return {
      category: names.category(categoryId),
      territory: names.unit(territoryId),
      words: [...words],
      count: appealIds.length,
      owed: owedIds.length,
      before,
      weeks: [...weeks],
      matter: last ? { id: last.matterId, number: last.number } : null,
      mayOpen: opens && owedIds.length > 0 && last?.month !== month,
    };
  });
};
