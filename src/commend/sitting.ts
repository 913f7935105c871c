import type { Db } from "../ground/db/index.ts";
import type { Sitting } from "./rules/sitting.ts";
import type { Place } from "./rules/recusal.ts";
import { countyRules, todayIn } from "./settings.ts";
import { verifiedActions } from "./store/evidence.ts";
import { type NomineeRead, nomineesOf } from "./store/nominees.ts";
import { type MemberRead, membersOf, recusalsOf, scoresOf, votesOf } from "./store/panel.ts";
import { categoriesOf, type CategoryRow, type ProgrammeRow } from "./store/programmes.ts";
import { daysOfYear } from "./evidence.ts";
import { vetoesOf } from "./vetoes.ts";

/** A panel's sitting with the rows it was read from. */
export interface Known {
  readonly programme: ProgrammeRow;
  readonly categories: readonly CategoryRow[];
  readonly members: readonly MemberRead[];
  readonly nominees: readonly NomineeRead[];
  readonly sitting: Sitting;
}

const placeOf = (unitId: string | null, path: string | null, kind: string | null): Place | null =>
  unitId && path && kind ? { unitId, path, kind } : null;

const verifiedBy = async (db: Db, { countyId, year }: ProgrammeRow, today: string) => {
  const rows = await verifiedActions(db, countyId, year, daysOfYear(year, today));
  const byUnit = Map.groupBy(rows, ({ unitId }) => unitId);
  return (unitId: string | null): number => (unitId ? (byUnit.get(unitId)?.length ?? 0) : 0);
};

/** Everything before the panel of a programme, read once: members, nominees, what they did, and what bars whom. */
export const knownOf = async (db: Db, programme: ProgrammeRow, now: Date): Promise<Known> => {
  const { countyId, id, year, criteria, ties } = programme;
  const today = await todayIn(db, countyId, now);
  const rules = await countyRules(db, countyId, today);
  const categories = await categoriesOf(db, countyId, id);
  const nominees = await nomineesOf(db, countyId, id, ["nominated", "shortlisted", "left-out"]);
  const members = await membersOf(db, countyId, id);
  const vetoes = await vetoesOf(db, countyId, { year, nominees }, now);
  const verified = await verifiedBy(db, programme, today);
  const sitting: Sitting = {
    members: members.map(({ postId, personId, unitId, path, kind }) => ({
      postId,
      personId,
      place: placeOf(unitId, path, kind),
    })),
    nominees: nominees.map((one) => ({
      ...one,
      place: placeOf(one.unitId, one.unitPath, one.unitKind),
      verified: verified(one.unitId),
      putForwardAt: one.putForwardAt?.toISOString() ?? null,
      vetoes: vetoes.get(one.id) ?? [],
    })),
    declared: await recusalsOf(db, countyId, id),
    scores: await scoresOf(db, countyId, id),
    votes: await votesOf(db, countyId, id),
    categories,
    criteria,
    ties,
    passShare: rules.passShare,
    override: { kinds: rules.overridable, percent: rules.overrideShare },
  };
  return { programme, categories, members, nominees, sitting };
};
