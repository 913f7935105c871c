import type { Migration, TableSpec } from "./ground/db/index.ts";
import type { Room, Route, RouteGroup } from "./ground/http/index.ts";
import { importRoutes } from "./ground/imports/index.ts";
import { ground } from "./ground/room.ts";
import { settingRoutes } from "./ground/settings/routes.ts";
import type { Texts } from "./ground/texts.ts";
import { deskTexts } from "./desk/texts.ts";
import { log } from "./log/index.ts";
import { people } from "./people/index.ts";

/** Every room of the house, in the order in which one may stand on another. */
export const rooms: readonly Room[] = [ground, log, people];

export const migrations: readonly Migration[] = rooms.flatMap((room) => room.migrations);

/** Every table with how it is spread; a guard test holds the schema to it. */
export const TABLES: readonly TableSpec[] = rooms.flatMap((room) => room.tables);

export const texts: Texts = Object.assign({}, deskTexts, ...rooms.map((room) => room.texts));

/** Every route of the house by room; the imports and the settings serve all rooms. */
export const routeGroups: readonly RouteGroup[] = [
  ...rooms.map(({ name, routes }) => ({ name, routes })),
  { name: "imports", routes: importRoutes(rooms.flatMap((room) => room.importers ?? [])) },
  { name: "settings", routes: settingRoutes(rooms.flatMap((room) => room.settings ?? [])) },
];

export const routes: readonly Route[] = routeGroups.flatMap((group) => group.routes);
