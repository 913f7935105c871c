const mostPhrases = 5;
const longestPhrase = 60;

/**
 * The phrases of a search that must be found as they are: parts between quotation marks whole, else what stands between
 * spaces; at most 5 of 60 characters, in half width.
 */
export const phrasesIn = (typed: string): string[] => {
  const parts =
    typed.normalize("NFKC").match(/["“”「」]([^"“”「」]+)["“”「」]|[^\s"“”「」，。、,;；]+/g) ?? [];
  const bare = parts.map((part) =>
    part
      .replace(/["“”「」]/g, "")
      .trim()
      .slice(0, longestPhrase),
  );
  return [...new Set(bare.filter(Boolean))].slice(0, mostPhrases);
};
