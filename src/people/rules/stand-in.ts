import type { Post } from "../words.ts";

/** Who acts for a unit's head, and why: they are it, they stand in, or the unit above does. */
export interface Acting {
  readonly post: Post;
  readonly as: "head" | "stand-in" | "above";
}

const byRank = (a: Post, b: Post): number => a.rank - b.rank || (a.id < b.id ? -1 : 1);

/**
 * Who acts in a unit: the head; while that post is vacant, the first deputy by rank whose post is held; null when
 * nobody of the unit can.
 */
export const standIn = (posts: readonly Post[]): Acting | null => {
  const held = posts.filter(({ holder }) => holder !== null).toSorted(byRank);
  const head = held.find(({ role }) => role === "head");
  if (head) return { post: head, as: "head" };
  const deputy = held.find(({ role }) => role === "deputy");
  return deputy ? { post: deputy, as: "stand-in" } : null;
};

/**
 * Who acts for a unit, looking up the tree where its own posts are empty. `chain` holds the posts of the unit, then
 * of the unit above it, and so on to the county; null only when the whole chain is empty.
 */
export const whoActs = (chain: readonly (readonly Post[])[]): Acting | null => {
  for (const [steps, posts] of chain.entries()) {
    const acting = standIn(posts);
    if (acting) return steps === 0 ? acting : { post: acting.post, as: "above" };
  }
  return null;
};
