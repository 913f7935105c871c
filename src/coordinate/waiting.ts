import type { WaitingOf } from "../ground/waiting/words.ts";
import { countAwaiting } from "./store/lists.ts";

/** How many matters wait for a post's decision: the number beside the matters in the navigation. */
export const mattersWaiting: WaitingOf = async ({ db, actor: { countyId, postId } }) => ({
  matters: postId === null ? 0 : await countAwaiting(db, countyId, postId),
});
