import { headingsOf, type OutSheet } from "../sheets/index.ts";
import type { Lang, Say } from "../texts.ts";
import type { Importer } from "./importer.ts";

/** An empty table that the importer understands: its headings, and above them what is written in it. */
export const formOf = (
  { kind, columns = {} }: Pick<Importer, "kind" | "columns">,
  lang: Lang,
  say: Say,
): OutSheet => ({
  name: say(`import.kind.${kind}`),
  title: say(`import.kind.${kind}`),
  subtitle: say(`import.about.${kind}`),
  columns: headingsOf(columns, lang).map((title) => ({ title, width: 16 })),
  rows: [],
  orientation: "landscape",
});
