/** Why a member of the panel keeps out of a nominee's case. */
export const recusalReasons = ["own-unit", "kinship", "interest"] as const;
export type RecusalReason = (typeof recusalReasons)[number];

/** A unit's place in the tree; `kind` says whether everybody stands under it. */
export interface Place {
  readonly unitId: string;
  readonly path: string;
  readonly kind: string;
}

/** Under these stands the whole county: to be under them makes nobody their own. */
const overAll: ReadonlySet<string> = new Set(["county", "government"]);

const isUnder = (below: string, above: string): boolean => below.startsWith(`${above}.`);

/**
 * Whether a nominee is of a member's own unit: the same, one under the member's, or one that the member's stands under.
 * The county and its government stand over all, and only their own staff is theirs.
 */
export const isOwn = (member: Place, nominee: Place): boolean => {
  if (member.unitId === nominee.unitId) return true;
  if (isUnder(nominee.path, member.path)) return !overAll.has(member.kind);
  return isUnder(member.path, nominee.path) && !overAll.has(nominee.kind);
};

export interface Declared {
  readonly postId: string;
  readonly nomineeId: string;
  readonly reason: Exclude<RecusalReason, "own-unit">;
}

interface Judge {
  readonly postId: string;
  /** Null where the post's unit is not known. */
  readonly place: Place | null;
  readonly personId: string | null;
}
interface Judged {
  readonly id: string;
  readonly place: Place | null;
  readonly personId: string | null;
}

/**
 * Why a member keeps out of a nominee's case, or null: their own unit and themselves by rule, kinship or another
 * interest by their own word, which nobody weighs.
 */
export const recusalOf = (
  judge: Judge,
  nominee: Judged,
  declared: readonly Declared[],
): RecusalReason | null => {
  const self = judge.personId !== null && judge.personId === nominee.personId;
  const own = judge.place && nominee.place && isOwn(judge.place, nominee.place);
  if (self || own) return "own-unit";
  const said = declared.find((one) => one.postId === judge.postId && one.nomineeId === nominee.id);
  return said?.reason ?? null;
};
