import { seedCategories } from "../routing/seeds.ts";
import type { CategoryRow } from "../store/setup.ts";

/** The usual categories, for a county that has none when its first tickets come. */
export const categoriesToBegin = (countyId: string, makeId: () => string): CategoryRow[] =>
  seedCategories.map((draft) => ({ ...draft, countyId, id: makeId(), ended: false }));
