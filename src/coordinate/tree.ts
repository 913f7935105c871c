import type { Db } from "../ground/db/index.ts";
import { type Refusal, refuse } from "../ground/refusal.ts";
import { postsUpFrom } from "../people/index.ts";
import type { Post } from "../people/words.ts";
import type { DecidingTree } from "./rules/deciding-post.ts";
import { placedUnits, unitsUpFrom } from "./store/tree.ts";

/** The part of a county's tree that stands over these units, and the posts there on a day. */
export const treeUpFrom = async (
  db: Db,
  countyId: string,
  unitIds: readonly string[],
  on: string,
): Promise<DecidingTree> => {
  const above = new Map((await unitsUpFrom(db, countyId, unitIds)).map((unit) => [unit.id, unit]));
  const posts = new Map<string, readonly Post[]>();
  for (const unitId of new Set(unitIds))
    for (const some of await postsUpFrom(db, countyId, above.get(unitId)?.path ?? "", on))
      posts.set(some[0]!.unitId, some);
  return {
    parentOf: (unitId) => above.get(unitId)?.parentId ?? null,
    postsOf: (unitId) => posts.get(unitId) ?? [],
  };
};

/**
 * The same for units that a matter names. Refuses `matter.unit-unknown` for one this county does not have, and
 * `matter.unit-ended` for one that is no more, at its place in `units`.
 */
export const treeOver = async (
  db: Db,
  countyId: string,
  unitIds: readonly string[],
  on: string,
): Promise<DecidingTree | Refusal> => {
  const given = new Map((await placedUnits(db, countyId, unitIds)).map((unit) => [unit.id, unit]));
  for (const [at, unitId] of unitIds.entries()) {
    const unit = given.get(unitId);
    const field = { field: `units.${at}.unitId` };
    if (!unit) return refuse("matter.unit-unknown", {}, field);
    if (unit.endedOn !== null && unit.endedOn < on) return refuse("matter.unit-ended", {}, field);
  }
  return treeUpFrom(db, countyId, unitIds, on);
};
