import type { Db } from "../ground/db/index.ts";
import { finder } from "./finder.ts";
import { countyPrefixes } from "./naming.ts";
import {
  countyNames,
  formerNamesIn,
  type NamedPostRow,
  type NamedUnitRow,
  postsWithHolders,
  unitsWithNames,
} from "./store/directory.ts";

/** A unit as a directory answers with it. */
export type DirectoryUnit = Pick<
  NamedUnitRow,
  "id" | "parentId" | "path" | "kind" | "code" | "nameZh" | "nameEn"
>;
export type DirectoryPost = NamedPostRow;

export type UnitFound =
  | { readonly kind: "one"; readonly unit: DirectoryUnit }
  | { readonly kind: "several"; readonly units: readonly DirectoryUnit[] }
  | { readonly kind: "none"; readonly near: readonly DirectoryUnit[] };

export type PostFound =
  | { readonly kind: "one"; readonly post: DirectoryPost }
  | { readonly kind: "several"; readonly posts: readonly DirectoryPost[] }
  | { readonly kind: "none"; readonly near: readonly DirectoryPost[] };

/** Finds a unit by what a spreadsheet calls it. */
export interface UnitDirectory {
  /** By full, short, former or English name or code, with or without the county before it, or its parent's name. */
  readonly find: (text: string) => UnitFound;
  readonly byId: (id: string) => DirectoryUnit | undefined;
  /** Every unit in force, level by level, siblings as the county lists them. */
  readonly units: readonly DirectoryUnit[];
}

/** Finds a post by its title, alone or after its unit's name, or by the name of who holds it. */
export interface PostDirectory {
  readonly find: (text: string) => PostFound;
  /** The post of final decision of a unit; undefined when the unit has none. */
  readonly headOf: (unitId: string) => DirectoryPost | undefined;
  readonly byId: (id: string) => DirectoryPost | undefined;
  /** Every post in force, by unit and rank. */
  readonly posts: readonly DirectoryPost[];
}

/** Where a unit that was merged lives on; undefined when it just ended. */
const successorOf = (
  unit: NamedUnitRow,
  byId: ReadonlyMap<string, NamedUnitRow>,
): NamedUnitRow | undefined => {
  const seen = new Set<string>();
  let current: NamedUnitRow | undefined = unit;
  while (current && current.endedOn !== null && !seen.has(current.id)) {
    seen.add(current.id);
    current = current.mergedInto === null ? undefined : byId.get(current.mergedInto);
  }
  return current?.endedOn === null ? current : undefined;
};

const namesOf = (unit: NamedUnitRow): string[] => [
  unit.nameZh,
  unit.code,
  ...(unit.nameEn ? [unit.nameEn] : []),
  ...unit.shortNames,
];

/**
 * A directory over the units of one county. Pure. Names in force come first; then a unit's name after its parent's
 * (起台镇李庄村); last what it was called before, and units merged into it.
 */
export const unitDirectoryOf = (
  rows: readonly NamedUnitRow[],
  formerNames: readonly {
    readonly unitId: string;
    readonly nameZh: string;
    readonly nameEn: string | null;
  }[],
  countyNames: readonly string[],
): UnitDirectory => {
  const all = new Map(rows.map((row) => [row.id, row]));
  const units = rows.filter(({ endedOn }) => endedOn === null);
  const live = new Map(units.map((unit) => [unit.id, unit]));
  const inForce = units.map((unit) => ({ thing: unit, names: namesOf(unit) }));
  const underParent = units.map((unit) => {
    const parent = unit.parentId === null ? undefined : all.get(unit.parentId);
    return { thing: unit, names: parent ? namesOf(parent).map((name) => name + unit.nameZh) : [] };
  });
  const before = [
    ...rows.filter(({ endedOn }) => endedOn !== null).map((row) => ({ row, names: namesOf(row) })),
    ...formerNames.flatMap(({ unitId, nameZh, nameEn }) => {
      const row = all.get(unitId);
      return row ? [{ row, names: nameEn ? [nameZh, nameEn] : [nameZh] }] : [];
    }),
  ].flatMap(({ row, names }) => {
    const thing = successorOf(row, all);
    return thing ? [{ thing, names }] : [];
  });
  const look = finder([inForce, underParent, before], countyPrefixes(countyNames));
  const find = (text: string): UnitFound => {
    const answer = look(text);
    if ("near" in answer) return { kind: "none", near: answer.near };
    const [unit, ...others] = answer.found;
    return unit && others.length === 0 ? { kind: "one", unit } : { kind: "several", units: answer.found };
  };
  return { find, byId: (id) => live.get(id), units };
};

/** A directory over the posts of one county. Pure. */
export const postDirectoryOf = (
  posts: readonly NamedPostRow[],
  units: readonly NamedUnitRow[],
  countyNames: readonly string[],
): PostDirectory => {
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  const titled = posts.map((post) => ({
    thing: post,
    names: post.titleEn ? [post.titleZh, post.titleEn] : [post.titleZh],
  }));
  const afterUnit = posts.map((post) => {
    const unit = unitOf.get(post.unitId);
    return { thing: post, names: unit ? namesOf(unit).map((name) => name + post.titleZh) : [] };
  });
  const held = posts.map((post) => ({ thing: post, names: post.holderZh ? [post.holderZh] : [] }));
  const look = finder([titled, afterUnit, held], countyPrefixes(countyNames));
  const heads = new Map(posts.filter(({ role }) => role === "head").map((post) => [post.unitId, post]));
  const known = new Map(posts.map((post) => [post.id, post]));
  const find = (text: string): PostFound => {
    const answer = look(text);
    if ("near" in answer) return { kind: "none", near: answer.near };
    const [post, ...others] = answer.found;
    return post && others.length === 0 ? { kind: "one", post } : { kind: "several", posts: answer.found };
  };
  return { find, headOf: (unitId) => heads.get(unitId), byId: (id) => known.get(id), posts };
};

/** The units of a county, to be found by the names that spreadsheets use. Read once for an import, then asked often. */
export const unitDirectory = async (db: Db, countyId: string): Promise<UnitDirectory> => {
  const rows = await unitsWithNames(db, countyId);
  return unitDirectoryOf(rows, await formerNamesIn(db, countyId), await countyNames(db, countyId));
};

/** The posts of a county in force, to be found by the titles that spreadsheets use. */
export const postDirectory = async (db: Db, countyId: string): Promise<PostDirectory> => {
  const rows = await postsWithHolders(db, countyId);
  return postDirectoryOf(rows, await unitsWithNames(db, countyId), await countyNames(db, countyId));
};
