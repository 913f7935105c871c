import iconv from "iconv-lite";
import { parseCsv } from "hucre/csv";
import { refuse, type Refusal } from "../refusal.ts";
import { makeCell, unkeepable } from "./cells.ts";
import { cellRef } from "./refs.ts";
import { LIMITS, type Workbook } from "./words.ts";

const DELIMITERS = [",", ";", "\t"] as const;
const SAMPLE = 20;

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** UTF-8, UTF-16 with its mark (Excel's "Unicode text"), or else GB18030, which Chinese Excel writes. */
export const decodeText = (bytes: Uint8Array): string => {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return isUtf8(bytes) ? new TextDecoder().decode(bytes) : iconv.decode(Buffer.from(bytes), "gb18030");
};

/** Bytes that are no text: wrong in every encoding, or sown with control characters. */
export const isText = (text: string): boolean => {
  const odd = text.match(/[^\P{Cc}\t\n\r]|\ufffd/gu)?.length ?? 0;
  return odd <= Math.max(3, text.length / 100);
};

/** The delimiter under which most of the first rows agree on their number of fields. */
const findDelimiter = (text: string): string => {
  const scores = DELIMITERS.map((delimiter) => {
    const widths = parseCsv(text.slice(0, 100_000), { delimiter, maxRows: SAMPLE }).map((row) => row.length);
    const agreeing = widths.map((width) =>
      width > 1 ? widths.filter((other) => other === width).length : 0,
    );
    return { delimiter, score: Math.max(0, ...agreeing) };
  });
  return scores.reduce((best, each) => (each.score > best.score ? each : best)).delimiter;
};

const nameOf = (fileName: string): string => {
  const name = fileName.toWellFormed().replaceAll("\0", "");
  return name.replace(/^.*[\\/]/s, "").replace(/\.\w+$/, "") || "csv";
};

/**
 * One sheet named after the file; every cell is text, so codes keep their zeros. Undoes the apostrophe that
 * `writeCsv` puts before a formula. Refuses what does not keep to `LIMITS`.
 */
export const readCsv = (text: string, fileName: string): Workbook | Refusal => {
  const sheet = nameOf(fileName);
  const options = { delimiter: findDelimiter(text), unescapeFormulae: true, maxRows: LIMITS.rows + 1 };
  const rows = parseCsv(text, options);
  if (rows.length > LIMITS.rows) return refuse("sheet.too-many-rows", { sheet, max: LIMITS.rows });
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width > LIMITS.columns) return refuse("sheet.too-many-columns", { sheet, max: LIMITS.columns });
  const cells = rows.reduce((sum, row) => sum + row.length, 0);
  if (cells > LIMITS.cells) return refuse("sheet.too-many-cells", { max: LIMITS.cells });
  const refusal = unkeepable(sheet, rows);
  if (refusal) return refusal;
  const read = rows.map((values, row) => ({
    number: row + 1,
    hidden: false,
    cells: values.map((value, column) => makeCell(cellRef(row, column), value)),
  }));
  return { sheets: [{ name: sheet, hidden: false, rows: read }] };
};
