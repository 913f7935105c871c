import { z } from "zod";

const orNull = <S extends z.ZodType<string>>(schema: S) =>
  z
    .union([z.literal("").transform(() => null), schema])
    .nullable()
    .default(null);

/** What the address of the board of answers may ask. */
export const answersQuery = z.object({
  q: z.string().trim().max(200).default(""),
  category: orNull(z.uuid()),
  township: orNull(z.uuid()),
  /** `YYYY-MM` */
  month: orNull(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
  page: z.coerce.number().int().min(1).max(1_000).default(1),
});

/** What somebody has typed so far. */
export const typedSoFar = z.strictObject({ text: z.string().max(10_000) });

/** Under what it would be filed, as it is typed, and published answers to something alike. */
export const alikeAnswers = z.object({
  filed: z.string().nullable(),
  similar: z.array(z.object({ id: z.uuid(), excerpt: z.string(), meta: z.string() })),
});
