import { z } from "zod";
import { contract } from "../http/contract.ts";
import { importCounts, importKind, importPreview, learntWord } from "./words.ts";

const sheetName = z.string().max(200);

/** A kind of spreadsheet, where it is seen afterwards, and whether there is an empty table of it to fill in. */
const importerInList = z.object({ kind: importKind, seenAt: z.string(), form: z.boolean() });

export const listImporters = contract({
  method: "GET",
  path: "/api/imports",
  summary: "The kinds of spreadsheets that the reader may import, and where each is seen afterwards",
  reply: z.object({ importers: z.array(importerInList) }),
});

export const emptyForm = contract({
  method: "GET",
  path: "/api/imports/:kind/form.xlsx",
  summary: "An empty table of a kind, with the headings that the importer understands",
  params: z.object({ kind: importKind }),
  reply: "file",
});

export const previewImport = contract({
  method: "POST",
  path: "/api/imports/:kind",
  summary: "Read a spreadsheet and show what it would do, with every problem at its cell; nothing is saved",
  params: z.object({ kind: importKind }),
  query: z.object({ sheet: sheetName.optional() }),
  upload: true,
  reply: importPreview,
});

export const confirmImport = contract({
  method: "POST",
  path: "/api/imports/:kind/:file",
  summary: "Save what was previewed, all of it or nothing",
  params: z.object({ kind: importKind, file: z.string().regex(/^[0-9a-f]{64}$/) }),
  body: z.strictObject({ name: z.string().min(1).max(200), sheet: sheetName.nullable().default(null) }),
  reply: importCounts,
});

export const learnWord = contract({
  method: "POST",
  path: "/api/imports/:kind/words",
  summary: "Say what a word in the county's spreadsheets means; it is known from then on",
  params: z.object({ kind: importKind }),
  body: learntWord,
  reply: z.object({}),
});
