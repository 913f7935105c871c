import { z } from "zod";

/** An action of another year that an action goes on from, or that goes on from it. */
export const carriedAction = z.object({
  id: z.uuid(),
  year: z.number().int(),
  number: z.string(),
  titleZh: z.string(),
  titleEn: z.string().nullable(),
});
export type CarriedAction = z.output<typeof carriedAction>;

/** What it goes on from, with how much of that was done at the turn of the year and what was said of it last. */
export const carriedPast = carriedAction.extend({
  shares: z.number().int(),
  sharesDone: z.number().int(),
  milestones: z.number().int(),
  milestonesDone: z.number().int(),
  said: z.string().nullable(),
});
export type CarriedPast = z.output<typeof carriedPast>;

/** The chain of a promise over the years. */
export const carriedLinks = {
  carriedFrom: carriedPast.nullable(),
  carriedTo: carriedAction.nullable(),
};
