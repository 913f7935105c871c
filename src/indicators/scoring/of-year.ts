import type { Db } from "../../ground/db/index.ts";
import { readSheetOf } from "./read.ts";
import { schemesOf } from "./store.ts";
import type { UnitScore } from "./words.ts";

/** One scheme of a year with the scores of its units: total and place among their group. */
export interface YearScores {
  readonly schemeId: string;
  readonly nameZh: string;
  readonly nameEn: string | null;
  readonly units: ReadonlyMap<string, Pick<UnitScore, "total" | "place"> & { readonly of: number }>;
}

/** What units scored by the schemes of a year that were adopted, as known on a day. */
export const scoresOfYear = async (
  db: Db,
  countyId: string,
  year: number,
  on: string,
): Promise<YearScores[]> => {
  const schemes = (await schemesOf(db, countyId)).filter(
    ({ state, period }) => state !== "draft" && period.startsWith(String(year)),
  );
  const scores: YearScores[] = [];
  for (const row of schemes) {
    const { groups } = await readSheetOf(db, row, on);
    const units = groups.flatMap((group) =>
      group.units.map(
        ({ unit, total, place }) => [unit.id, { total, place, of: group.units.length }] as const,
      ),
    );
    const { nameZh, nameEn } = row.body;
    scores.push({ schemeId: row.id, nameZh, nameEn, units: new Map(units) });
  }
  return scores;
};
