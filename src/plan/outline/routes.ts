import { execute } from "../../ground/command.ts";
import { type Route, route } from "../../ground/http/index.ts";
import { writeArea, writePillar, writeTask } from "../commands/outline.ts";
import { may } from "../rules.ts";
import { writeAreaRoute, writePillarRoute, writeTaskRoute } from "./api.ts";

const whoMay = (actor: Parameters<typeof may>[0]): boolean => may(actor, "change");

/** A year's outline by hand, so that actions can be written without a spreadsheet. */
export const outlineRoutes: readonly Route[] = [
  route(writePillarRoute, whoMay, ({ house, actor, params, body }) =>
    execute(house, writePillar, actor, { year: params.year, ...body }),
  ),
  route(writeTaskRoute, whoMay, ({ house, actor, params, body }) =>
    execute(house, writeTask, actor, { year: params.year, ...body }),
  ),
  route(writeAreaRoute, whoMay, ({ house, actor, params, body }) =>
    execute(house, writeArea, actor, { year: params.year, ...body }),
  ),
];
