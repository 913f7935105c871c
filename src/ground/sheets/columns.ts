import type { Lang } from "../texts.ts";

/** What a caller looks for: plain data, so that a county's own headings can be added to it. */
export interface ColumnNames {
  /** Headings in Chinese and English; "责任单位/牵头" is a child under a parent. */
  readonly names: readonly string[];
  readonly required?: boolean;
  /** Several columns may hold it: 责任单位1, 责任单位2. */
  readonly many?: boolean;
}

export type Columns<K extends string> = Readonly<Record<K, ColumnNames>>;

const LATIN = /^[A-Za-z]/;

/** The first heading of each column in a language, in order: what an empty table is headed with, and understood by. */
export const headingsOf = (columns: Columns<string>, lang: Lang): string[] =>
  Object.values(columns).flatMap(({ names }) => {
    const heading = names.find((name) => LATIN.test(name) === (lang === "en")) ?? names[0];
    return heading === undefined ? [] : [heading];
  });

const BRACKETED = /[([{【〔〈][^()[\]{}【】〔〕〈〉]*[)\]}】〕〉]/g;
const NOT_A_WORD = /[^\p{L}\p{N}%]/gu;
const TRAILING_NUMBER = /(?:\d+|[一二三四五六七八九十])$/;

/** Headings compare without case, spaces, punctuation and a unit in brackets: "完成时限（年/月）" is 完成时限. */
export const headingKey = (text: string): string => {
  const plain = text.normalize("NFKC").toLowerCase();
  const outside = plain.replace(BRACKETED, "").replace(NOT_A_WORD, "");
  return outside || plain.replace(NOT_A_WORD, "");
};

/** "责任单位2" → "责任单位". */
export const withoutNumber = (key: string): string => key.replace(TRAILING_NUMBER, "") || key;

export interface Lookup<K extends string> {
  readonly exact: ReadonlyMap<string, K>;
  readonly many: ReadonlySet<K>;
}

/** The first key that claims a heading keeps it. */
export const lookup = <K extends string>(columns: Columns<K>): Lookup<K> => {
  const exact = new Map<string, K>();
  const many = new Set<K>();
  for (const key of Object.keys(columns) as K[]) {
    if (columns[key].many) many.add(key);
    for (const name of columns[key].names) if (!exact.has(headingKey(name))) exact.set(headingKey(name), key);
  }
  return { exact, many };
};

/** The key a heading stands for; a numbered heading only for a key that may have many columns. */
export const keyOf = <K extends string>(text: string, { exact, many }: Lookup<K>): K | undefined => {
  const heading = headingKey(text);
  if (heading === "") return undefined;
  const found = exact.get(heading);
  if (found !== undefined) return found;
  const numbered = exact.get(withoutNumber(heading));
  return numbered !== undefined && many.has(numbered) ? numbered : undefined;
};
