import { z } from "zod";
import { contract } from "../../ground/http/contract.ts";
import { packAsked, packKind, packView } from "../pack/words.ts";
import { deck } from "../words/slides.ts";
import { reportAt, reportEdit, reportOf, reportRevision, reportWhole } from "./words.ts";

const byId = z.object({ id: z.uuid() });
const lang = z.object({ lang: z.enum(["zh", "en"]) });

export const readReport = contract({
  method: "GET",
  path: "/api/meetings/:id/report",
  summary: "The report to a meeting in a language; null before it is drafted",
  params: byId,
  query: lang,
  reply: reportWhole.nullable(),
});

export const draftReportRoute = contract({
  method: "POST",
  path: "/api/meetings/:id/report",
  summary: "Draft the report of a meeting from the facts of now",
  params: byId,
  body: reportOf,
  reply: reportWhole,
});

export const editReportRoute = contract({
  method: "PUT",
  path: "/api/meetings/:id/report",
  summary: "Save a report’s words; refused where someone saved since the version it was made from",
  params: byId,
  query: lang,
  body: reportEdit,
  reply: reportWhole,
});

export const redraftReportRoute = contract({
  method: "POST",
  path: "/api/meetings/:id/report/redraft",
  summary: "Read the facts again; what people wrote stays",
  params: byId,
  body: reportAt,
  reply: reportWhole,
});

export const reviseReportRoute = contract({
  method: "POST",
  path: "/api/meetings/:id/report/revise",
  summary:
    "Write an issued report again, with the reason; what was issued stays, the next issue has the next number",
  params: byId,
  body: reportRevision,
  reply: reportWhole,
});

export const readSlides = contract({
  method: "GET",
  path: "/api/meetings/:id/slides",
  summary: "The slides for the hall, from the report as it is now",
  params: byId,
  query: lang,
  reply: deck,
});

export const listPacks = contract({
  method: "GET",
  path: "/api/meetings/:id/packs",
  summary: "The packs of a meeting with how far each has come, the latest first",
  params: byId,
  reply: z.object({ packs: z.array(packView) }),
});

export const askForPackRoute = contract({
  method: "POST",
  path: "/api/meetings/:id/packs",
  summary: "Ask for the pack: report, tables, slides; issued, it gets a number and stays",
  params: byId,
  body: packAsked,
  reply: packView,
});

export const packFileRoute = contract({
  method: "GET",
  path: "/api/meetings/:id/packs/:pack/:kind",
  summary: "A file of a pack, as it was kept",
  params: z.object({ id: z.uuid(), pack: z.uuid(), kind: packKind }),
  reply: "file",
});
