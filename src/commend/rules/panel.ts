import { type Refusal, refuse } from "../../ground/refusal.ts";
import type { Criterion } from "../words/programme.ts";
import type { PanelPhase } from "../words/states.ts";
import type { Points } from "./ranking.ts";

export const phaseActs = [
  "score",
  "reveal",
  "score-again",
  "note",
  "call-vote",
  "vote",
  "settle",
  "discuss-again",
] as const;
export type PhaseAct = (typeof phaseActs)[number];

/** The way of a panel. What stays in its phase is something members do; what leaves it is the office's. */
const phases: Readonly<Record<PanelPhase, Partial<Record<PhaseAct, PanelPhase>>>> = {
  scoring: { score: "scoring", reveal: "discussion" },
  discussion: { "score-again": "discussion", note: "discussion", "call-vote": "vote" },
  vote: { vote: "vote", note: "vote", settle: "settled" },
  settled: { "discuss-again": "discussion" },
};

/** The phase after an act. Refuses `panel.not-now`, also where no review has begun. */
export const nextPhase = (phase: PanelPhase | null, act: PhaseAct): PanelPhase | Refusal =>
  (phase && phases[phase][act]) ?? refuse("panel.not-now");

/** In the first round each scores alone: nobody, the office included, sees what others gave until it is over. */
export const isBlind = (phase: PanelPhase | null): boolean => phase === "scoring";

/** The fewest members a panel works with. */
export const fewestMembers = 3;

/** Whether points are given for every criterion, within its bounds. Refuses `panel.points-missing`, `panel.points-out-of-range`. */
export const pointsFit = (points: Points, criteria: readonly Criterion[]): Refusal | null => {
  const missing = criteria.find(({ key }) => points[key] === undefined);
  if (missing)
    return refuse("panel.points-missing", { criterion: missing.nameZh }, { field: `points.${missing.key}` });
  const known = new Map(criteria.map((one) => [one.key, one]));
  for (const [key, given] of Object.entries(points)) {
    const most = known.get(key)?.points ?? -1;
    if (given < 0 || given > most)
      return refuse("panel.points-out-of-range", { most }, { field: `points.${key}` });
  }
  return null;
};

interface Pair {
  readonly postId: string;
  readonly nomineeId: string;
}

/** Which members still owe what: every pair of member and nominee that is neither recused nor done. */
export const owedOf = (pairs: readonly Pair[], recused: readonly Pair[], done: readonly Pair[]): Pair[] => {
  const keyOf = ({ postId, nomineeId }: Pair) => `${postId} ${nomineeId}`;
  const settled = new Set([...recused, ...done].map(keyOf));
  return pairs.filter((pair) => !settled.has(keyOf(pair)));
};
