import type { Veto, VetoKind } from "../words/file.ts";

/** A vote of the panel on setting one kind of veto aside for one nominee: how many for it, of how many that may vote. */
export interface OverrideVote {
  readonly kind: VetoKind;
  readonly yes: number;
  readonly eligible: number;
}

/** What the county lets a panel set aside, and by what share of those who may vote, in percent. */
export interface OverrideRule {
  readonly kinds: readonly VetoKind[];
  readonly percent: number;
}

/** The failed spot checks of a unit that make its reports falsified: all, once there are as many as the county says; 0 says none do. */
export const falsified = <Check>(failed: readonly Check[], fewest: number): readonly Check[] =>
  fewest > 0 && failed.length >= fewest ? failed : [];

/** Whether a vote sets a veto aside: the rule allows it, and at least the share of all who may vote was for it. */
export const isOverridden = (kind: VetoKind, votes: readonly OverrideVote[], rule: OverrideRule): boolean => {
  const vote = votes.find((one) => one.kind === kind);
  if (!vote || !rule.kinds.includes(kind) || vote.eligible === 0) return false;
  return vote.yes * 100 >= rule.percent * vote.eligible;
};

/** A veto with what became of it: it is shown whatever that is. */
export const vetoesWith = (
  vetoes: readonly Veto[],
  votes: readonly OverrideVote[],
  rule: OverrideRule,
): (Veto & { overridable: boolean; overridden: boolean })[] =>
  vetoes.map((veto) => ({
    ...veto,
    overridable: rule.kinds.includes(veto.kind),
    overridden: isOverridden(veto.kind, votes, rule),
  }));

/** Whether something stands in a nominee's way that nobody may, or has, set aside. */
export const isBarred = (
  vetoes: readonly Veto[],
  votes: readonly OverrideVote[],
  rule: OverrideRule,
): boolean => vetoes.some(({ kind }) => !isOverridden(kind, votes, rule));
