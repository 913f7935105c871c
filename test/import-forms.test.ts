import { expect, test } from "vitest";
import { formOf } from "../src/ground/imports/form.ts";
import { translators } from "../src/ground/intl.ts";
import { isRefusal } from "../src/ground/refusal.ts";
import { bestTable, readWorkbook, writeXlsx } from "../src/ground/sheets/index.ts";
import { langs } from "../src/ground/texts.ts";
import { importers, texts } from "../src/rooms.ts";

const say = translators(texts);
const forms = importers
  .filter(({ columns }) => columns !== undefined)
  .flatMap((importer) => langs.map((lang) => ({ importer, lang, kind: importer.kind })));

test("a new county finds an empty table for what it brings in first", () => {
  expect(new Set(forms.map(({ kind }) => kind))).toEqual(new Set(["units", "people", "plan"]));
});

test.each(forms)(
  "the empty table of $kind in $lang is understood, every column of it",
  async ({ importer, lang }) => {
    const { columns = {} } = importer;
    const form = formOf(importer, lang, say[lang]);
    const filled = { ...form, rows: [form.columns.map((_, at) => `A${at}`)] };
    const workbook = await readWorkbook(await writeXlsx([filled]), "form.xlsx");
    if (isRefusal(workbook)) throw new Error(workbook.refusal);
    const best = bestTable(workbook, columns, { minimum: 3 });
    if (isRefusal(best)) throw new Error(best.refusal);
    expect(Object.keys(best.table.columns).toSorted()).toEqual(Object.keys(columns).toSorted());
    expect(best.table.unknown).toEqual([]);
    expect(best.table.records).toHaveLength(1);
  },
);
