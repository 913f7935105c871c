import { type Refusal, refuse } from "../../ground/refusal.ts";
import type { UnitKind } from "../words.ts";

/** Under which kinds a kind may stand, as a county is built; the county itself stands under nothing. */
export const mayStandUnder: Readonly<Record<UnitKind, readonly UnitKind[]>> = {
  county: [],
  organ: ["county", "organ", "park", "township"],
  government: ["county"],
  department: ["county", "organ", "government", "department", "park", "township"],
  park: ["county", "government"],
  platform: ["county", "government", "department", "park", "platform"],
  enterprise: ["county", "government", "department", "park", "platform", "enterprise", "township", "village"],
  institution: ["county", "organ", "government", "department", "park", "institution", "township", "village"],
  township: ["county", "government", "park"],
  village: ["township", "park"],
};

/** Refuses `unit.wrong-place` when a unit of this kind has no place under that one. */
export const checkPlace = (kind: UnitKind, parent: UnitKind): Refusal | null =>
  mayStandUnder[kind].includes(parent)
    ? null
    : refuse("unit.wrong-place", { kind, parent }, { field: "parentId" });

/** A unit's label in a path: its id without hyphens, as ltree takes it. */
export const labelOf = (id: string): string => id.replaceAll("-", "");

export const pathUnder = (parentPath: string | null, id: string): string =>
  parentPath === null ? labelOf(id) : `${parentPath}.${labelOf(id)}`;

/** Whether a unit is another or below it, by their paths. */
export const isWithin = (path: string, above: string): boolean =>
  path === above || path.startsWith(`${above}.`);

/** The path of a unit of a moved subtree: what stood above the moved unit is replaced by its new parent's path. */
export const movedPath = (path: string, movedFrom: string, newParentPath: string): string => {
  const cut = movedFrom.lastIndexOf(".") + 1;
  return `${newParentPath}.${path.slice(cut)}`;
};

interface Placed {
  readonly id: string;
  readonly path: string;
  readonly kind: UnitKind;
  readonly parentId: string | null;
}

/** Whether a unit may move there: not the county itself, not below itself, only where its kind has a place. */
export const checkMove = (unit: Placed, parent: Placed): Refusal | null => {
  if (unit.parentId === null) return refuse("unit.root-stays");
  if (isWithin(parent.path, unit.path)) return refuse("unit.below-itself", {}, { field: "parentId" });
  return checkPlace(unit.kind, parent.kind);
};

/**
 * The paths of all units from their parents, by id. A unit whose parent is missing or that stands in a circle has
 * none and is left out. Takes time in proportion to the units.
 */
export const pathsOf = (
  units: readonly { readonly id: string; readonly parentId: string | null }[],
): ReadonlyMap<string, string> => {
  const below = Map.groupBy(units, ({ parentId }) => parentId);
  const paths = new Map<string, string>();
  const left = (below.get(null) ?? []).map(({ id }) => ({ id, path: pathUnder(null, id) }));
  for (let next = left.pop(); next; next = left.pop()) {
    const { id, path } = next;
    paths.set(id, path);
    for (const child of below.get(id) ?? []) left.push({ id: child.id, path: pathUnder(path, child.id) });
  }
  return paths;
};
