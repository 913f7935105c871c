/** Which year a file plans for, and where that stands. */
export interface YearFound {
  readonly year: number;
  /** Where it was read; null when nothing names a year and today's was taken. */
  readonly from: "title" | "sheet" | "file" | null;
}

const yearIn = (text: string): number | undefined => {
  const plain = text.normalize("NFKC");
  const [, found] = /(20\d\d)\s*年/.exec(plain) ?? /(?<!\d)(20\d\d)(?!\d)/.exec(plain) ?? [];
  return found === undefined ? undefined : Number(found);
};

const firstYear = (texts: readonly string[]): number | undefined =>
  texts.map(yearIn).find((year) => year !== undefined);

/** The year of a plan: from the title above the table, else the sheet's name, else the file's, else today. */
export const yearOf = (
  { titles, sheet, file }: { titles: readonly string[]; sheet: string; file: string },
  today: string,
): YearFound => {
  const places = [
    ["title", firstYear(titles)],
    ["sheet", yearIn(sheet)],
    ["file", yearIn(file)],
  ] as const;
  const [from, year] = places.find(([, found]) => found !== undefined) ?? [null, undefined];
  return { year: year ?? Number(today.slice(0, 4)), from };
};
