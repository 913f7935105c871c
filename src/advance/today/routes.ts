import { localDate } from "../../ground/clock.ts";
import { execute } from "../../ground/command.ts";
import { anyoneSignedIn, type Route, route } from "../../ground/http/index.ts";
import * as api from "./api.ts";
import { chaseHead, undoChase } from "./commands.ts";
import { belowOf, toChaseOf, toReportOf } from "./read.ts";
import { mayChase } from "./rules.ts";

/** What Today shows of promises: each reader asks of their own post and unit. */
export const advanceTodayRoutes: readonly Route[] = [
  route(api.readBelow, anyoneSignedIn, ({ house, actor, params, query, now }) =>
    belowOf(house.db, { actor, ...params, ...query, today: localDate(now, house.clock.zone) }),
  ),
  route(api.readToReport, anyoneSignedIn, ({ house, actor, params, query, now }) =>
    toReportOf(house.db, { actor, ...params, ...query, today: localDate(now, house.clock.zone) }),
  ),
  route(api.readToChase, mayChase, ({ house, actor, params, query, now }) =>
    toChaseOf(house.db, { actor, ...params, ...query, today: localDate(now, house.clock.zone) }),
  ),
  route(api.chaseRoute, mayChase, ({ house, actor, params, body }) =>
    execute(house, chaseHead, actor, { ...params, ...body }),
  ),
  route(api.undoChaseRoute, mayChase, ({ house, actor, params }) => execute(house, undoChase, actor, params)),
];
