import { localDate } from "../ground/clock.ts";
import { countyAtHost, countyById } from "../ground/county/store.ts";
import type { Db } from "../ground/db/index.ts";
import type { DocumentForm } from "../ground/documents/index.ts";
import type { House } from "../ground/house.ts";
import { type Ask, type FileAnswer, type May, openRoute, type Route, route } from "../ground/http/index.ts";
import { asFile, inForm } from "../ground/press/index.ts";
import { isRefusal, type Refusal, refuse } from "../ground/refusal.ts";
import {
  downloadMessage,
  downloadPdf,
  downloadPublicTable,
  downloadTable,
  downloadWord,
  downloadWorkbook,
  readComputed,
  readPeriods,
  readSeries,
  readTable,
} from "./api.ts";
import { csvOf, tableName } from "./csv.ts";
import { seriesWithRecord } from "./entry/recorded.ts";
import { type FigureAct, may } from "./may.ts";
import {
  computedOn,
  figuresCoded,
  figuresOn,
  periodAsked,
  periodsOn,
  seriesOn,
  unitLookedAt,
} from "./read.ts";
import { messageType, sdmxCsvOf } from "./sdmx/message.ts";
import { figuresPaper } from "./paper.ts";
import type { FigureTable, Series } from "./words.ts";
import { figureSheet } from "./xlsx.ts";

const mayAct =
  (act: FigureAct): May =>
  (actor) =>
    may(actor, act);

const todayIn = ({ clock }: House, now: Date): string => localDate(now, clock.zone);

type TableAsk = Pick<Ask<typeof downloadTable, unknown>, "house" | "query" | "lang" | "say" | "now">;

/** The table that a download asks for; `figures.not-there` before the first publication. */
const tableFor = async (
  { house, query, now }: TableAsk,
  countyId: string,
): Promise<FigureTable | Refusal> => {
  const asKnownOn = query.asKnownOn ?? todayIn(house, now);
  const period = await periodAsked(house.db, countyId, query.period, asKnownOn);
  return period ? figuresOn(house.db, countyId, period, asKnownOn) : refuse("figures.not-there");
};

const csvFor = async (ask: TableAsk, countyId: string): Promise<FileAnswer | Refusal> => {
  const table = await tableFor(ask, countyId);
  if (isRefusal(table)) return table;
  const bytes = csvOf(table, ask.lang, ask.say);
  return { name: `${tableName(table)}.csv`, type: "text/csv; charset=utf-8", bytes };
};

const xlsxFor = async (ask: TableAsk, countyId: string): Promise<FileAnswer | Refusal> => {
  const table = await tableFor(ask, countyId);
  if (isRefusal(table)) return table;
  const sheet = figureSheet(table, ask.lang, ask.say);
  return asFile(tableName(table), await ask.house.press.workbook([sheet]));
};

/** Vintages of one indicator that a paper's charts are drawn from: more than any has. */
const everyVintage = { page: 1, limit: 10_000 } as const;

/** Each indicator of the table through the periods, as known on its day. */
const seriesFor = async (db: Db, countyId: string, table: FigureTable): Promise<Series[] | Refusal> => {
  const unit = await unitLookedAt(db, countyId, undefined);
  if (isRefusal(unit)) return unit;
  const series: Series[] = [];
  for (const { indicator } of table.rows) {
    const which = { code: indicator.code, unitId: unit.id };
    const one = await seriesOn(db, countyId, which, table.asKnownOn, everyVintage);
    if (isRefusal(one)) return one;
    series.push(one);
  }
  return series;
};

const paperFor = async (
  ask: TableAsk,
  countyId: string,
  form: DocumentForm,
): Promise<FileAnswer | Refusal> => {
  const { house, lang, say, now } = ask;
  const table = await tableFor(ask, countyId);
  if (isRefusal(table)) return table;
  const county = await countyById(house.db, countyId);
  const series = await seriesFor(house.db, countyId, table);
  if (isRefusal(series)) return series;
  if (!county) return refuse("figures.not-there");
  const paper = await figuresPaper({ county, table, series, lang, say });
  return asFile(paper.title, await inForm(house.press, paper, form, now));
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
  route(downloadWorkbook, mayAct("read"), (ask) => xlsxFor(ask, ask.countyId)),
  route(downloadWord, mayAct("read"), (ask) => paperFor(ask, ask.countyId, "docx")),
  route(downloadPdf, mayAct("read"), (ask) => paperFor(ask, ask.countyId, "pdf")),
  route(downloadMessage, mayAct("read"), async ({ house, countyId, query, now }) => {
    const asKnownOn = query.asKnownOn ?? todayIn(house, now);
    const figures = await figuresCoded(house.db, countyId, { ...query, asKnownOn });
    if (isRefusal(figures)) return figures;
    return {
      name: `figures-as-known-on-${asKnownOn}.sdmx.csv`,
      type: messageType,
      bytes: sdmxCsvOf(figures),
    };
  }),
  openRoute(downloadPublicTable, async (ask) => {
    const county = await countyAtHost(ask.house.db, ask.host);
    return county ? csvFor(ask, county.id) : refuse("figures.not-there");
  }),
  route(readSeries, mayAct("read"), async ({ house, actor, lang, say, params, query, now }) => {
    const { db } = house;
    const unit = await unitLookedAt(db, actor.countyId, query.unit);
    if (isRefusal(unit)) return unit;
    const which = { ...params, unitId: unit.id };
    const shown = await seriesOn(db, actor.countyId, which, query.asKnownOn ?? todayIn(house, now), query);
    return isRefusal(shown) ? shown : seriesWithRecord({ db, actor, lang, say }, unit.id, shown);
  }),
  route(readComputed, mayAct("read"), async ({ house, countyId, params, query, now }) => {
    const asKnownOn = query.asKnownOn ?? todayIn(house, now);
    const growths = await computedOn(house.db, countyId, params.code, asKnownOn);
    return isRefusal(growths) ? growths : { asKnownOn, growths };
  }),
];
