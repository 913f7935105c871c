import { writeCsv as writeWithHucre } from "hucre/csv";
import type { OutValue } from "./out.ts";

const safe = (value: OutValue): string | number | boolean | null =>
  typeof value === "string" ? value.toWellFormed().replaceAll("\0", "") : (value ?? null);

/**
 * CSV as Excel opens it: UTF-8 with its mark, CRLF, and an apostrophe before text that a spreadsheet would
 * run as a formula.
 */
export const writeCsv = (rows: readonly (readonly OutValue[])[]): Uint8Array => {
  const text = writeWithHucre(
    rows.map((row) => row.map(safe)),
    { bom: true, escapeFormulae: true },
  );
  return new TextEncoder().encode(`${text}\r\n`);
};
