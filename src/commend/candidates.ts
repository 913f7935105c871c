import type { Actor } from "../ground/actor.ts";
import type { Db } from "../ground/db/index.ts";
import { personsWithin, type PersonWithin, unitsWithin } from "./store/candidates.ts";
import type { Candidate } from "./words/shown.ts";
import type { Level, NomineeKind } from "./words/states.ts";

/** What a post suggests: heads and deputies of units above the village lead, whoever works in a village is at the front line. */
export const levelOf = ({ role, unitKind }: Pick<PersonWithin, "role" | "unitKind">): Level => {
  if (unitKind === "village" || unitKind === "enterprise") return "front-line";
  return role === "head" || role === "deputy" ? "leading" : "other";
};

const most = 30;

/** Whom a unit may nominate: itself and what stands below it, or their people, by a part of a name. */
export const candidatesFor = async (
  db: Db,
  { countyId, unitPath }: Actor,
  { of, text }: { of: NomineeKind; text: string },
): Promise<Candidate[]> => {
  if (unitPath === null) return [];
  const asked = { path: unitPath, text, limit: most };
  if (of === "unit") {
    const units = await unitsWithin(db, countyId, asked);
    return units.map(({ id, nameZh, nameEn }) => ({
      unit: { id, nameZh, nameEn },
      person: null,
      level: null,
    }));
  }
  return (await personsWithin(db, countyId, asked)).map((one) => ({
    unit: { id: one.unitId, nameZh: one.unitZh, nameEn: one.unitEn },
    person: { id: one.personId, nameZh: one.personZh, titleZh: one.titleZh, titleEn: one.titleEn },
    level: levelOf(one),
  }));
};
