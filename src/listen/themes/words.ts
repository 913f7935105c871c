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
  /** Of these a matter would take along: not yet answered, not urgent, no complaint. */
  owed: z.int(),
  before: z.int(),
  weeks: z.array(z.int()),
  /** The last matter that was made of it. */
  matter: z.object({ id: z.uuid(), number: z.string() }).nullable(),
  /** Whether this reader may make it one now: once in a month. */
  mayOpen: z.boolean(),
});
/** A theme among those of today. */
export const themeNamed = z.object({ categoryId: z.uuid().nullable(), lead: z.string().min(1).max(60) });
export type ThemeNamed = z.output<typeof themeNamed>;

export type ThemeShown = z.output<typeof themeShown>;
