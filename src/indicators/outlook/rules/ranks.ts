export type Better = "up" | "down";

/** Which figure comes first: the greater one, unless less is better. */
export const betterOf = (direction: "up" | "down" | "none"): Better => (direction === "down" ? "down" : "up");

/** How many of a rising row are below a value; `orEqual`: or the same. */
const below = (row: Float64Array, value: number, orEqual: boolean): number => {
  let [from, to] = [0, row.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const isBelow = orEqual ? row[middle]! <= value : row[middle]! < value;
    if (isBelow) from = middle + 1;
    else to = middle;
  }
  return from;
};

/**
 * The place of each figure among all, 1 the best; equal ones share the better place, and the next ones stand as many
 * further back. NaN is a figure that is missing: it has place 0 and no other is moved by it. Numbers are sorted as
 * such and looked up, since a comparison by hand takes several times as long where there are tens of thousands.
 */
export const placesOf = (values: ArrayLike<number>, better: Better): Uint32Array => {
  const row = new Float64Array(values).filter((value) => !Number.isNaN(value)).sort();
  const places = new Uint32Array(values.length);
  for (let at = 0; at < places.length; at++) {
    const value = values[at]!;
    if (Number.isNaN(value)) continue;
    places[at] = 1 + (better === "up" ? row.length - below(row, value, true) : below(row, value, false));
  }
  return places;
};

/** The places of a short list; null where the figure is missing. */
export const ranksOf = (values: readonly (number | null)[], better: Better): (number | null)[] =>
  [
    ...placesOf(
      Float64Array.from(values, (value) => value ?? NaN),
      better,
    ),
  ].map((place) => place || null);
