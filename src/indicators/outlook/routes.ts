import { localDate } from "../../ground/clock.ts";
import { countyAtHost } from "../../ground/county/store.ts";
import { execute } from "../../ground/command.ts";
import type { House } from "../../ground/house.ts";
import { anyoneSignedIn, openRoute, type Route, route } from "../../ground/http/index.ts";
import { isRefusal, refuse } from "../../ground/refusal.ts";
import { rootUnit } from "../../people/index.ts";
import { figuresCoded, figuresOn, periodAsked } from "../read.ts";
import { messageType, sdmxCsvOf } from "../sdmx/message.ts";
import { structureOf, structureType } from "../sdmx/structure.ts";
import type { Period } from "../words.ts";
import * as api from "./api.ts";
import { setTarget } from "./commands.ts";
import { enterPeers, removePeer, renamePeer, restorePeer } from "./peers/commands.ts";
import { readComparison } from "./peers/read.ts";
import { drawnFor, publicSeries } from "./public-read.ts";
import { seriesCsv } from "./series-csv.ts";
import { readRolled } from "./rolled.ts";
import { type Look, readOutlook, readOutlooks, readPartsOf } from "./read.ts";

interface Asked {
  readonly unit?: string | undefined;
  readonly year?: number | undefined;
  readonly asKnownOn?: string | undefined;
}

/** What is looked at: today, and the year it is, where nothing else is asked. */
const lookOf = ({ clock }: House, { unit, year, asKnownOn }: Asked, now: Date): Look => {
  const day = asKnownOn ?? localDate(now, clock.zone);
  return { unitId: unit, year: year ?? Number(day.slice(0, 4)), asKnownOn: day };
};

const nothing = refuse("figures.not-there");
const utf8 = new TextEncoder();

interface Public {
  readonly house: House;
  readonly host: string;
  readonly query: { readonly asKnownOn?: string | undefined };
  readonly now: Date;
}

/** Whose figures are asked for, and as of which day. Refuses `figures.not-there` at a host that is no county's. */
const publicly = async ({ house, host, query, now }: Public) => {
  const county = await countyAtHost(house.db, host);
  return county ? { countyId: county.id, day: query.asKnownOn ?? localDate(now, house.clock.zone) } : nothing;
};

/** The county's own figures as one message; what its units published is not shown in public. */
const publicMessage = async (ask: Public, asked: { code?: string; period?: Period | undefined }) => {
  const known = await publicly(ask);
  if ("refusal" in known) return known;
  const { countyId, day } = known;
  const [root, figures] = [
    await rootUnit(ask.house.db, countyId),
    await figuresCoded(ask.house.db, countyId, { ...asked, asKnownOn: day }),
  ];
  if (isRefusal(figures)) return figures;
  const own = figures.filter(({ area }) => area === root?.code);
  if (own.length === 0) return nothing;
  const name = `${asked.code ?? "figures"}-as-known-on-${day}.sdmx.csv`;
  return { name, type: messageType, bytes: sdmxCsvOf(own) };
};

/** What anyone may download, at addresses that stay. */
const downloads: readonly Route[] = [
  openRoute(api.downloadSeriesCsv, async (ask) => {
    const asked = await publicly(ask);
    if ("refusal" in asked) return asked;
    const found = await publicSeries(ask.house.db, asked.countyId, ask.params.code, asked.day);
    if (isRefusal(found)) return found;
    const bytes = seriesCsv(found, ask.lang, ask.say);
    return { name: `${ask.params.code}.csv`, type: "text/csv; charset=utf-8", bytes };
  }),
  openRoute(api.downloadSeriesMessage, (ask) => publicMessage(ask, { code: ask.params.code })),
  openRoute(api.downloadPublicMessage, (ask) => publicMessage(ask, { period: ask.query.period })),
  openRoute(api.downloadStructure, async ({ now }) => ({
    name: "structure.json",
    type: structureType,
    bytes: utf8.encode(JSON.stringify(structureOf(now))),
  })),
  openRoute(api.publicSeriesJson, async (ask) => {
    const asked = await publicly(ask);
    if ("refusal" in asked) return asked;
    return publicSeries(ask.house.db, asked.countyId, ask.params.code, asked.day);
  }),
  openRoute(api.publicTableJson, async (ask) => {
    const asked = await publicly(ask);
    if ("refusal" in asked) return asked;
    const period = await periodAsked(ask.house.db, asked.countyId, ask.query.period, asked.day);
    return period ? figuresOn(ask.house.db, asked.countyId, period, asked.day) : nothing;
  }),
  openRoute(api.publicPicture, async (ask) => {
    const asked = await publicly(ask);
    if ("refusal" in asked) return asked;
    const { house, params, query, lang, say } = ask;
    const drawing = { picture: query.of, lang, say, day: asked.day, narrow: query.for === "phone" };
    const svg = await drawnFor(house.db, asked.countyId, params.code, drawing);
    if (isRefusal(svg)) return svg;
    return { name: `${params.code}-${query.of}.svg`, type: "image/svg+xml", bytes: utf8.encode(svg) };
  }),
];

/** Figures are for every post; who sets a target is decided in its command. */
export const outlookRoutes: readonly Route[] = [
  ...downloads,
  route(api.listOutlooks, anyoneSignedIn, ({ house, countyId, query, now }) =>
    readOutlooks(house.db, countyId, lookOf(house, query, now)),
  ),
  route(api.readOutlookRoute, anyoneSignedIn, ({ house, actor, params, query, now }) =>
    readOutlook(house.db, actor, lookOf(house, query, now), { ...params, measure: query.measure }),
  ),
  route(api.readParts, anyoneSignedIn, ({ house, countyId, params, query, now }) => {
    const { unitId, asKnownOn } = lookOf(house, query, now);
    return readPartsOf(house.db, countyId, params.code, { unitId, asked: query.period, asKnownOn });
  }),
  route(api.readRolledRoute, anyoneSignedIn, ({ house, countyId, params, query, now }) => {
    const { unitId, asKnownOn } = lookOf(house, query, now);
    return readRolled(house.db, countyId, params.code, { unitId, frequency: query.frequency, asKnownOn });
  }),
  route(api.readPeers, anyoneSignedIn, ({ house, actor, params, query, now }) => {
    const { asKnownOn } = lookOf(house, query, now);
    return readComparison(house.db, actor, params.code, { asked: query.period, asKnownOn });
  }),
  route(api.enterPeersRoute, anyoneSignedIn, ({ house, actor, body }) =>
    execute(house, enterPeers, actor, body),
  ),
  route(api.renamePeerRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    execute(house, renamePeer, actor, { ...params, ...body }),
  ),
  route(api.removePeerRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    execute(house, removePeer, actor, { ...params, ...body }),
  ),
  route(api.restorePeerRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    execute(house, restorePeer, actor, { ...params, ...body }),
  ),
  route(api.setTargetRoute, anyoneSignedIn, ({ house, actor, body }) =>
    execute(house, setTarget, actor, body),
  ),
];
