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

/** The chain of a promise over the years. */
export const carriedLinks = {
  carriedFrom: carriedAction.nullable(),
  carriedTo: carriedAction.nullable(),
};
