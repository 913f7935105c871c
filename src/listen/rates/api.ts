import { z } from "zod";
import { contract } from "../../ground/http/contract.ts";
import { callback, callbacksAsked, exclusion, ratePeriod, ratesAsked, ratesShown } from "./words.ts";

export const readRates = contract({
  method: "GET",
  path: "/api/appeal-rates",
  summary: "The three rates over whole months, by unit, class, category, voice or month, with n and interval",
  query: ratesAsked,
  reply: ratesShown,
});

export const listCallbacks = contract({
  method: "GET",
  path: "/api/appeal-rates/callbacks",
  summary: "The callbacks one line of the rates counts, the latest first",
  query: callbacksAsked,
  reply: z.object({ callbacks: z.array(callback), total: z.int() }),
});

export const listExclusions = contract({
  method: "GET",
  path: "/api/appeal-rates/exclusions",
  summary: "The callbacks somebody asked to leave out, those that await a second person first",
  query: ratePeriod,
  reply: z.object({ exclusions: z.array(exclusion) }),
});
