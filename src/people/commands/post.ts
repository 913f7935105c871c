import { command } from "../../ground/command.ts";
import type { DebtsOf } from "../../ground/debt.ts";
import { newId } from "../../ground/id.ts";
import { isRefusal, refuse } from "../../ground/refusal.ts";
import { endPosts, nextRank, type PostRow, savePosts } from "../store/posts.ts";
import type { PostDraft, PostTitles } from "../words.ts";
import { todayIn } from "./day.ts";
import { checkNothingOwed } from "./end-unit.ts";
import { livingPost, livingUnit } from "./living.ts";

/** A post begins in a unit, last in rank; the head's is there from the unit's first day. Refuses `unit.not-there`. */
export const createPost = command<PostDraft, PostRow>("post.create", async (tx, { countyId }, draft, now) => {
  const unit = await livingUnit(tx, countyId, draft.unitId);
  if (isRefusal(unit)) return unit;
  const rank = await nextRank(tx, countyId, unit.id);
  const post = { ...draft, countyId, id: newId(now), rank, endedOn: null };
  await savePosts(tx, [post]);
  const after = { ...draft, rank };
  return { value: post, entry: { kind: "post", id: post.id, unitId: unit.id, after } };
});

/** Gives a post another title. Refuses `post.not-there`, `post.ended`. */
export const renamePost = command<PostTitles & { postId: string }, PostRow>(
  "post.rename",
  async (tx, { countyId }, { postId, titleZh, titleEn }) => {
    const post = await livingPost(tx, countyId, postId);
    if (isRefusal(post)) return post;
    const renamed = { ...post, titleZh, titleEn };
    await savePosts(tx, [renamed]);
    const before = { titleZh: post.titleZh, titleEn: post.titleEn };
    const change = { before, after: { titleZh, titleEn } };
    return { value: renamed, entry: { kind: "post", id: postId, unitId: post.unitId, ...change } };
  },
);

/** A post ends today, and its holder's tenure with it. Refuses `post.not-there`, `post.head-stays`, `post.owes-still`. */
export const endPost = (debtsOf: DebtsOf) =>
  command<{ postId: string }, PostRow>("post.end", async (tx, { countyId }, { postId }, now) => {
    const post = await livingPost(tx, countyId, postId);
    if (isRefusal(post)) return post;
    if (post.role === "head") return refuse("post.head-stays", { title: post.titleZh });
    const owed = await checkNothingOwed(tx, debtsOf, [post]);
    if (owed) return owed;
    const endedOn = await todayIn(tx, countyId, now);
    await endPosts(tx, countyId, [postId], endedOn);
    const change = { before: { title: post.titleZh, endedOn: null }, after: { endedOn } };
    return {
      value: { ...post, endedOn },
      entry: { kind: "post", id: postId, unitId: post.unitId, ...change },
    };
  });
