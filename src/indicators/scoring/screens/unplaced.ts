import type { GrantShown, Scheme, UnitScore, Veto } from "../words.ts";

/** A veto that fell on a unit, and the reason it was given with. */
export interface Fallen {
  readonly veto: Veto;
  readonly reason: string;
}

/** Why a unit has no place: the vetoes that fell on it, or that nothing is known of it. */
export type Unplaced =
  | { readonly why: "vetoed"; readonly fallen: readonly Fallen[] }
  | { readonly why: "no-figures" };

type Rules = Pick<Scheme, "vetoes">;
type Own = Pick<UnitScore, "place" | "vetoed"> & { readonly grants: readonly GrantShown[] };

const fallenOn = ({ vetoes }: Rules, { grants }: Own): Fallen[] =>
  vetoes.flatMap((veto) =>
    grants.filter(({ key }) => key === veto.key).map(({ reason }) => ({ veto, reason })),
  );

/** Why a unit has no place, whatever the weights; null where it has one. */
export const unplacedBy = (scheme: Rules, score: Own): Unplaced | null => {
  if (score.place !== null) return null;
  return score.vetoed ? { why: "vetoed", fallen: fallenOn(scheme, score) } : { why: "no-figures" };
};
