import type { Extra, Veto } from "../words.ts";

const named = (row: string) => /^(.+?)[\s:：]+(\d+(?:\.\d+)?)\s*分?$/.exec(row.normalize("NFKC").trim());
const rowsOf = (text: string): string[] => text.split("\n").filter((row) => row.trim() !== "");

/** Bonuses or penalties as they are written, one a line with its cap: 国家级表彰 3. A line without a number is capped at 1. */
export const extrasIn = (text: string, kind: Extra["kind"]): Extra[] =>
  rowsOf(text).map((row, at) => {
    const found = named(row);
    const nameZh = (found?.[1] ?? row).trim();
    return { key: `${kind}-${at + 1}`, nameZh, nameEn: null, kind, cap: Number(found?.[2] ?? 1) || 1 };
  });

export const extrasWritten = (extras: readonly Extra[], kind: Extra["kind"]): string =>
  extras
    .filter((extra) => extra.kind === kind)
    .map(({ nameZh, cap }) => `${nameZh} ${cap}`)
    .join("\n");

/** Vetoes as they are written, one a line, with the most points left where some are: 安全生产 59. */
export const vetoesIn = (text: string): Veto[] =>
  rowsOf(text).map((row, at) => {
    const found = named(row);
    const nameZh = (found?.[1] ?? row).trim();
    return { key: `veto-${at + 1}`, nameZh, nameEn: null, most: Number(found?.[2] ?? 0) };
  });

export const vetoesWritten = (vetoes: readonly Veto[]): string =>
  vetoes.map(({ nameZh, most }) => (most > 0 ? `${nameZh} ${most}` : nameZh)).join("\n");
