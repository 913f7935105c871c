const dayMs = 86_400_000;

/** Where a day lies in a year, 0 for its first and 1 after its last; days of other years at the edge. */
export const placeInYear = (date: string, year: number): number => {
  const [from, to] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  return Math.min(1, Math.max(0, (Date.parse(date) - from) / (to - from)));
};

/** The bar of a span in a year, both ends included: where it begins and how wide it is, as shares of the year. */
export const barOf = ({ startsOn, dueOn }: { startsOn: string; dueOn: string }, year: number) => {
  const after = new Date(Date.parse(dueOn) + dayMs).toISOString().slice(0, 10);
  const x = placeInYear(startsOn, year);
  return { x, width: Math.max(0, placeInYear(after, year) - x) };
};

/** The first days of the months, as places in the year. */
export const monthStarts = (year: number): { date: string; x: number }[] =>
  Array.from({ length: 12 }, (_, month) => {
    const date = `${year}-${String(month + 1).padStart(2, "0")}-01`;
    return { date, x: placeInYear(date, year) };
  });
