import { localDate } from "../../ground/clock.ts";
import { execute } from "../../ground/command.ts";
import type { House } from "../../ground/house.ts";
import { anyoneSignedIn, type Route, route } from "../../ground/http/index.ts";
import * as api from "./api.ts";
import { setTarget } from "./commands.ts";
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

/** Figures are for every post; who sets a target is decided in its command. */
export const outlookRoutes: readonly Route[] = [
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
  route(api.setTargetRoute, anyoneSignedIn, ({ house, actor, body }) =>
    execute(house, setTarget, actor, body),
  ),
];
