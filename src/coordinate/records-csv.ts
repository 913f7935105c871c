import type { FileAnswer } from "../ground/http/index.ts";
import { type OutValue, writeCsv } from "../ground/sheets/index.ts";
import { type Lang, named, type Say, titled } from "../ground/texts.ts";
import type { RecordRow } from "./words.ts";

const columns = [
  "who",
  "unit",
  "asked",
  "responses",
  "median",
  "p90",
  "responded",
  "responded-of",
  "decided",
  "decided-of",
  "carried-out",
  "carried-out-of",
  "passed-on",
] as const;

const valuesOf = (row: RecordRow, lang: Lang): readonly OutValue[] => [
  row.post ? titled(lang, row.post) : named(lang, row.unit),
  named(lang, row.unit),
  row.asked,
  row.responses,
  row.median,
  row.p90,
  row.respondedInTime.part,
  row.respondedInTime.of,
  row.decidedInTime.part,
  row.decidedInTime.of,
  row.carriedOut.part,
  row.carriedOut.of,
  row.passedOn,
];

/** The records as a table of figures: each share as its part and its whole, times in minutes. */
export const recordsCsv = (
  rows: readonly RecordRow[],
  { from, to, lang, say }: { from: string; to: string; lang: Lang; say: Say },
): FileAnswer => {
  const heads = columns.map((column) => say(`matter.records.csv.${column}`));
  return {
    name: `${say("matter.records")} ${from} ${to}.csv`,
    type: "text/csv; charset=utf-8",
    bytes: writeCsv([heads, ...rows.map((row) => valuesOf(row, lang))]),
  };
};
