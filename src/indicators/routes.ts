import { localDate } from "../ground/clock.ts";
import { countyAtHost } from "../ground/county/store.ts";
import type { House } from "../ground/house.ts";
import { type Ask, type FileAnswer, type May, openRoute, type Route, route } from "../ground/http/index.ts";
import { type Refusal, refuse } from "../ground/refusal.ts";
import { downloadPublicTable, downloadTable, readPeriods, readSeries, readTable } from "./api.ts";
import { csvName, csvOf } from "./csv.ts";
import { type FigureAct, may } from "./may.ts";
import { figuresOn, periodAsked, periodsOn, seriesOn } from "./read.ts";

const mayAct =
  (act: FigureAct): May =>
  (actor) =>
    may(actor, act);

const todayIn = ({ clock }: House, now: Date): string => localDate(now, clock.zone);

type CsvAsk = Pick<Ask<typeof downloadTable, unknown>, "house" | "query" | "lang" | "say" | "now">;

/** The table as a file; `figures.not-there` before the first publication. */
const csvFor = async (
  { house, query, lang, say, now }: CsvAsk,
  countyId: string,
): Promise<FileAnswer | Refusal> => {
  const asKnownOn = query.asKnownOn ?? todayIn(house, now);
  const period = await periodAsked(house.db, countyId, query.period, asKnownOn);
  if (!period) return refuse("figures.not-there");
  const table = await figuresOn(house.db, countyId, period, asKnownOn);
  return { name: csvName(table), type: "text/csv; charset=utf-8", bytes: csvOf(table, lang, say) };
};

export const indicatorRoutes: readonly Route[] = [
  route(readPeriods, mayAct("read"), async ({ house, countyId, query, now }) => {
    const asKnownOn = query.asKnownOn ?? todayIn(house, now);
    return { asKnownOn, periods: await periodsOn(house.db, countyId, asKnownOn) };
  }),
  route(readTable, mayAct("read"), async ({ house, countyId, query, now }) => {
    const asKnownOn = query.asKnownOn ?? todayIn(house, now);
    const period = await periodAsked(house.db, countyId, query.period, asKnownOn);
    return period ? figuresOn(house.db, countyId, period, asKnownOn) : null;
  }),
  route(downloadTable, mayAct("read"), (ask) => csvFor(ask, ask.countyId)),
  openRoute(downloadPublicTable, async (ask) => {
    const county = await countyAtHost(ask.house.db, ask.host);
    return county ? csvFor(ask, county.id) : refuse("figures.not-there");
  }),
  route(readSeries, mayAct("read"), async ({ house, countyId, params, query, now }) =>
    seriesOn(house.db, countyId, params.code, query.asKnownOn ?? todayIn(house, now), query.page),
  ),
];
