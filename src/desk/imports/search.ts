import { z } from "zod";
import { importKind } from "../../ground/imports/words.ts";

/** What the address of the import says: which kind of spreadsheet comes in. */
export const importSearch = z.object({ kind: importKind.optional().catch(undefined) });
