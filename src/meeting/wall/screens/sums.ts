import { type LightCounts, lightOrder } from "../../../ground/look/lights.ts";

/** How many there are of all lights. */
export const sumOf = (counts: LightCounts): number =>
  lightOrder.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);

/** Several counts as one. */
export const together = (all: readonly LightCounts[]): LightCounts => {
  const whole: LightCounts = {};
  for (const counts of all)
    for (const kind of lightOrder) if (counts[kind]) whole[kind] = (whole[kind] ?? 0) + counts[kind];
  return whole;
};

/** How many tiles stand side by side, so that all of them are as large as they can be on a wide screen. */
export const columnsFor = (tiles: number): number => {
  const steps = [4, 9, 16, 25, 36];
  const at = steps.findIndex((most) => tiles <= most);
  return at === -1 ? 7 : at + 2;
};

/** More tiles than this cannot be read across a hall. */
export const mostTiles = 56;
