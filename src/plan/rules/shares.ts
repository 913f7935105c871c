import { type Refusal, refuse } from "../../ground/refusal.ts";

/** A share as it is asked for: whose, and what of the whole. */
export interface ShareAsked {
  readonly unitId: string;
  readonly quantity: string | null;
  readonly items: readonly string[] | null;
}

/** A unit's place in the tree, by its id; undefined for a unit that is not there. */
export type PathOf = (unitId: string) => string | undefined;

interface Divided {
  readonly leadUnitId: string | null;
  readonly leadPath: string | null;
  readonly items: readonly string[] | null;
}

const isAbove = (path: string, lead: string | null): boolean => lead !== null && lead.startsWith(`${path}.`);

const faultOf = (
  share: ShareAsked,
  whole: Divided,
  units: readonly string[],
  pathOf: PathOf,
): string | null => {
  const path = pathOf(share.unitId);
  if (path === undefined) return "share.unknown-unit";
  if (share.unitId === whole.leadUnitId) return "share.own-unit";
  if (isAbove(path, whole.leadPath)) return "share.unit-above";
  if (units.filter((unit) => unit === share.unitId).length > 1) return "share.unit-twice";
  return null;
};

/**
 * Whether an action may be divided so. Nobody is given a share of their own action: `share.own-unit`; nor is anyone
 * above them: `share.unit-above`. A unit has one share: `share.unit-twice`. What is given out by list is of the list:
 * `share.unknown-item`. That the shares cover the whole is shown, not refused: a division may be made in two steps.
 */
export const divide = (shares: readonly ShareAsked[], whole: Divided, pathOf: PathOf): Refusal | null => {
  const units = shares.map(({ unitId }) => unitId);
  for (const [at, share] of shares.entries()) {
    const fault = faultOf(share, whole, units, pathOf);
    if (fault) return refuse(fault, undefined, { field: `shares.${at}.unitId` });
    const unknown = (share.items ?? []).find((item) => !(whole.items ?? []).includes(item));
    if (unknown !== undefined)
      return refuse("share.unknown-item", { item: unknown }, { field: `shares.${at}.items` });
  }
  return null;
};

/** Whether an action is its own parent: it names itself, or is found again up its own line. */
export const isOwnParent = (parents: ReadonlyMap<string, string>, number: string): boolean => {
  const seen = new Set<string>();
  for (let up = parents.get(number); up !== undefined && !seen.has(up); up = parents.get(up)) {
    if (up === number) return true;
    seen.add(up);
  }
  return false;
};
