import { plain } from "../../ground/words/index.ts";
import type { CategorySuggestion, Named } from "./words.ts";

/** A category as its keywords know it. */
export interface Keyed extends Named {
  readonly keywords: readonly string[];
}

/** A category guessed from what was learned. */
export interface GuessedCategory {
  readonly categoryId: string;
  readonly confidence: number | null;
  readonly words: readonly string[];
}

const most = 3;

/** An English keyword stands for a whole word, a Chinese one stands anywhere: there are no spaces to look at. */
const says = (text: string, keyword: string): boolean => {
  const known = plain(keyword);
  return /^[\p{ASCII}]+$/u.test(known)
    ? ` ${text.replace(/[^\p{L}\p{N}]+/gu, " ")} `.includes(` ${known} `)
    : text.includes(known);
};

interface Found {
  readonly category: Keyed;
  readonly words: readonly string[];
}

/** A long keyword says more than a short one: 下水道 more than 水. */
const weightOf = ({ words }: Found): number => words.reduce((sum, word) => sum + word.length, 0);

/** The categories whose keywords stand in a text, those with the most of them first. */
export const byKeywords = (text: string, categories: readonly Keyed[]): Found[] => {
  const known = plain(text);
  return categories
    .map((category) => ({ category, words: category.keywords.filter((word) => says(known, word)) }))
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => weightOf(b) - weightOf(a));
};

/**
 * What an appeal may be about: what the county's own closed appeals say, then what the keywords say; of the same
 * category both. Of a guess that is right less than once in four nothing is said.
 */
export const suggestCategories = (
  text: string,
  categories: readonly Keyed[],
  guessed: readonly GuessedCategory[],
): CategorySuggestion[] => {
  const found = byKeywords(text, categories);
  const likely = guessed.filter(({ confidence }) => confidence === null || confidence >= 0.25);
  const ids = new Set([
    ...likely.map(({ categoryId }) => categoryId),
    ...found.map(({ category }) => category.id),
  ]);
  return [...ids]
    .flatMap((id) => {
      const category = categories.find((one) => one.id === id);
      if (!category) return [];
      const guess = likely.find(({ categoryId }) => categoryId === id);
      const keyed = found.find((one) => one.category.id === id);
      const reasons = [
        ...(guess ? [{ by: "words" as const, words: [...guess.words] }] : []),
        ...(keyed ? [{ by: "keywords" as const, words: [...keyed.words] }] : []),
      ];
      const { nameZh, nameEn } = category;
      return [{ category: { id, nameZh, nameEn }, confidence: guess?.confidence ?? null, reasons }];
    })
    .slice(0, most);
};

/** A guess that was right more often than not is taken where nobody chose. */
const takenFrom = 0.5;

/**
 * Under what a text is filed where nobody chose: the first guess where such guesses were right more often than not, else
 * what its own words name (`byName`); null where neither says anything. The desk sorts anew where it is wrong.
 */
export const categoryTaken = (found: readonly CategorySuggestion[], byName: string | null): string | null => {
  const [first] = found;
  return first && (first.confidence ?? 0) >= takenFrom ? first.category.id : byName;
};
