import { z } from "zod";
import { contract } from "../ground/http/contract.ts";
import { entryFilter, entryLine, entryWhole, sealState } from "./words.ts";

export const listEntries = contract({
  method: "GET",
  path: "/api/entries",
  summary: "Read the log, newest first: only what you may see of it",
  query: entryFilter.extend({
    /** The id of the last entry seen; the next are older. */
    after: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({
    entries: z.array(entryLine),
    /** What to give as `after` for more; null at the end. */
    next: z.uuid().nullable(),
    /** Whether this reader may take the log away as a file. */
    mayExport: z.boolean(),
  }),
});

export const readEntry = contract({
  method: "GET",
  path: "/api/entries/:id",
  summary: "Read one entry whole",
  params: z.object({ id: z.uuid() }),
  reply: entryWhole,
});

export const readSealState = contract({
  method: "GET",
  path: "/api/entries/sealed",
  summary: "How far the log is sealed, what waits, and what hinders it; for those who read all of it",
  reply: sealState,
});

export const exportEntries = contract({
  method: "GET",
  path: "/api/entries.csv",
  summary: "Take the log away as CSV, at most 50,000 entries; for those who read all of it",
  query: entryFilter,
  reply: "file",
});
