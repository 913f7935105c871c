import type { Actor } from "../../ground/actor.ts";
import type { Db } from "../../ground/db/index.ts";
import { type May, type Route, route } from "../../ground/http/index.ts";
import { localDate } from "../../ground/clock.ts";
import { isRefusal, type Refusal } from "../../ground/refusal.ts";
import { settingOn } from "../../ground/settings/index.ts";
import { presentAll } from "../present.ts";
import { isDesk, maySetUp } from "../rules/may.ts";
import { marksOf } from "../sealed.ts";
import { seenOf, type Similar, similarTo } from "../similar/find.ts";
import type { SimilarAppeal } from "../similar/words.ts";
import { readLearned, readSimilar, readSuggestions, suggestForCall } from "./api.ts";
import { giveOutFrom } from "./give-out.ts";
import { askedOf, learnedIn, seenAppeal, suggestionsFor, suggestionsOf } from "./read.ts";

const seated: May = ({ role, postId }) => postId !== null || role === "operator";

const mostShown = 10;

const presentSimilar = async (
  db: Db,
  actor: Actor,
  similar: readonly Similar[],
  now: Date,
): Promise<SimilarAppeal[]> => {
  const shown = (await seenOf(db, actor, similar)).slice(0, mostShown);
  const listed = await presentAll(db, actor, shown, now);
  return listed.map((one, at) => ({
    ...one,
    likeness: shown[at]?.likeness ?? 0,
    // Only who may call them is told that two appeals are one person's.
    samePerson: isDesk(actor) && (shown[at]?.samePerson ?? false),
  }));
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

export const routingRoutes: readonly Route[] = [
  route(readSuggestions, seated, ({ house, actor, params, now }) =>
    suggestionsOf(house.db, actor, params.id, now),
  ),
  route(readSimilar, seated, ({ house, actor, params, now }) => similarOf(house.db, actor, params.id, now)),
  route(readLearned, maySetUp, async ({ house: { db, clock }, countyId, now }) => ({
    ...(await learnedIn(db, countyId)),
    giveOutFrom: await settingOn(db, countyId, giveOutFrom, localDate(now, clock.zone)),
  })),
  route(suggestForCall, isDesk, async ({ house: { db, vault }, actor, body, now }) => {
    const { phone, ...said } = body;
    const marks = marksOf(vault, actor.countyId, { phone, email: null });
    const asked = { ...said, point: null, id: null, marks };
    const similar = await similarTo(db, actor.countyId, asked, now);
    return {
      ...(await suggestionsFor(db, actor.countyId, asked, now)),
      similar: await presentSimilar(db, actor, similar, now),
    };
  }),
];
