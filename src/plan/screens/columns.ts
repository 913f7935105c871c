/** What the ledger can show, in its order. */
export const columnKeys = [
  "light",
  "number",
  "action",
  "task",
  "area",
  "lead",
  "accountable",
  "led-by",
  "why",
  "state",
  "due",
] as const;
export type ColumnKey = (typeof columnKeys)[number];

const usual: readonly ColumnKey[] = ["light", "number", "action", "area", "lead", "accountable", "due"];

/** A row is known by what is to be done: that column always stays. */
const always: ColumnKey = "action";

/** The columns an address asks for; the usual ones where it asks for none that there is. */
export const columnsIn = (asked: string | undefined): ColumnKey[] => {
  const wanted = asked?.split(",") ?? [];
  const known = columnKeys.filter((key) => wanted.includes(key));
  return known.length === 0 ? [...usual] : columnKeys.filter((key) => key === always || known.includes(key));
};

/** The address's word for these columns; nothing for the usual ones. */
export const columnsAsked = (chosen: readonly string[]): string | undefined => {
  const kept = columnKeys.filter((key) => key === always || chosen.includes(key));
  return kept.join() === usual.join() ? undefined : kept.join();
};

/** Which row the arrows lead to, from the one at hand (-1 for none); null for other keys and at the ends. */
export const rowAfter = (key: string, at: number, rows: number): number | null => {
  const to =
    key === "ArrowDown"
      ? at + 1
      : key === "ArrowUp"
        ? at - 1
        : key === "Home"
          ? 0
          : key === "End"
            ? rows - 1
            : -1;
  return to >= 0 && to < rows && to !== at ? to : null;
};
