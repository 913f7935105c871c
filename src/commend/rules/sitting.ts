import type { Veto, VetoKind } from "../words/file.ts";
import type { Vote, VoteQuestion } from "../words/panel.ts";
import type { Criterion, TieRule } from "../words/programme.ts";
import type { Level, NomineeKind, NomineeState } from "../words/states.ts";
import { owedOf } from "./panel.ts";
import { carries, type Points, proposed, type Ranked, rankedBy } from "./ranking.ts";
import { type Declared, type Place, type RecusalReason, recusalOf } from "./recusal.ts";
import { isBarred, type OverrideRule, type OverrideVote, vetoesWith } from "./vetoes.ts";

export interface Member {
  readonly postId: string;
  readonly personId: string | null;
  readonly place: Place | null;
}

export interface Judged {
  readonly id: string;
  readonly of: NomineeKind;
  readonly categoryId: string;
  readonly level: Level | null;
  readonly state: NomineeState;
  readonly personId: string | null;
  readonly place: Place | null;
  readonly verified: number;
  readonly putForwardAt: string | null;
  readonly vetoes: readonly Veto[];
}

interface Mark {
  readonly postId: string;
  readonly nomineeId: string;
}

/** Everything a panel has before it: what it was given and what it did. */
export interface Sitting {
  readonly members: readonly Member[];
  readonly nominees: readonly Judged[];
  readonly declared: readonly Declared[];
  readonly scores: readonly (Mark & { readonly round: 1 | 2; readonly points: Points })[];
  readonly votes: readonly (Mark & { readonly question: VoteQuestion; readonly vote: Vote })[];
  readonly categories: readonly { readonly id: string; readonly quota: number }[];
  readonly criteria: readonly Criterion[];
  readonly ties: readonly TieRule[];
  readonly passShare: number;
  readonly override: OverrideRule;
}

/** Who keeps out of whose case, and why. */
export const recusals = ({ members, nominees, declared }: Sitting): (Mark & { reason: RecusalReason })[] =>
  members.flatMap((member) =>
    nominees.flatMap((nominee) => {
      const reason = recusalOf(member, nominee, declared);
      return reason ? [{ postId: member.postId, nomineeId: nominee.id, reason }] : [];
    }),
  );

const pairsOf = ({ members, nominees }: Sitting): Mark[] =>
  members.flatMap(({ postId }) => nominees.map(({ id }) => ({ postId, nomineeId: id })));

/** Which members still have to score whom. */
export const scoresOwed = (sitting: Sitting): Mark[] =>
  owedOf(pairsOf(sitting), recusals(sitting), sitting.scores);

/** The kinds of veto against a nominee that the panel may be asked to set aside. */
export const questionsOn = ({ vetoes }: Judged, { kinds }: OverrideRule): VetoKind[] =>
  kinds.filter((kind) => vetoes.some((one) => one.kind === kind));

/** Which members still have to vote on whom: to commend, and on each veto that may be set aside. */
export const votesOwed = (sitting: Sitting): (Mark & { question: VoteQuestion })[] => {
  const [pairs, recused] = [pairsOf(sitting), recusals(sitting)];
  const asked = (question: VoteQuestion, ids: ReadonlySet<string>) => {
    const open = pairs.filter(({ nomineeId }) => ids.has(nomineeId));
    const done = sitting.votes.filter((one) => one.question === question);
    return owedOf(open, recused, done).map((mark) => ({ ...mark, question }));
  };
  const all = new Set(sitting.nominees.map(({ id }) => id));
  const withVeto = (kind: VetoKind) =>
    new Set(
      sitting.nominees.filter((one) => questionsOn(one, sitting.override).includes(kind)).map(({ id }) => id),
    );
  return [...asked("commend", all), ...sitting.override.kinds.flatMap((kind) => asked(kind, withVeto(kind)))];
};

/** The points of the members who judge a nominee, those of the second round before those of the first. */
export const pointsOn = (sitting: Sitting, nomineeId: string): Points[] => {
  const out = new Set(recusals(sitting).flatMap((one) => (one.nomineeId === nomineeId ? one.postId : [])));
  const latest = new Map<string, { round: 1 | 2; points: Points }>();
  for (const { postId, nomineeId: of, round, points } of sitting.scores) {
    if (of !== nomineeId || out.has(postId) || !sitting.members.some((one) => one.postId === postId))
      continue;
    if ((latest.get(postId)?.round ?? 0) <= round) latest.set(postId, { round, points });
  }
  return [...latest.values()].map(({ points }) => points);
};

export interface Tally {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  /** How many members may vote: all but those who keep out. */
  readonly eligible: number;
}

/** How a vote on a nominee stands. Votes of members who keep out, or left the panel, do not count. */
export const tallyOn = (sitting: Sitting, nomineeId: string, question: VoteQuestion): Tally => {
  const out = new Set(recusals(sitting).flatMap((one) => (one.nomineeId === nomineeId ? one.postId : [])));
  const may = sitting.members.filter(({ postId }) => !out.has(postId));
  const cast = sitting.votes.filter(
    (one) =>
      one.nomineeId === nomineeId &&
      one.question === question &&
      may.some(({ postId }) => postId === one.postId),
  );
  const count = (vote: Vote) => cast.filter((one) => one.vote === vote).length;
  return { yes: count("yes"), no: count("no"), abstain: count("abstain"), eligible: may.length };
};

const overrideVotes = (sitting: Sitting, nominee: Judged): OverrideVote[] =>
  questionsOn(nominee, sitting.override).map((kind) => ({ kind, ...tallyOn(sitting, nominee.id, kind) }));

/** The vetoes of a nominee, each with whether it may be and was set aside. */
export const vetoesOn = (sitting: Sitting, nominee: Judged) =>
  vetoesWith(nominee.vetoes, overrideVotes(sitting, nominee), sitting.override);

export const barred = (sitting: Sitting, nominee: Judged): boolean =>
  isBarred(nominee.vetoes, overrideVotes(sitting, nominee), sitting.override);

/** A nominee as the panel's figures have it. */
export interface Stand extends Ranked {
  readonly commend: Tally;
  readonly carried: boolean;
  readonly barred: boolean;
  /** Whether the figures alone would put it on the list. */
  readonly proposed: boolean;
}

const standsIn = (sitting: Sitting, categoryId: string, quota: number): Stand[] => {
  const own = sitting.nominees.filter((one) => one.categoryId === categoryId);
  const scored = own.map((one) => ({
    ...one,
    points: pointsOn(sitting, one.id),
    yes: tallyOn(sitting, one.id, "commend").yes,
  }));
  const stands = rankedBy(scored, sitting).map((ranked) => {
    const commend = tallyOn(sitting, ranked.id, "commend");
    const carried = carries(commend.yes, commend.eligible, sitting.passShare);
    return {
      ranked,
      commend,
      carried,
      barred: barred(
        sitting,
        own.find(({ id }) => id === ranked.id)!,
      ),
    };
  });
  const chosen = new Set(proposed(stands, quota));
  return stands.map(({ ranked, ...rest }) => ({ ...ranked, ...rest, proposed: chosen.has(ranked.id) }));
};

/** How every nominee stands, category by category, the first of each first. */
export const standsOf = (sitting: Sitting): Stand[] =>
  sitting.categories.flatMap(({ id, quota }) => standsIn(sitting, id, quota));
