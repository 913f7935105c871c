import { decidedAwards } from "../../commend/index.ts";
import type { Db } from "../../ground/db/index.ts";
import type { AwardFact } from "./words.ts";

/**
 * Who is commended for a year: the names of its decided commendations, by category. A grade of the yearly assessment is a
 * different thing and is not among them; neither is what was revoked.
 */
export const awardsOf = async (db: Db, countyId: string, year: number): Promise<AwardFact[]> =>
  (await decidedAwards(db, countyId, year))
    .filter(({ kind }) => kind === "commendation")
    .flatMap(({ categories }) =>
      categories.flatMap(({ of, nameZh, nameEn, names }) =>
        names
          .filter(({ revokedOn }) => revokedOn === null)
          .map((one): AwardFact => ({
            category: { nameZh, nameEn },
            of,
            nameZh: one.nameZh,
            nameEn: one.nameEn,
            unit: one.unitZh,
          })),
      ),
    );
