import { z } from "zod";
import { rateGroupings } from "../words.ts";

const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .optional()
  .catch(undefined);

/** What the address of the rates says: which months, by what, and whose callbacks are open. */
export const ratesSearch = z.object({
  from: month,
  to: month,
  by: z.enum(rateGroupings).optional().catch(undefined),
  of: z.string().max(60).optional().catch(undefined),
});
export type RatesSearch = z.output<typeof ratesSearch>;
