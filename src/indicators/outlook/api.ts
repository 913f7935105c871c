import { z } from "zod";
import { plainDate } from "../../ground/clock.ts";
import { contract } from "../../ground/http/contract.ts";
import { importCounts } from "../../ground/imports/words.ts";
import { because } from "../entry/words.ts";
import { comparison, peerFigures, peerId, peerRenamed } from "./peers/words.ts";
import { figureTable, frequency, indicatorCode, period, series } from "../words.ts";
import { outlook, outlookList, parts, rolled, targetDraft, targetMeasure, year } from "./words.ts";

const byCode = z.object({ code: indicatorCode });
const looked = z.object({
  unit: z.uuid().optional(),
  year: year.optional(),
  asKnownOn: plainDate.optional(),
});

export const listOutlooks = contract({
  method: "GET",
  path: "/api/outlook",
  summary:
    "Every indicator of a unit (the county where none is named) in a year: months, target, path, light",
  query: looked,
  reply: outlookList,
});

export const readOutlookRoute = contract({
  method: "GET",
  path: "/api/outlook/:code",
  summary: "One indicator of a unit in a year: months, target and path, light, where the year will end",
  params: byCode,
  query: looked.extend({ measure: targetMeasure.optional() }),
  reply: outlook,
});

export const readParts = contract({
  method: "GET",
  path: "/api/outlook/:code/parts",
  summary: "A unit’s townships or villages beside each other: figures, places, what each contributed",
  params: byCode,
  query: z.object({
    unit: z.uuid().optional(),
    period: period.optional(),
    asKnownOn: plainDate.optional(),
  }),
  reply: parts,
});

export const readRolledRoute = contract({
  method: "GET",
  path: "/api/outlook/:code/rolled",
  summary:
    "What a unit’s parts make together through the months, quarters or years known, and how many of them are there",
  params: byCode,
  query: z.object({
    unit: z.uuid().optional(),
    frequency: frequency.default("M"),
    asKnownOn: plainDate.optional(),
  }),
  reply: rolled,
});

export const setTargetRoute = contract({
  method: "POST",
  path: "/api/targets",
  summary: "Set a year’s target of an indicator; an earlier one is kept, and why it was replaced",
  body: targetDraft,
  reply: z.object({ version: z.int() }),
});

const knownOn = z.object({ asKnownOn: plainDate.optional() });

export const downloadSeriesCsv = contract({
  method: "GET",
  path: "/figures/:code/series.csv",
  summary: "Every published figure of an indicator with its document and vintages as CSV, for anyone",
  params: byCode,
  query: knownOn,
  reply: "file",
});

export const publicSeriesJson = contract({
  method: "GET",
  path: "/figures/:code/series.json",
  summary: "Every published figure of an indicator with its document and vintages as JSON, for anyone",
  params: byCode,
  query: knownOn,
  reply: series,
});

export const downloadSeriesMessage = contract({
  method: "GET",
  path: "/figures/:code/series.sdmx.csv",
  summary:
    "The county’s published figures of an indicator as an SDMX-CSV 2.0 message, as known on a day, for anyone",
  params: byCode,
  query: knownOn,
  reply: "file",
});

export const downloadPublicMessage = contract({
  method: "GET",
  path: "/figures.sdmx.csv",
  summary: "The county’s published figures as an SDMX-CSV 2.0 message, as known on a day, for anyone",
  query: knownOn.extend({ period: period.optional() }),
  reply: "file",
});

export const downloadStructure = contract({
  method: "GET",
  path: "/figures/structure.json",
  summary: "The structure of the SDMX-CSV messages (SDMX-JSON 2.0): their columns, concepts and codes",
  reply: "file",
});

export const publicTableJson = contract({
  method: "GET",
  path: "/figures.json",
  summary: "The published figures of a period as JSON, as known on a day, for anyone",
  query: knownOn.extend({ period: period.optional() }),
  reply: figureTable,
});

export const publicPicture = contract({
  method: "GET",
  path: "/figures/:code/picture.svg",
  summary: "An indicator drawn as SVG: its year, its levels or its growth, for anyone",
  params: byCode,
  query: knownOn.extend({
    of: z.enum(["year", "level", "growth"]),
    for: z.enum(["page", "phone"]).default("page"),
  }),
  reply: "file",
});

export const readPeers = contract({
  method: "GET",
  path: "/api/outlook/:code/peers",
  summary:
    "The county among the other counties of its city: figures and places by level, increment and growth",
  params: byCode,
  query: z.object({ period: period.optional(), asKnownOn: plainDate.optional() }),
  reply: comparison,
});

export const enterPeersRoute = contract({
  method: "POST",
  path: "/api/peers/figures",
  summary: "Keep figures of other counties with their documents; a changed one becomes a further vintage",
  body: peerFigures,
  reply: importCounts,
});

export const renamePeerRoute = contract({
  method: "POST",
  path: "/api/peers/:id/name",
  summary:
    "Call a county that one is compared with by another name, with the reason; earlier days keep the old one",
  params: peerId,
  body: peerRenamed,
  reply: peerId,
});

export const removePeerRoute = contract({
  method: "POST",
  path: "/api/peers/:id/removal",
  summary: "Compare with a county no longer, with the reason; what was known of it before stays known",
  params: peerId,
  body: because,
  reply: peerId,
});

export const restorePeerRoute = contract({
  method: "POST",
  path: "/api/peers/:id/return",
  summary: "Compare with a removed county again, with the reason",
  params: peerId,
  body: because,
  reply: peerId,
});
