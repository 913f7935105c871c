import { anyoneSignedIn, type Route, route } from "../../ground/http/index.ts";
import { readWall } from "./api.ts";
import { wallFor } from "./read.ts";

/** The plan, the figures and the rates are anyone's; of the matters each reader gets their own. */
export const wallRoutes: readonly Route[] = [
  route(readWall, anyoneSignedIn, ({ house, actor, now }) => wallFor(house, actor, now)),
];
