import { type Cell, type NamedUnit, type Problems, splitUnits } from "../../ground/sheets/index.ts";
import type { DirectoryUnit, PostDirectory, UnitDirectory } from "../../people/index.ts";

/** Who is known in the county, for reading the cells that name units and leaders. */
export interface Directories {
  readonly units: UnitDirectory;
  readonly posts: PostDirectory;
}

export interface UnitsOfRow {
  readonly leadUnitId: string | null;
  readonly cooperatingUnitIds: readonly string[];
}

interface Mention extends NamedUnit {
  readonly cell: Cell;
}

const everyTownship = /^(全?县)?各(乡镇|镇乡|乡|镇|街道|办事处|园区|[、和及/])+$/;

/** 各乡镇（街道） names all of them at once; the units it means, or undefined for any other text. */
const groupOf = (name: string, { units }: UnitDirectory): readonly DirectoryUnit[] | undefined => {
  const plain = name.normalize("NFKC").replace(/\s/g, "");
  const bare = plain.replace(/[()]/g, "");
  if (!everyTownship.test(bare) && !everyTownship.test(plain.replace(/\(.*\)/, ""))) return undefined;
  const parks = plain.includes("园区");
  return units.filter(({ kind }) => kind === "township" || (parks && kind === "park"));
};

const mentionsIn = (cells: readonly Cell[], problems: Problems): Mention[] =>
  cells.flatMap((cell) => {
    if (cell.kind === "empty") return [];
    const { units, more } = splitUnits(cell.text);
    if (more) problems.question(cell, "plan-more-units");
    return units.map((unit) => ({ ...unit, cell }));
  });

const namesOf = (units: readonly { readonly nameZh: string }[]): string =>
  units.map(({ nameZh }) => nameZh).join("、");

/** The one unit that leads. A lead that is not known, or not one, is an error: somebody must owe the action. */
const leadOf = ({ name, cell }: Mention, directory: UnitDirectory, problems: Problems): string | null => {
  const found = directory.find(name);
  if (found.kind === "one") return found.unit.id;
  if (groupOf(name, directory)) problems.error(cell, "plan-lead-is-many", { name });
  else if (found.kind === "several")
    problems.error(cell, "plan-lead-several", { name, units: namesOf(found.units.slice(0, 3)) });
  else problems.error(cell, "plan-lead-unknown", { name, near: namesOf(found.near) || "none" });
  return null;
};

/** Those who cooperate. One that is not known is asked about and left out. */
const cooperatingOf = ({ name, cell }: Mention, directory: UnitDirectory, problems: Problems): string[] => {
  const found = directory.find(name);
  if (found.kind === "one") return [found.unit.id];
  const group = groupOf(name, directory);
  if (group && group.length > 0) {
    problems.question(cell, "plan-group", { name, count: group.length });
    return group.map(({ id }) => id);
  }
  if (found.kind === "several")
    problems.question(cell, "plan-unit-several", { name, units: namesOf(found.units.slice(0, 3)) });
  else problems.question(cell, "plan-unit-unknown", { name, near: namesOf(found.near) || "none" });
  return [];
};

/**
 * The units of a row: the first-listed of the lead's cells leads, unless another says that it does; the rest of
 * them, and the cooperating cells, cooperate in their order.
 */
export const unitsOfRow = (
  leadCells: readonly Cell[],
  cooperatingCells: readonly Cell[],
  directory: UnitDirectory,
  problems: Problems,
): UnitsOfRow => {
  const named = mentionsIn(leadCells, problems);
  const lead = named.find(({ role }) => role === "lead") ?? named.find(({ role }) => role !== "support");
  const others = [...named.filter((mention) => mention !== lead), ...mentionsIn(cooperatingCells, problems)];
  const leadUnitId = lead ? leadOf(lead, directory, problems) : null;
  const ids = others.flatMap((mention) => cooperatingOf(mention, directory, problems));
  return { leadUnitId, cooperatingUnitIds: [...new Set(ids)].filter((id) => id !== leadUnitId) };
};

/** The leader's post: of several in the cell the first counts, and the rest is asked about. */
export const leaderOf = (cell: Cell, directory: PostDirectory, problems: Problems): string | null => {
  if (cell.kind === "empty") return null;
  const whole = directory.find(cell.text);
  if (whole.kind === "one") return whole.post.id;
  const [first, ...rest] = splitUnits(cell.text).units;
  const found = first && rest.length > 0 ? directory.find(first.name) : whole;
  const name = first?.name ?? cell.text;
  if (found.kind === "one") {
    problems.question(cell, "plan-leaders-several", { name });
    return found.post.id;
  }
  const near = found.kind === "none" ? found.near : found.posts;
  const titles = near
    .slice(0, 3)
    .map(({ titleZh }) => titleZh)
    .join("、");
  problems.question(cell, "plan-leader-unknown", { name, near: titles || "none" });
  return null;
};
