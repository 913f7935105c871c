import { z } from "zod";
import { contract } from "../http/contract.ts";
import { importCounts, importKind, importPreview } from "./words.ts";

export const previewImport = contract({
  method: "POST",
  path: "/api/imports/:kind",
  summary: "Read a spreadsheet and show what it would do, with every problem at its cell; nothing is saved",
  params: z.object({ kind: importKind }),
  upload: true,
  reply: importPreview,
});

export const confirmImport = contract({
  method: "POST",
  path: "/api/imports/:kind/:file",
  summary: "Save what was previewed, all of it or nothing",
  params: z.object({ kind: importKind, file: z.string().regex(/^[0-9a-f]{64}$/) }),
  body: z.strictObject({ name: z.string().min(1).max(200) }),
  reply: importCounts,
});
