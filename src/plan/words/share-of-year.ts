/** How much of a year has passed on a day, 0 to 1; null on days outside it. The last day counts as passed. */
export const shareOfYear = (today: string, year: number): number | null => {
  if (Number(today.slice(0, 4)) !== year) return null;
  const [start, end] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  return (Date.parse(today) + 86_400_000 - start) / (end - start);
};
