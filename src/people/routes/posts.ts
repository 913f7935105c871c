import { localDate } from "../../ground/clock.ts";
import { execute } from "../../ground/command.ts";
import { type Route, route } from "../../ground/http/index.ts";
import { refuse } from "../../ground/refusal.ts";
import {
  addPost,
  appointHolder,
  changePostTitles,
  endPostToday,
  handOverPost,
  readHandover,
} from "../api.ts";
import { createPost, endPost, renamePost } from "../commands/post.ts";
import { appoint, handOver } from "../commands/tenure.ts";
import { postOn } from "../store/posts.ts";
import { mayManage } from "./units.ts";

export const postRoutes: readonly Route[] = [
  route(addPost, mayManage, ({ house, actor, body }) => execute(house, createPost, actor, body)),
  route(changePostTitles, mayManage, ({ house, actor, params, body }) =>
    execute(house, renamePost, actor, { ...body, postId: params.id }),
  ),
  route(endPostToday, mayManage, ({ house, actor, params }) =>
    execute(house, endPost(house.debtsOf), actor, { postId: params.id }),
  ),
  route(appointHolder, mayManage, ({ house, actor, params, body }) =>
    execute(house, appoint, actor, { ...body, postId: params.id }),
  ),
  route(readHandover, mayManage, async ({ house, countyId, params, now }) => {
    const today = localDate(now, house.clock.zone);
    const post = await postOn(house.db, countyId, params.id, today);
    if (!post) return refuse("post.not-there");
    return { post, today, debts: [...(await house.debtsOf(house.db, countyId, params.id))] };
  }),
  route(handOverPost, mayManage, async ({ house, actor, params, body }) => {
    const done = await execute(house, handOver(house.debtsOf), actor, { ...body, postId: params.id });
    return "refusal" in done ? done : { debts: [...done.debts] };
  }),
];
