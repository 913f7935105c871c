import { type May, type Route, route } from "../../ground/http/index.ts";
import { listCallbacks, listExclusions, readRates } from "./api.ts";
import { callbacksAskedFor, exclusionsAskedFor, ratesOf } from "./read.ts";

/** Whoever sits in a post sees how units are judged; which appeals those were, each reading decides. */
const seated: May = ({ role, postId }) => postId !== null || role === "operator";

export const rateRoutes: readonly Route[] = [
  route(readRates, seated, ({ house, actor, query, now }) => ratesOf(house.db, actor, query, now)),
  route(listCallbacks, seated, ({ house, actor, query, now }) =>
    callbacksAskedFor(house.db, actor, query, now),
  ),
  route(listExclusions, seated, async ({ house, actor, query, now }) => ({
    exclusions: await exclusionsAskedFor(house.db, actor, query, now),
  })),
];
