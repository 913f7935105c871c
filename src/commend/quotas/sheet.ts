import type { OutColumn, OutRow, OutSheet } from "../../ground/sheets/index.ts";
import { type Lang, named, type Say } from "../../ground/texts.ts";
import type { CategoryRow, ProgrammeRow } from "../store/programmes.ts";
import type { QuotaRowShown } from "../words/quota.ts";

const placesOf = ({ places }: QuotaRowShown, categoryId: string): number =>
  places.find((one) => one.categoryId === categoryId)?.places ?? 0;

const rowOf = (row: QuotaRowShown, categories: readonly CategoryRow[], lang: Lang): OutRow => [
  named(lang, row.unit),
  ...categories.map(({ id }) => placesOf(row, id) || null),
];

/** The table of quotas (名额分配表) as it can be imported again: a row a unit, a column a category, the total at the foot. */
export const quotaSheet = (
  programme: Pick<ProgrammeRow, "nameZh" | "nameEn" | "year">,
  { categories, rows }: { categories: readonly CategoryRow[]; rows: readonly QuotaRowShown[] },
  { lang, say }: { lang: Lang; say: Say },
): OutSheet => {
  const title = say("quotas.title", { year: String(programme.year), name: named(lang, programme) });
  const columns: OutColumn[] = [
    { title: say("quotas.unit"), width: 28 },
    ...categories.map((one): OutColumn => ({ title: named(lang, one), width: 18, format: "whole" })),
  ];
  const total = (id: string) => rows.reduce((all, row) => all + placesOf(row, id), 0);
  const foot: OutRow = [say("quotas.total"), ...categories.map(({ id }) => total(id))];
  const body = rows.map((row) => rowOf(row, categories, lang));
  return { name: say("quotas.sheet"), title, columns, rows: [...body, foot], freezeColumns: 1 };
};
