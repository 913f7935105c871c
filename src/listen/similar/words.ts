import { z } from "zod";
import { appealInList } from "../words.ts";

/** A similar appeal as the desk sees it. `likeness`: 0 to 1; `samePerson`: it leaves the same way to be reached. */
export const similarAppeal = appealInList.extend({ likeness: z.number(), samePerson: z.boolean() });
export type SimilarAppeal = z.output<typeof similarAppeal>;
