import { z } from "zod";

const named = z.object({ id: z.uuid(), nameZh: z.string(), nameEn: z.string().nullable() });

/**
 * A theme of the last 90 days: what about, where (null: all over the county), the words by which it is told, how many,
 * how many in the 90 days before, and how many in each of the thirteen weeks, the oldest first.
 */
export const themeShown = z.object({
  category: named.nullable(),
  territory: named.nullable(),
  words: z.array(z.string()),
  count: z.int(),
  before: z.int(),
  weeks: z.array(z.int()),
});
export type ThemeShown = z.output<typeof themeShown>;
