import { z } from "zod";
import { wallSearch } from "../../screens/search.ts";

/** What the address of a hall's screen says: what a wall's does, and the code where it was given with the address. */
export const hallSearch = wallSearch.extend({ code: z.string().max(40).optional().catch(undefined) });
