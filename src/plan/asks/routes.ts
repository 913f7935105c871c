import { execute } from "../../ground/command.ts";
import { anyoneSignedIn, type Route, route } from "../../ground/http/index.ts";
import * as api from "./api.ts";
import { askChange, returnChange, signChange, takeBackChange } from "./commands.ts";
import { changesFor } from "./read.ts";

/** Who may is decided by the rules, in each command. */
export const changeRoutes: readonly Route[] = [
  route(api.readChanges, anyoneSignedIn, ({ house, actor, params }) =>
    changesFor(house.db, actor, params.id),
  ),
  route(api.askChangeRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    execute(house, askChange, actor, { actionId: params.id, ...body }),
  ),
  route(api.signChangeRoute, anyoneSignedIn, ({ house, actor, params }) =>
    execute(house, signChange, actor, params),
  ),
  route(api.returnChangeRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    execute(house, returnChange, actor, { ...params, ...body }),
  ),
  route(api.takeBackChangeRoute, anyoneSignedIn, ({ house, actor, params }) =>
    execute(house, takeBackChange, actor, params),
  ),
];
