export type Better = "up" | "down";

/** Which figure comes first: the greater one, unless less is better. */
export const betterOf = (direction: "up" | "down" | "none"): Better => (direction === "down" ? "down" : "up");

/** The order in which what is known stands, the best first. */
const inOrder = (values: ArrayLike<number>, better: Better): Uint32Array => {
  const known: number[] = [];
  for (let at = 0; at < values.length; at++) if (!Number.isNaN(values[at]!)) known.push(at);
  const sign = better === "up" ? -1 : 1;
  return Uint32Array.from(known).sort((a, b) => sign * (values[a]! - values[b]!));
};

/**
 * The place of each figure among all, 1 the best; equal ones share the better place, and the next ones stand as many
 * further back. NaN is a figure that is missing: it has place 0 and no other is moved by it.
 */
export const placesOf = (values: ArrayLike<number>, better: Better): Uint32Array => {
  const order = inOrder(values, better);
  const places = new Uint32Array(values.length);
  for (let at = 0; at < order.length; at++) {
    const [here, before] = [order[at]!, order[at - 1]];
    const ties = before !== undefined && values[before] === values[here];
    places[here] = ties ? places[before]! : at + 1;
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
