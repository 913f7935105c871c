import { isWithin } from "../../people/index.ts";
import type { Named, UnitReason, UnitSuggestion } from "./words.ts";

/** The line of the routing table that holds for the appeal's category where it is. */
export interface TableRow {
  readonly unitId: string;
  readonly category: Named;
  /** Null: it holds in the whole county. */
  readonly territory: Named | null;
}

/** What a unit did with the similar appeals of the last 90 days. */
export interface Had {
  readonly unitId: string;
  readonly had: number;
  readonly closed: number;
  readonly returned: number;
}

export interface Guessed {
  readonly unitId: string;
  readonly confidence: number | null;
  readonly words: readonly string[];
}

/** A unit that could be suggested. */
export interface Candidate extends Named {
  readonly path: string;
  readonly ended: boolean;
}

export interface Grounds {
  readonly table: TableRow | null;
  /** The township or village the appeal is about. */
  readonly territory: Candidate | null;
  /** The likeliest first. */
  readonly guessed: readonly Guessed[];
  /** Of so many similar ones. */
  readonly similar: { readonly of: number; readonly had: readonly Had[] };
  readonly units: ReadonlyMap<string, Candidate>;
  /** The paths of the units complained of: neither they nor any unit below them is suggested. */
  readonly complainedOf: readonly string[];
}

/** As many as one looks at. */
const most = 4;

type Reasons = Map<string, UnitReason[]>;

const give = (reasons: Reasons, unitId: string, reason: UnitReason): void => {
  reasons.set(unitId, [...(reasons.get(unitId) ?? []), reason]);
};

/** Every unit that something speaks for, in the order of what counts: the table, then words, then what similar ones show. */
const reasonsOf = ({ table, territory, guessed, similar }: Grounds): Reasons => {
  const reasons: Reasons = new Map();
  if (table)
    give(reasons, table.unitId, { by: "table", category: table.category, territory: table.territory });
  for (const { unitId, words } of guessed) give(reasons, unitId, { by: "words", words: [...words] });
  for (const { unitId, ...did } of similar.had)
    give(reasons, unitId, { by: "similar", of: similar.of, ...did });
  if (territory) {
    const { id, nameZh, nameEn } = territory;
    give(reasons, id, { by: "place", territory: { id, nameZh, nameEn } });
  }
  return reasons;
};

/**
 * To whom an appeal may be given, the first the likeliest, each with its reasons. A unit complained of, or one below
 * it, is never among them, nor is one that has ended.
 */
export const suggestUnits = (grounds: Grounds): UnitSuggestion[] => {
  const { units, guessed, complainedOf } = grounds;
  const suits = ({ path, ended }: Candidate): boolean =>
    !ended && !complainedOf.some((about) => isWithin(path, about));
  return [...reasonsOf(grounds)]
    .flatMap(([unitId, reasons]) => {
      const unit = units.get(unitId);
      if (!unit || !suits(unit)) return [];
      const { id, nameZh, nameEn } = unit;
      const confidence = guessed.find((one) => one.unitId === unitId)?.confidence ?? null;
      return [{ unit: { id, nameZh, nameEn }, confidence, reasons }];
    })
    .slice(0, most);
};
