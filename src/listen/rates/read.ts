import type { Actor } from "../../ground/actor.ts";
import { addDays, atLocal, localDate } from "../../ground/clock.ts";
import type { Db } from "../../ground/db/index.ts";
import { settingHistory, settingOn } from "../../ground/settings/index.ts";
import { namesFor } from "../present.ts";
import { isDesk, partsOf } from "../rules/may.ts";
import { excerptOf, refOf } from "../rules/ref.ts";
import { zoneOf } from "../settings.ts";
import { decidersOf } from "../store/places.ts";
import { cooperatingUnits } from "../together/store.ts";
import { monthOn, monthsAsked, spanOf } from "./months.ts";
import { placesBy, threeRatesOf, together } from "./rules.ts";
import { ratesScheme } from "./settings.ts";
import {
  answeredIn,
  type CallbackRow,
  callbacksOf,
  exclusionsIn,
  lastCallback,
  receivedIn,
  talliesBy,
} from "./store.ts";
import {
  type Callback,
  type CallbackTally,
  type Exclusion,
  noCallbacks,
  type RateGroup,
  type RateGrouping,
  type RatePeriod,
  type RateScheme,
  type RatesShown,
  type ThreeRates,
} from "./words.ts";

/** The scheme in force at the end of a month, or today where that has not come; and since when. */
export const schemeAt = async (db: Db, countyId: string, to: string, today: string) => {
  const end = addDays(`${monthOn(to, 1)}-01`, -1);
  const on = end < today ? end : today;
  const held = (await settingHistory(db, countyId, ratesScheme.name)).filter(
    ({ validFrom }) => validFrom <= on,
  );
  const since =
    held
      .map(({ validFrom }) => validFrom)
      .toSorted()
      .at(-1) ?? null;
  return { scheme: await settingOn(db, countyId, ratesScheme, on), schemeSince: since };
};

const namesOfGroups = async (db: Db, countyId: string, keys: readonly string[], by: RateGrouping) => {
  const ids = by === "unit" ? keys.filter((key) => key !== "none") : [];
  const names = await namesFor(db, countyId, { units: ids, posts: [] });
  return (key: string) => {
    if (key === "none") return null;
    if (by === "unit") return names.unit(key);
    return by === "category" ? names.category(key) : null;
  };
};

const groupsOf = (
  tallies: ReadonlyMap<string, CallbackTally>,
  scheme: RateScheme,
  nameOf: (key: string) => RateGroup["name"],
): RateGroup[] => {
  const rated = [...tallies].map(([key, tally]) => ({ key, tally, rates: threeRatesOf(tally, scheme) }));
  const places = placesBy(rated.map(({ rates }) => rates.score));
  return rated.map((one, at) => ({ ...one, name: nameOf(one.key), place: places[at] ?? null }));
};

/**
 * The three rates of some months, whole and by group. Every judgement of a callback counts for the unit it measures,
 * that of a second round too. The scheme is the one in force at the end.
 */
export const ratesOf = async (
  db: Db,
  actor: Actor,
  asked: RatePeriod & { readonly by: RateGrouping },
  now: Date,
): Promise<RatesShown> => {
  const { countyId } = actor;
  const zone = await zoneOf(db, countyId);
  const months = monthsAsked(asked, now, zone);
  const span = spanOf(months, zone);
  const { scheme, schemeSince } = await schemeAt(db, countyId, months.to, localDate(now, zone));
  const tallies = await talliesBy(db, countyId, span, asked.by);
  const whole = [...tallies.values()].reduce(together, noCallbacks);
  return {
    ...months,
    scheme,
    schemeSince,
    received: await receivedIn(db, countyId, span),
    tally: { ...whole },
    rates: threeRatesOf(whole, scheme),
    groups: groupsOf(tallies, scheme, await namesOfGroups(db, countyId, [...tallies.keys()], asked.by)),
    may: { setScheme: actor.role === "admin", exclude: isDesk(actor) || actor.role === "delivery" },
  };
};

/** Whether somebody sees the appeal of a callback. */
const isSeen = async (db: Db, actor: Actor, row: CallbackRow): Promise<boolean> => {
  const deciders = await decidersOf(db, actor.countyId, row.matterId);
  const cooperating = await cooperatingUnits(db, actor.countyId, row.appealId);
  return partsOf(actor, { ...row, deciders, cooperating }).length > 0;
};

const present = async (db: Db, actor: Actor, row: CallbackRow): Promise<Callback> => {
  const { id, contacted, solved, satisfaction, measuredId, measuredZh, measuredEn } = row;
  const seen = await isSeen(db, actor, row);
  return {
    id,
    contacted,
    solved,
    satisfaction,
    appeal: seen ? { id: row.appealId, ref: refOf(row.number), excerpt: excerptOf(row.text) } : null,
    unit: measuredId && measuredZh ? { id: measuredId, nameZh: measuredZh, nameEn: measuredEn } : null,
    judgedAt: row.judgedAt.toISOString(),
    excluded: row.confirmedAt !== null,
  };
};

/** A page of the callbacks that one group counts, those left out among them; of appeals not the reader's only the judgement. */
export const callbacksAskedFor = async (
  db: Db,
  actor: Actor,
  asked: RatePeriod & { by: RateGrouping; key: string; page: number; limit: number },
  now: Date,
) => {
  const zone = await zoneOf(db, actor.countyId);
  const span = spanOf(monthsAsked(asked, now, zone), zone);
  const tally = (await talliesBy(db, actor.countyId, span, asked.by)).get(asked.key) ?? noCallbacks;
  const offset = (asked.page - 1) * asked.limit;
  const rows = await callbacksOf(db, actor.countyId, span, { ...asked, offset });
  const callbacks: Callback[] = [];
  for (const row of rows) callbacks.push(await present(db, actor, row));
  return { callbacks, total: tally.valid + tally.excluded };
};

/** As many as one looks through; the rest is in the log. */
const mostExclusions = 200;

/** The callbacks somebody asked to leave out, of appeals the reader sees. */
export const exclusionsAskedFor = async (
  db: Db,
  actor: Actor,
  asked: RatePeriod,
  now: Date,
): Promise<Exclusion[]> => {
  const zone = await zoneOf(db, actor.countyId);
  const span = spanOf(monthsAsked(asked, now, zone), zone);
  const rows = await exclusionsIn(db, actor.countyId, span, mostExclusions);
  const posts = rows.flatMap(({ askedByPostId, confirmedByPostId }) => [askedByPostId, confirmedByPostId]);
  const names = await namesFor(db, actor.countyId, { units: [], posts });
  const found: Exclusion[] = [];
  for (const row of rows) {
    const shown = await present(db, actor, row);
    const asker = row.askedByPersonId === actor.personId || row.askedByPostId === actor.postId;
    if (shown.appeal && row.askedAt)
      found.push({
        ...shown,
        reason: row.reason ?? "",
        askedAt: row.askedAt.toISOString(),
        askedBy: names.post(row.askedByPostId)?.titleZh ?? null,
        confirmedAt: row.confirmedAt?.toISOString() ?? null,
        confirmedBy: names.post(row.confirmedByPostId)?.titleZh ?? null,
        mayConfirm: !asker && row.confirmedAt === null && (isDesk(actor) || actor.role === "delivery"),
      });
  }
  return found;
};

/** What the front page says: the latest month in which somebody was called back, before this one if there is such. */
export interface PublicRates {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly received: number;
  readonly valid: number;
  readonly rates: ThreeRates;
}

/** The county's three rates of its latest month with callbacks, for everybody; null before the first. */
export const publicRates = async (db: Db, countyId: string, now: Date): Promise<PublicRates | null> => {
  const zone = await zoneOf(db, countyId);
  const today = localDate(now, zone);
  const begun = spanOf({ from: today.slice(0, 7), to: today.slice(0, 7) }, zone).from;
  const last = (await lastCallback(db, countyId, begun)) ?? (await lastCallback(db, countyId, now));
  if (!last) return null;
  const month = localDate(last, zone).slice(0, 7);
  const span = spanOf({ from: month, to: month }, zone);
  const { scheme } = await schemeAt(db, countyId, month, today);
  const tally = [...(await talliesBy(db, countyId, span, "month")).values()].reduce(together, noCallbacks);
  const received = await receivedIn(db, countyId, span);
  return { month, received, valid: tally.valid, rates: threeRatesOf(tally, scheme) };
};

/** How many voices were heard on a day of the county's calendar, up to now where it is today. */
export const receivedOn = async (db: Db, countyId: string, day: string): Promise<number> => {
  const zone = await zoneOf(db, countyId);
  const start = (date: string) => atLocal(date, "00:00", zone);
  return receivedIn(db, countyId, { from: start(day), to: start(addDays(day, 1)), zone });
};

/** What was heard in a year, or in as much of it as has been, and the three rates of its callbacks. */
export interface YearHeard {
  readonly received: number;
  /** Of those received, how many have been answered. */
  readonly answered: number;
  readonly valid: number;
  readonly rates: ThreeRates;
}

/** The county's three rates of a year, by the scheme in force at its end; of a year to come, nothing. */
export const ratesOfYear = async (db: Db, countyId: string, year: number, now: Date): Promise<YearHeard> => {
  const zone = await zoneOf(db, countyId);
  const months = { from: `${year}-01`, to: `${year}-12` };
  const span = spanOf(months, zone);
  const { scheme } = await schemeAt(db, countyId, months.to, localDate(now, zone));
  const tally = [...(await talliesBy(db, countyId, span, "month")).values()].reduce(together, noCallbacks);
  const received = await receivedIn(db, countyId, span);
  const answered = await answeredIn(db, countyId, span);
  return { received, answered, valid: tally.valid, rates: threeRatesOf(tally, scheme) };
};
