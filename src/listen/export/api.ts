import { z } from "zod";
import { contract } from "../../ground/http/contract.ts";
import { appealFilter, longest } from "../words.ts";

/** What may leave at once, and of those that say who spoke. */
export const mostExported = { appeals: 5_000, withIdentity: 200 } as const;

export const exportFormats = ["xlsx", "csv"] as const;
const format = z.enum(exportFormats).default("xlsx");
const selection = appealFilter.omit({ after: true, limit: true });

export const exportAppeals = contract({
  method: "GET",
  path: "/api/appeal-export",
  summary:
    "A selection of appeals as a spreadsheet, at most 5,000, without who spoke and with personal details covered",
  query: selection.extend({ format }),
  reply: "file",
});

export const exportWithIdentity = contract({
  method: "POST",
  path: "/api/appeal-export",
  summary: "A selection of at most 200 appeals with who spoke, for a reason; each is a look in the log",
  body: z.strictObject({
    ...selection.shape,
    format,
    reason: z.string().trim().min(1).max(longest.reason),
  }),
  reply: "file",
});
