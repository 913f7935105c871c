import type { UnitDirectory } from "../../people/index.ts";
import type { KnownCategory, KnownTicket } from "../store/tickets.ts";

/** What the tickets of a sheet are held against. */
export interface Known {
  readonly units: UnitDirectory;
  readonly categories: CategoryDirectory;
  readonly tickets: ReadonlyMap<string, KnownTicket>;
}

export interface CategoryDirectory {
  /** By code, name in either language, or what the county has taught; undefined when none or several answer. */
  readonly find: (text: string) => KnownCategory | undefined;
  readonly all: readonly KnownCategory[];
}

const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s/／、·-]/g, "");

/** The names that only one category answers to. */
const single = (
  pairs: readonly (readonly [name: string, of: KnownCategory])[],
): Map<string, KnownCategory> => {
  const byName = Map.groupBy(pairs, ([name]) => plain(name));
  const sole = [...byName].flatMap(([name, found]) => {
    const [first, ...others] = new Set(found.map(([, category]) => category));
    return first && others.length === 0 ? [[name, first] as const] : [];
  });
  return new Map(sole);
};

/** Finds a category by what a desk calls it: its names, then its keywords (供水 → 水电气暖). Pure. */
export const categoryDirectory = (
  all: readonly KnownCategory[],
  learnt: ReadonlyMap<string, string>,
): CategoryDirectory => {
  const live = all.filter(({ ended }) => !ended);
  const byId = new Map(live.map((category) => [category.id, category]));
  const named = single(
    live.flatMap((one) =>
      [
        one.code,
        one.nameZh,
        ...(one.nameEn ? [one.nameEn] : []),
        ...(one.groupZh ? [`${one.groupZh}${one.nameZh}`] : []),
      ].map((name) => [name, one] as const),
    ),
  );
  const byKeyword = single(live.flatMap((one) => one.keywords.map((word) => [word, one] as const)));
  const find = (text: string) =>
    byId.get(learnt.get(plain(text)) ?? "") ?? named.get(plain(text)) ?? byKeyword.get(plain(text));
  return { find, all: live };
};

/** A word as it is kept and found again. */
export const categoryKey = plain;

/** What may still become of a ticket that was brought in before. */
export const isTouched = ({ state, leftIn, worked }: KnownTicket): boolean => worked || state !== leftIn;
