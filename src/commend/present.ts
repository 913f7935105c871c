import type { Actor } from "../ground/actor.ts";
import { isBlind } from "./rules/panel.ts";
import { listStands } from "./rules/ratios.ts";
import { recusals, type Stand, standsOf, votesOwed } from "./rules/sitting.ts";
import type { NomineeRead } from "./store/nominees.ts";
import type { Known } from "./sitting.ts";
import type { NomineeInList, NomineeList } from "./words/shown.ts";

const nameOf = (id: string | null, nameZh: string | null, nameEn: string | null) =>
  id && nameZh ? { id, nameZh, nameEn } : null;

/** A stand as it may be seen in a phase: points once they are open, votes once they are settled. */
const standSeen = (stand: Stand, { programme }: Known): NonNullable<NomineeInList["stand"]> => {
  const open = programme.phase !== null && !isBlind(programme.phase);
  const settled = programme.phase === "settled";
  return {
    mean: open ? stand.mean : null,
    rank: open ? stand.rank : null,
    tiedBy: open ? stand.tiedBy : null,
    tied: open && stand.mean !== null && stand.tied,
    commend: settled ? stand.commend : null,
    carried: settled ? stand.carried : null,
    barred: stand.barred,
    proposed: settled ? stand.proposed : null,
  };
};

/** A nominee's row as it stands in its table, without what the panel did. */
export const nomineeHead = (row: NomineeRead): Omit<NomineeInList, "vetoes" | "stand" | "mine"> => ({
  id: row.id,
  categoryId: row.categoryId,
  of: row.of,
  nameZh: row.nameZh,
  nameEn: row.nameEn,
  unit: row.of === "person" ? nameOf(row.unitId, row.unitNameZh, row.unitNameEn) : null,
  by: nameOf(row.byUnitId, row.byZh, row.byEn),
  level: row.level,
  state: row.state,
  stateReason: row.stateReason,
});

export const notMine: NomineeInList["mine"] = { recused: null, scored: false, voted: false };

/** What one reader, who may sit on the panel, has done about each nominee. */
export const mineOf = ({ sitting, members }: Known, { postId }: Pick<Actor, "postId">) => {
  if (!members.some((one) => one.postId === postId)) return () => notMine;
  const out = recusals(sitting).filter((one) => one.postId === postId);
  const owed = votesOwed(sitting).filter((one) => one.postId === postId);
  return (nomineeId: string): NomineeInList["mine"] => ({
    recused: out.find((one) => one.nomineeId === nomineeId)?.reason ?? null,
    scored: sitting.scores.some((one) => one.postId === postId && one.nomineeId === nomineeId),
    voted: !owed.some((one) => one.nomineeId === nomineeId),
  });
};

/** Whom the list is reckoned over: who is on it once it is settled, everybody put forward before. */
export const onList = ({ programme, nominees }: Known): readonly NomineeRead[] =>
  programme.phase === "settled" ? nominees.filter(({ state }) => state === "shortlisted") : nominees;

/** All nominees as the panel sees them, with how the list stands against quotas and ratios. */
export const listPresented = (known: Known, actor: Pick<Actor, "postId">): NomineeList => {
  const stands = new Map(standsOf(known.sitting).map((stand): [string, Stand] => [stand.id, stand]));
  const vetoes = new Map(known.sitting.nominees.map((one) => [one.id, one.vetoes]));
  const mine = mineOf(known, actor);
  const nominees = known.nominees.map((row) => {
    const stand = stands.get(row.id);
    const kinds = [...new Set((vetoes.get(row.id) ?? []).map(({ kind }) => kind))];
    return {
      ...nomineeHead(row),
      vetoes: kinds,
      stand: stand ? standSeen(stand, known) : null,
      mine: mine(row.id),
    };
  });
  const { programme, categories } = known;
  return {
    nominees,
    stands: listStands(onList(known), { ...programme, categories }),
    blind: isBlind(programme.phase),
  };
};
