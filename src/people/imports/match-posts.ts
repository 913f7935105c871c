import { newId } from "../../ground/id.ts";
import type { PostRow } from "../store/posts.ts";
import type { PersonLine } from "./person-lines.ts";

/** A line with the post it is about. */
export interface PostLine {
  readonly line: PersonLine;
  readonly old: PostRow | undefined;
  readonly post: PostRow;
}

/**
 * The post each line is about: the head's is the unit's own; any other is the first of its title not yet taken, so
 * that two posts of one title stay two. A post that is not there begins, last in rank.
 */
export const matchPosts = (
  lines: readonly PersonLine[],
  posts: readonly PostRow[],
  { countyId, now }: { countyId: string; now: Date },
): PostLine[] => {
  const free = new Set(posts);
  const lastRank = new Map<string, number>();
  for (const { unitId, rank } of posts) lastRank.set(unitId, Math.max(lastRank.get(unitId) ?? 0, rank));
  const byUnit = Map.groupBy(posts, ({ unitId }) => unitId);
  return lines.map((line) => {
    const { role, titleZh, titleEn, unit } = line;
    const old = byUnit
      .get(unit.id)
      ?.find((post) =>
        role === "head"
          ? post.role === "head"
          : free.has(post) && post.role !== "head" && post.titleZh === titleZh,
      );
    if (old) {
      free.delete(old);
      return { line, old, post: { ...old, role, titleZh, titleEn: titleEn ?? old.titleEn } };
    }
    const rank = role === "head" ? 0 : (lastRank.get(unit.id) ?? 0) + 1;
    lastRank.set(unit.id, rank);
    const post = { countyId, id: newId(now), unitId: unit.id, role, titleZh, titleEn, rank, endedOn: null };
    return { line, old: undefined, post };
  });
};
