import { z } from "zod";

/** What the address of the units' screens holds: what is looked for in the tree. */
export const unitSearch = z.object({ q: z.string().max(100).optional().catch(undefined) });
