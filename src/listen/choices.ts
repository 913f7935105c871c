import type { Db } from "../ground/db/index.ts";
import { postDirectory, unitDirectory } from "../people/index.ts";
import { placedUnits } from "./store/places.ts";
import { categoriesOf, routesFor } from "./store/setup.ts";

/** What the forms of an appeal offer: living categories, units and heads. */
export const choicesOf = async (db: Db, countyId: string) => {
  const { units } = await unitDirectory(db, countyId);
  const { posts } = await postDirectory(db, countyId);
  const named = new Map(units.map((unit) => [unit.id, unit]));
  return {
    categories: (await categoriesOf(db, countyId)).filter(({ ended }) => !ended),
    units: [...units],
    heads: posts
      .filter(({ role }) => role === "head")
      .flatMap((post) => {
        const unit = named.get(post.unitId);
        return unit ? [{ ...post, unit }] : [];
      }),
  };
};

/** Which unit the routing table gives a category in a territory: the nearest line over the place holds. */
export const routedTo = async (
  db: Db,
  countyId: string,
  { categoryId, territoryId }: { categoryId: string; territoryId: string | null },
) => {
  const [nearest] = await routesFor(db, countyId, categoryId, territoryId);
  if (!nearest) return null;
  const units = await placedUnits(db, countyId, [nearest.unitId, nearest.territoryId]);
  const unit = units.get(nearest.unitId);
  return unit ? { unit, territory: (nearest.territoryId && units.get(nearest.territoryId)) || null } : null;
};
