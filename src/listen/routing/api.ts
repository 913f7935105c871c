import { z } from "zod";
import { contract } from "../../ground/http/contract.ts";
import { similarAppeal } from "../similar/words.ts";
import { longest } from "../words.ts";
import { learnedShown, suggestions } from "./words.ts";

const byId = z.object({ id: z.uuid() });

export const readSuggestions = contract({
  method: "GET",
  path: "/api/appeals/:id/suggestions",
  summary:
    "To whom an appeal may be given and what it may be about, with reasons; and how well such guesses do",
  params: byId,
  reply: suggestions,
});

export const readSimilar = contract({
  method: "GET",
  path: "/api/appeals/:id/similar",
  summary: "Similar appeals of the last 90 days that the reader sees, the most alike first",
  params: byId,
  reply: z.object({ similar: z.array(similarAppeal) }),
});

/** What a caller says, while it is written down. */
const saying = z.strictObject({
  text: z.string().trim().min(1).max(longest.text),
  territoryId: z.uuid().nullable().default(null),
});

export const suggestForCall = contract({
  method: "POST",
  path: "/api/appeal-suggestions",
  summary: "The same for what a caller says, before it is kept",
  body: saying.extend({
    categoryId: z.uuid().nullable().default(null),
    aboutUnitIds: z.array(z.uuid()).max(5).default([]),
    /** Where the caller is reached: what the same person said before stands first. */
    phone: z.string().trim().max(40).nullable().default(null),
  }),
  reply: suggestions.extend({ similar: z.array(similarAppeal) }),
});

export const readLearned = contract({
  method: "GET",
  path: "/api/appeal-learned",
  summary:
    "How well guesses of units and categories do, and from how sure a guess appeals are given out by it",
  reply: learnedShown,
});
