import { expect, test } from "vitest";
import { isRefusal } from "../refusal.ts";
import { openZip } from "../sheets/unzip.ts";
import { zipOf } from "./zip.ts";

const parts = new Map([
  ["会议报告.docx", new TextEncoder().encode("一")],
  ["b/tables.xlsx", new Uint8Array([1, 2, 3])],
]);

test("what was zipped comes out by its name, with its checksum right", () => {
  const zip = openZip(zipOf(parts));
  if (isRefusal(zip)) throw new Error(zip.refusal);
  for (const [name, bytes] of parts)
    expect(Buffer.from(zip.read(name) as Uint8Array)).toEqual(Buffer.from(bytes));
});
