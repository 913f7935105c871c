import { z } from "zod";
import { letterState } from "../words.ts";

/** What the address of the letters says: which year, which of them, which page. */
export const lettersSearch = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  state: letterState.optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1000).optional().catch(undefined),
});
export type LettersSearch = z.output<typeof lettersSearch>;

/** The address of the letters, narrowed so; empty parts are left out. */
export const lettersHref = (search: LettersSearch): string => {
  const pairs = Object.entries(search).flatMap(([key, value]) => (value ? [[key, `${value}`]] : []));
  return pairs.length > 0 ? `/desk/letters?${new URLSearchParams(pairs)}` : "/desk/letters";
};
