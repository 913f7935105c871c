import { expect, test } from "vitest";
import { admit, mostBytes } from "./evidence.ts";

test.each([
  ["a photo", 500_000, "image/jpeg", null],
  ["a PDF", 10, "application/pdf", null],
  ["exactly 10 MB", mostBytes, "image/png", null],
  ["one byte more", mostBytes + 1, "image/png", "evidence.too-large"],
  ["0 bytes", 0, "application/octet-stream", "evidence.empty"],
  ["a program", 10, "application/x-msdownload", "evidence.wrong-type"],
  ["a film", 10, "video/mp4", "evidence.wrong-type"],
  ["text that calls itself a photo", 10, "application/octet-stream", "evidence.wrong-type"],
  [
    "a workbook",
    10,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "evidence.office.wrong-type",
  ],
  [
    "a workbook with macros",
    10,
    "application/vnd.ms-excel.sheet.macroenabled.12",
    "evidence.office.wrong-type",
  ],
  ["an old Word file", 10, "application/x-cfb", "evidence.office.wrong-type"],
  ["an archive", 10, "application/zip", "evidence.office.wrong-type"],
])("%s", (_, size, type, refusal) => {
  expect(admit({ size, type, name: "x" })?.refusal ?? null).toBe(refusal);
});
