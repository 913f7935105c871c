import { z } from "zod";
import { plainDate } from "../ground/clock.ts";
import { contract } from "../ground/http/contract.ts";
import { seriesRecorded } from "./entry/words.ts";
import { computedGrowth, figureTable, indicatorCode, period, periodsKnown } from "./words.ts";

const asKnownOn = plainDate.optional();
const tableQuery = z.object({ period: period.optional(), asKnownOn });

export const readPeriods = contract({
  method: "GET",
  path: "/api/indicators/periods",
  summary: "The periods of which figures were published by a day (today where none is given), latest first",
  query: z.object({ asKnownOn }),
  reply: periodsKnown,
});

export const readTable = contract({
  method: "GET",
  path: "/api/indicators/table",
  summary: "The figures of a period (the latest year where none is given) as published, as known on a day",
  query: tableQuery,
  reply: figureTable.nullable(),
});

export const downloadTable = contract({
  method: "GET",
  path: "/api/indicators/table.csv",
  summary: "The same table as CSV, in the columns that the import takes",
  query: tableQuery,
  reply: "file",
});

export const downloadWorkbook = contract({
  method: "GET",
  path: "/api/indicators/table.xlsx",
  summary: "The same table as a workbook",
  query: tableQuery,
  reply: "file",
});

const paper = (form: "docx" | "pdf", called: string) =>
  contract({
    method: "GET",
    path: `/api/indicators/table.${form}`,
    summary: `The same table with its charts as ${called}`,
    query: tableQuery,
    reply: "file",
  });

export const downloadWord = paper("docx", "a Word document");
export const downloadPdf = paper("pdf", "PDF");

export const downloadMessage = contract({
  method: "GET",
  path: "/api/indicators/figures.sdmx.csv",
  summary:
    "Figures of the county and its units as an SDMX-CSV 2.0 message, as known on a day; at most 100 000",
  query: z.object({ period: period.optional(), code: indicatorCode.optional(), asKnownOn }),
  reply: "file",
});

export const downloadPublicTable = contract({
  method: "GET",
  path: "/figures.csv",
  summary:
    "The published figures of a period as CSV, as known on a day, for anyone, at an address that stays",
  query: tableQuery,
  reply: "file",
});

export const readSeries = contract({
  method: "GET",
  path: "/api/indicators/series/:code",
  summary:
    "Every figure of one indicator with source, vintages, who entered, checked and published it; latest period first, 200 a page",
  params: z.object({ code: indicatorCode }),
  query: z.object({
    unit: z.uuid().optional(),
    asKnownOn,
    page: z.coerce.number().int().min(1).max(1000).default(1),
  }),
  reply: seriesRecorded,
});

export const readComputed = contract({
  method: "GET",
  path: "/api/indicators/series/:code/computed",
  summary: "Growth worked out from an indicator's levels, which nobody published, beside the growth that was",
  params: z.object({ code: indicatorCode }),
  query: z.object({ asKnownOn }),
  reply: z.object({ asKnownOn: plainDate, growths: z.array(computedGrowth) }),
});
