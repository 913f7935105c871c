import type { Observation } from "../table.ts";
import { frequencyOf, isCumulative, monthsIn } from "../words/period.ts";
import type { Period } from "../words.ts";

/** What the web calls such a message. */
export const messageType = "application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8";

/** The dataflow of our figures; its dimensions identify one observation, its attributes say where it comes from. */
export const structureVersion = "1.0.0";
export const dataflow = `DINGGE:FIGURES(${structureVersion})`;
export const dimensions = ["FREQ", "REF_AREA", "INDICATOR", "MEASURE", "BASIS", "TIME_PERIOD"] as const;
export const measured = "OBS_VALUE";
export const attributes = [
  "UNIT_MEASURE",
  "UNIT_MULT",
  "OBS_STATUS",
  "SOURCE",
  "PUBLISHED_ON",
  "VINTAGE",
  "COMMENT_OBS",
] as const;

/** A figure with the codes of its unit and of its unit of measure. */
export interface Coded {
  readonly figure: Observation;
  /** The unit's own code; a territory's is that of the statistical divisions. */
  readonly area: string;
  readonly unit: string | null;
}

/** A period as SDMX writes time: the year up to June is a range, 2021-01-01/P6M. */
export const timeOf = (period: Period): string =>
  isCumulative(period) ? `${period.slice(0, 4)}-01-01/P${monthsIn(period)}M` : period;

const isSized = ({ measure }: Observation): boolean => measure === "level" || measure === "increment";

const fieldsOf = ({ figure, area, unit }: Coded): readonly string[] => {
  const { code, period, measure, basis, value, multiplier, status, source, publishedOn, vintage, note } =
    figure;
  const dims = [frequencyOf(period), area, code, measure, basis, timeOf(period)];
  const unitOf = isSized(figure) ? (unit ?? "") : measure === "rank" ? "" : "%";
  const said = [unitOf, String(multiplier), status, source, publishedOn, String(vintage), note ?? ""];
  return ["dataflow", dataflow, "I", ...dims, value, ...said];
};

/** A field by RFC 4180: in quotes where it holds a comma, a quote or a line's end. */
const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * An SDMX-CSV 2.0 data message (RFC 4180, UTF-8 without a mark). One vintage of each observation: an identifier stands
 * once in a message. Values keep the digits they were published with.
 */
export const sdmxCsvOf = (figures: readonly Coded[]): Uint8Array => {
  const heading = ["STRUCTURE", "STRUCTURE_ID", "ACTION", ...dimensions, measured, ...attributes];
  const lines = [heading, ...figures.map(fieldsOf)].map((fields) => fields.map(field).join(","));
  return new TextEncoder().encode(`${lines.join("\r\n")}\r\n`);
};
