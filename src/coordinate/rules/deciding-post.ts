import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import { standIn } from "../../people/index.ts";
import type { Post } from "../../people/words.ts";
import type { Reason } from "../words.ts";

/** The county's tree as this rule reads it: the unit above each, and the posts of its head and deputies. */
export interface DecidingTree {
  readonly parentOf: (unitId: string) => string | null;
  readonly postsOf: (unitId: string) => readonly Post[];
}

/** Whom a matter is about: every unit involved, and those among them that it complains of. */
export interface Involved {
  readonly unitIds: readonly string[];
  readonly complainedOf: readonly string[];
}

/** The post that decides, the unit it sits in, and why it is that one. */
export interface Deciding {
  readonly postId: string;
  readonly unitId: string;
  readonly reason: Reason;
}

/** A unit and all that stand over it, from it up to the county. */
const upFrom = (parentOf: DecidingTree["parentOf"], unitId: string): string[] => {
  const chain: string[] = [];
  for (let at: string | null = unitId; at !== null && !chain.includes(at); at = parentOf(at)) chain.push(at);
  return chain;
};

/** The lowest unit on every way up; null where they never meet. */
const lowestOn = (chains: readonly (readonly string[])[]): string | null => {
  const [first = [], ...others] = chains;
  return first.find((unitId) => others.every((other) => other.includes(unitId))) ?? null;
};

/** The unit whose head decides, were the post held, and what makes it that one. */
interface Meeting {
  readonly unitId: string;
  readonly because: Reason["because"];
  /** Of a meeting, two units that meet nowhere lower. */
  readonly between: readonly [string, string] | null;
  /** Of a complaint, the unit that would else decide about itself. */
  readonly about: string | null;
}

/** The first unit and another that meet nowhere lower than all do; null where the first stands over the rest. */
const pairAt = (all: readonly string[], ways: readonly (readonly string[])[], unitId: string) => {
  const other = all.find((one, at) => one !== all[0] && lowestOn([ways[0]!, ways[at]!]) === unitId);
  return other === undefined || ways[0]![0] === unitId ? null : ([all[0]!, other] as const);
};

/**
 * Where the units involved meet: their lowest common ancestor, counting from the parent of a unit complained of, as
 * nobody decides about themselves. Refuses `matter.no-units`, `matter.above-the-county` when it complains of the
 * county itself, and `matter.units-apart` for units of two trees.
 */
export const meetingOf = (
  parentOf: DecidingTree["parentOf"],
  { unitIds, complainedOf }: Involved,
): Meeting | Refusal => {
  const all = [...new Set([...unitIds, ...complainedOf])];
  if (all.length === 0) return refuse("matter.no-units", {}, { field: "units" });
  const starts = all.map((unitId) => (complainedOf.includes(unitId) ? parentOf(unitId) : unitId));
  if (starts.includes(null)) return refuse("matter.above-the-county", {}, { field: "units" });
  const unitId = lowestOn(starts.map((start) => upFrom(parentOf, start!)));
  if (unitId === null) return refuse("matter.units-apart", {}, { field: "units" });
  const ways = all.map((one) => upFrom(parentOf, one));
  const plain = lowestOn(ways);
  if (plain !== unitId) return { unitId, because: "complaint", between: null, about: plain };
  const between = pairAt(all, ways, unitId);
  return { unitId, because: between ? "meeting" : "itself", between, about: null };
};

/** Who acts at a unit or, where nobody does, above it, with the units passed over because their posts are empty. */
const actingFrom = (
  tree: DecidingTree,
  unitId: string,
): { post: Post; as: Reason["as"]; vacant: string[] } | null => {
  const vacant: string[] = [];
  for (const at of upFrom(tree.parentOf, unitId)) {
    const acting = standIn(tree.postsOf(at));
    if (acting) return { post: acting.post, as: at === unitId ? acting.as : "above", vacant };
    vacant.push(at);
  }
  return null;
};

const decidingAt = (tree: DecidingTree, at: Meeting): Deciding | Refusal => {
  const acting = actingFrom(tree, at.unitId);
  if (!acting) return refuse("matter.nobody-decides");
  const { post, as, vacant } = acting;
  const { unitId: meets, because, between, about } = at;
  const reason = { because, meets, between, about, as, vacant };
  return { postId: post.id, unitId: post.unitId, reason };
};

/**
 * The deciding post of a matter: the head of the lowest unit that stands over all units involved, never of one
 * complained of; while that post is vacant, who stands in, else the next head up. (Design §4.1.)
 * Refuses as `meetingOf` does, and `matter.nobody-decides` when no post up to the county is held.
 */
export const decidingPost = (tree: DecidingTree, involved: Involved): Deciding | Refusal => {
  const at = meetingOf(tree.parentOf, involved);
  return isRefusal(at) ? at : decidingAt(tree, at);
};

/** The next head up from a unit whose head was silent; null at the county's head: nobody stands above. */
export const nextUp = (tree: DecidingTree, unitId: string): Deciding | null => {
  const above = tree.parentOf(unitId);
  if (above === null) return null;
  const next = decidingAt(tree, {
    unitId: above,
    because: "silence",
    between: null,
    about: unitId,
  });
  return isRefusal(next) ? null : next;
};
