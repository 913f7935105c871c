import type { DocumentTable } from "../../ground/documents/index.ts";
import { type Lang, named, type Say } from "../../ground/texts.ts";

/** In which language a report speaks, and how days are written where it stands. */
export interface Voice {
  readonly lang: Lang;
  readonly say: Say;
}

type Titled = { readonly titleZh: string; readonly titleEn: string | null };

export const titled = (lang: Lang, it: Titled | null): string =>
  it ? (lang === "en" && it.titleEn) || it.titleZh : "—";

export const nameOf = (lang: Lang, it: { nameZh: string; nameEn: string | null } | null): string =>
  it ? named(lang, it) : "—";

/** A list within a sentence: A、B、C / A, B, C. */
export const listed = (lang: Lang, parts: readonly string[]): string =>
  parts.join(lang === "zh" ? "、" : ", ");

/** Clauses of one sentence: 一；二。 / one; two. */
export const clauses = (lang: Lang, parts: readonly string[]): string =>
  parts.length === 0 ? "" : `${parts.join(lang === "zh" ? "；" : "; ")}${lang === "zh" ? "。" : "."}`;

export const start = (title: string): DocumentTable["columns"][number] => ({ title, align: "start" });
export const end = (title: string): DocumentTable["columns"][number] => ({ title, align: "end" });

/** A share in percent with one decimal, 87.5%; a dash where nobody was asked. */
export const percent = (rate: { readonly value: number } | null): string =>
  rate ? `${(rate.value * 100).toFixed(1)}%` : "—";
