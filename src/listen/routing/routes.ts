import type { Actor } from "../../ground/actor.ts";
import { countyAtHost } from "../../ground/county/store.ts";
import type { Db } from "../../ground/db/index.ts";
import { type May, openRoute, type Route, route } from "../../ground/http/index.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { namesFor, presentAll } from "../present.ts";
import { isDesk } from "../rules/may.ts";
import { heardAlike, seenOf, type Similar, similarTo } from "../similar/find.ts";
import type { SimilarAppeal } from "../similar/words.ts";
import { heardAlikeRoute, readSimilar, readSuggestions, suggestForCall } from "./api.ts";
import { askedOf, categoriesFor, seenAppeal, suggestionsFor, suggestionsOf } from "./read.ts";

const seated: May = ({ role, postId }) => postId !== null || role === "operator";

const mostShown = 10;

const presentSimilar = async (
  db: Db,
  actor: Actor,
  similar: readonly Similar[],
  now: Date,
): Promise<SimilarAppeal[]> => {
  const shown = (await seenOf(db, actor, similar)).slice(0, mostShown);
  const listed = await presentAll(db, actor.countyId, shown, now);
  return listed.map((one, at) => ({ ...one, likeness: shown[at]?.likeness ?? 0, samePerson: false }));
};

const similarOf = async (
  db: Db,
  actor: Actor,
  id: string,
  now: Date,
): Promise<{ similar: SimilarAppeal[] } | Refusal> => {
  const appeal = await seenAppeal(db, actor, id);
  if (isRefusal(appeal)) return appeal;
  const similar = await similarTo(db, actor.countyId, askedOf(appeal), now);
  return { similar: await presentSimilar(db, actor, similar, now) };
};

const heardBy = async (db: Db, countyId: string, similar: readonly Similar[]) => {
  const heard = heardAlike(similar);
  const names = await namesFor(db, countyId, {
    units: heard.map(({ territoryId }) => territoryId),
    posts: [],
  });
  return heard.map(({ categoryId, territoryId, ...rest }) => ({
    ...rest,
    category: names.category(categoryId),
    territory: names.unit(territoryId),
  }));
};

export const routingRoutes: readonly Route[] = [
  route(readSuggestions, seated, ({ house, actor, params, now }) =>
    suggestionsOf(house.db, actor, params.id, now),
  ),
  route(readSimilar, seated, ({ house, actor, params, now }) => similarOf(house.db, actor, params.id, now)),
  route(suggestForCall, isDesk, async ({ house: { db }, actor, body, now }) => {
    const asked = { ...body, point: null, id: null };
    const similar = await similarTo(db, actor.countyId, asked, now);
    return {
      ...(await suggestionsFor(db, actor.countyId, asked, now)),
      similar: await presentSimilar(db, actor, similar, now),
    };
  }),
  openRoute(heardAlikeRoute, async ({ house: { db }, host, body, now }) => {
    const county = await countyAtHost(db, host);
    if (!county) return refuse("route.not-there");
    const similar = await similarTo(db, county.id, { ...body, point: null, id: null }, now);
    const categories = await categoriesFor(db, county.id, body, now);
    return { categories, heard: await heardBy(db, county.id, similar) };
  }),
];
