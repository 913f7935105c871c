import { isRefusal, refuse, type Refusal } from "../refusal.ts";
import { decodeText, isText, readCsv } from "./csv.ts";
import { openZip } from "./unzip.ts";
import { LIMITS, type Workbook } from "./words.ts";
import { readXlsx } from "./xlsx.ts";

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];
const BINARY = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
];

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

/** A workbook with a password is an OLE file with a stream of this name ([MS-OFFCRYPTO] 2.3.4.4). */
const isEncrypted = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from("EncryptedPackage", "utf16le"),
  );

const readZip = async (bytes: Uint8Array): Promise<Workbook | Refusal> => {
  const zip = openZip(bytes);
  if (isRefusal(zip)) return zip;
  if (zip.names.some((name) => name.endsWith("workbook.bin")))
    return refuse("sheet.other-format", { format: ".xlsb" });
  if (zip.has("mimetype") && zip.has("content.xml")) return refuse("sheet.other-format", { format: ".ods" });
  const isWorkbook = zip.names.some((name) => /(^|\/)workbook\d*\.xml$/i.test(name));
  return isWorkbook ? readXlsx(zip) : refuse("sheet.not-a-spreadsheet");
};

const readText = (bytes: Uint8Array, fileName: string): Workbook | Refusal => {
  const text = decodeText(bytes);
  if (!isText(text)) return refuse("sheet.not-a-spreadsheet");
  // Older systems export a web page, or XML of 2003, under the name .xls.
  const start = text.slice(0, 1000).trimStart();
  return /^<(!doctype|html|table|\?xml|meta|head)/i.test(start)
    ? refuse("sheet.web-page")
    : readCsv(text, fileName);
};

/**
 * Reads a spreadsheet, told by its content and not by its name: .xlsx or .xlsm (values only), or text with
 * commas, semicolons or tabs in UTF-8, UTF-16 or GB18030. Refusals (`sheet.…`, see `sheetTexts`) name the
 * cell where there is one.
 */
export const readWorkbook = async (bytes: Uint8Array, fileName: string): Promise<Workbook | Refusal> => {
  if (bytes.length === 0) return refuse("sheet.empty-file");
  if (bytes.length > LIMITS.fileBytes) return refuse("sheet.file-too-large", { mb: LIMITS.fileBytes >> 20 });
  if (startsWith(bytes, OLE)) return refuse(isEncrypted(bytes) ? "sheet.password" : "sheet.old-xls");
  if (startsWith(bytes, ZIP)) return readZip(bytes);
  if (BINARY.some((signature) => startsWith(bytes, signature))) return refuse("sheet.not-a-spreadsheet");
  return readText(bytes, fileName);
};
