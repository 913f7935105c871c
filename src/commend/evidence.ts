import { leagueOf } from "../advance/index.ts";
import { unitRecords } from "../coordinate/index.ts";
import { addDays } from "../ground/clock.ts";
import type { Db } from "../ground/db/index.ts";
import { isRefusal } from "../ground/refusal.ts";
import { scoresOfYear } from "../indicators/index.ts";
import { ratesOfUnits } from "../listen/index.ts";
import { todayIn } from "./settings.ts";
import { type Days, lightDaysOf, spotChecksOf, unitNames, verifiedActions } from "./store/evidence.ts";
import type { Evidence } from "./words/file.ts";

/** The days a programme's year is judged by: the whole of it, or up to today while it runs. */
export const daysOfYear = (year: number, today: string): Days => {
  const last = `${year}-12-31`;
  return { from: `${year}-01-01`, to: last < today ? last : today };
};

/** Everything the house knows of all units in a year, read once for every nominee. */
export const yearKnown = async (db: Db, countyId: string, year: number, now: Date) => {
  const today = await todayIn(db, countyId, now);
  const days = daysOfYear(year, today);
  const league = await leagueOf(db, countyId, year, days.to);
  const months = { from: days.from.slice(0, 7), to: days.to.slice(0, 7) };
  return {
    days,
    league: isRefusal(league) ? [] : league.rows,
    verified: await verifiedActions(db, countyId, year, days),
    lightDays: await lightDaysOf(db, countyId, year, days),
    records: await unitRecords(db, countyId, { from: days.from, to: addDays(days.to, 1) }, now),
    rates: await ratesOfUnits(db, countyId, months, now),
    scores: await scoresOfYear(db, countyId, year, today),
    spotChecks: await spotChecksOf(db, countyId, year, days),
  };
};
export type YearKnown = Awaited<ReturnType<typeof yearKnown>>;

const noShare = { part: 0, of: 0 };

const actionsOf = (known: YearKnown, unitId: string): Evidence["actions"] => {
  const row = known.league.find(({ unit }) => unit.id === unitId);
  const verified = known.verified.filter((one) => one.unitId === unitId);
  return {
    all: row?.actions ?? 0,
    lights: row?.counts ?? {},
    verified: verified.map(({ id, number, titleZh, titleEn, on }) => ({ id, number, titleZh, titleEn, on })),
  };
};

const litOf = (known: YearKnown, unitId: string): Evidence["lit"] => {
  const own = known.lightDays.filter((one) => one.unitId === unitId);
  return [...Map.groupBy(own, ({ id }) => id).values()].map((turns) => {
    const { id, number, titleZh, titleEn } = turns[0]!;
    const days = Object.fromEntries(turns.map((turn) => [turn.light, turn.days]));
    return { id, number, titleZh, titleEn, days };
  });
};

const ratesSeen = (known: YearKnown, unitId: string): Evidence["rates"] => {
  const found = known.rates.get(unitId);
  if (!found) return null;
  const { response, solution, satisfaction, score } = found.rates;
  return {
    valid: found.valid,
    response: response?.value ?? null,
    solution: solution?.value ?? null,
    satisfaction: satisfaction?.value ?? null,
    score: score?.value ?? null,
  };
};

const scoresSeen = (known: YearKnown, unitId: string): Evidence["scores"] =>
  known.scores.flatMap(({ schemeId, nameZh, nameEn, units }) => {
    const own = units.get(unitId);
    return own ? [{ schemeId, nameZh, nameEn, total: own.total, rank: own.place, of: own.of }] : [];
  });

/** The file of one unit, of what is known of all. */
export const evidenceIn = (known: YearKnown, unit: Evidence["unit"]): Evidence => {
  const answered = known.records.get(unit.id);
  const spotted = known.spotChecks.filter(({ unitId }) => unitId === unit.id);
  return {
    unit,
    on: known.days.to,
    actions: actionsOf(known, unit.id),
    lit: litOf(known, unit.id),
    decisions: {
      answeredInTime: answered?.answeredInTime ?? noShare,
      carriedOut: answered?.carriedOut ?? noShare,
    },
    rates: ratesSeen(known, unit.id),
    scores: scoresSeen(known, unit.id),
    spotChecks: spotted.map(({ sampleId, number, titleZh, held, on }) => ({
      sampleId,
      number,
      titleZh,
      held,
      on,
    })),
  };
};

/** The file of a unit over a year, filled from what every room knows of it. */
export const evidenceOf = async (
  db: Db,
  countyId: string,
  { unitId, year }: { unitId: string; year: number },
  now: Date,
): Promise<Evidence | null> => {
  const [unit] = await unitNames(db, countyId, [unitId]);
  return unit ? evidenceIn(await yearKnown(db, countyId, year, now), unit) : null;
};
