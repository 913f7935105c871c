import { expect, test } from "vitest";
import { isRefusal } from "../refusal.ts";
import { admit, bareFile, mostBytes } from "./attach.ts";

test.each([
  ["a photo", 500_000, "image/jpeg", null],
  ["a PDF", 10, "application/pdf", null],
  ["exactly 10 MB", mostBytes, "image/png", null],
  ["one byte more", mostBytes + 1, "image/png", "file.too-large"],
  ["0 bytes", 0, "application/octet-stream", "file.empty"],
  ["a photo off the web", 10, "image/webp", null],
  ["a photo in the phone's own format", 10, "image/heic", "file.heic.wrong-type"],
  ["several such photos", 10, "image/heif-sequence", "file.heic.wrong-type"],
  ["a program", 10, "application/x-msdownload", "file.wrong-type"],
  ["a film", 10, "video/mp4", "file.wrong-type"],
  ["text that calls itself a photo", 10, "application/octet-stream", "file.wrong-type"],
  [
    "a workbook",
    10,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "file.office.wrong-type",
  ],
  ["a workbook with macros", 10, "application/vnd.ms-excel.sheet.macroenabled.12", "file.office.wrong-type"],
  ["an old Word file", 10, "application/x-cfb", "file.office.wrong-type"],
  ["an archive", 10, "application/zip", "file.office.wrong-type"],
])("%s", (_, size, type, refusal) => {
  expect(admit({ size, type, name: "x" })?.refusal ?? null).toBe(refusal);
});

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const heic = Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1");
const bared = async (name: string, bytes: Uint8Array): Promise<string> => {
  const file = await bareFile({ name, bytes });
  return isRefusal(file) ? file.refusal : `${file.name} ${file.type}`;
};

test.each([
  ["照片.png", png, "照片.png image/png"],
  ["照片.jpg", png, "照片.jpg.png image/png"],
  ["", png, "file.png image/png"],
  ["a.JPEG", Buffer.from("MZ\x90\0 program"), "file.wrong-type"],
  ["IMG_1.jpg", heic, "file.heic.wrong-type"],
  ["断.png", png.subarray(0, 40), "file.unreadable"],
  ["空.pdf", new Uint8Array(), "file.empty"],
  ["说明.pdf", Buffer.from("%PDF-1.7\n"), "说明.pdf application/pdf"],
])("%s is known by what is in it", async (name, bytes, known) => {
  expect(await bared(name, bytes)).toBe(known);
});

test("a name is cut to its end, where its ending is", async () => {
  const file = await bareFile({ name: `${"长".repeat(300)}.png`, bytes: png });
  expect(isRefusal(file) ? "" : file.name).toMatch(/^长{116}\.png$/);
});
