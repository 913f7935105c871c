import { z } from "zod";

const id = z.uuid();
const places = z.number().int().min(0).max(1_000);

/** How many each unit may nominate in each category (名额分配表). What is not there is none. */
export const quotaTable = z.array(z.strictObject({ categoryId: id, unitId: id, places })).max(20_000);
export type QuotaTable = z.output<typeof quotaTable>;

/** A unit's row of the table, with how many it has put forward of each category. */
export const quotaRow = z.object({
  unit: z.object({ id, nameZh: z.string(), nameEn: z.string().nullable() }),
  places: z.array(z.object({ categoryId: id, places: z.number().int(), used: z.number().int() })),
});
export type QuotaRowShown = z.output<typeof quotaRow>;
