import { execute } from "../../ground/command.ts";
import { type Route, route } from "../../ground/http/index.ts";
import { opensThemes, readsThemes } from "../rules/may.ts";
import { listThemes, openTheme } from "./api.ts";
import { openThemeMatter } from "./commands.ts";
import { themesIn } from "./read.ts";

export const themeRoutes: readonly Route[] = [
  route(listThemes, readsThemes, async ({ house, actor, now }) => ({
    themes: await themesIn(house.db, actor, now),
  })),
  route(openTheme, opensThemes, ({ house, actor, body }) => execute(house, openThemeMatter, actor, body)),
];
