import { z } from "zod";
import { unitRef } from "../words.ts";

/** A calendar opened at a private address: a unit's, or what one's own posts owe. */
export const feed = z.object({ id: z.uuid(), openedAt: z.iso.datetime(), unit: unitRef.nullable() });
export type Feed = z.output<typeof feed>;
