import { z } from "zod";
import { appealState, appealInList } from "../words.ts";

/** A similar appeal as the desk sees it. `likeness`: 0 to 1; `samePerson`: it leaves the same way to be reached. */
export const similarAppeal = appealInList.extend({ likeness: z.number(), samePerson: z.boolean() });
export type SimilarAppeal = z.output<typeof similarAppeal>;

const named = z.object({ id: z.uuid(), nameZh: z.string(), nameEn: z.string().nullable() });

/** What may be told to everybody of appeals that are not published: what about, where, how they stand, how many. */
export const heardBefore = z.object({
  category: named.nullable(),
  territory: named.nullable(),
  state: appealState,
  count: z.int(),
});
export type HeardBefore = z.output<typeof heardBefore>;
