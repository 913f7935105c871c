import type { Extra, Veto } from "../words.ts";
import { identifier } from "./identifier.ts";

/** A rule beside the lines as one line of a form says it: its name, a number, and in brackets what it rests on. */
interface Written {
  readonly nameZh: string;
  readonly number: number | null;
  readonly standard: string | null;
}

const rule = /^(.+?)(?:[\s:：]+([\d.０-９．]+)\s*分?)?\s*(?:[(（](.+)[)）])?$/;

const rulesIn = (text: string): Written[] =>
  text.split("\n").flatMap((row) => {
    const found = rule.exec(row.trim());
    if (!found) return [];
    const [, nameZh, number, standard] = found;
    return {
      nameZh: nameZh!.trim(),
      number: number ? Number(number.normalize("NFKC")) : null,
      standard: standard ?? null,
    };
  });

/**
 * Bonuses or penalties as they are written, one a line with its cap: 国家级表彰 3（每项 1 分）. A line without a number is
 * capped at 1. One that was there before keeps its key.
 */
export const extrasIn = (text: string, kind: Extra["kind"], before: readonly Extra[] = []): Extra[] => {
  const identify = identifier(kind, before);
  return rulesIn(text).map(({ nameZh, number, standard }) => ({
    ...identify(nameZh),
    kind,
    cap: number || 1,
    standard,
  }));
};

/**
 * Vetoes as they are written, one a line, with the most points left where some are: 安全生产 59（发生较大事故）. One that
 * was there before keeps its key.
 */
export const vetoesIn = (text: string, before: readonly Veto[] = []): Veto[] => {
  const identify = identifier("veto", before);
  return rulesIn(text).map(({ nameZh, number, standard }) => ({
    ...identify(nameZh),
    most: number ?? 0,
    standard,
  }));
};

const bracketed = (standard: string | null | undefined): string =>
  standard ? `（${standard.replaceAll("\n", "；")}）` : "";

export const extrasWritten = (extras: readonly Extra[], kind: Extra["kind"]): string =>
  extras
    .filter((extra) => extra.kind === kind)
    .map(({ nameZh, cap, standard }) => `${nameZh} ${cap}${bracketed(standard)}`)
    .join("\n");

export const vetoesWritten = (vetoes: readonly Veto[]): string =>
  vetoes
    .map(({ nameZh, most, standard }) => `${nameZh}${most > 0 ? ` ${most}` : ""}${bracketed(standard)}`)
    .join("\n");
