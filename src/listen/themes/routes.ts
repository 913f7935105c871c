import { execute } from "../../ground/command.ts";
import { type May, type Route, route } from "../../ground/http/index.ts";
import { refuse } from "../../ground/refusal.ts";
import { leads, opensThemes, readsThemes } from "../rules/may.ts";
import { listThemes, openTheme } from "./api.ts";
import { openThemeMatter } from "./commands.ts";
import { mayReadThemes } from "./may.ts";
import { themesIn } from "./read.ts";

/** Who may at all, to see and to open; whether a leader leads the county's government is looked up then. */
const readsOrLeads: May = (actor) => readsThemes(actor) || leads(actor);
const opensOrLeads: May = (actor) => opensThemes(actor) || leads(actor);

export const themeRoutes: readonly Route[] = [
  route(listThemes, readsOrLeads, async ({ house, actor, now }) =>
    (await mayReadThemes(house.db, actor))
      ? { themes: await themesIn(house.db, actor, now) }
      : refuse("route.not-there"),
  ),
  route(openTheme, opensOrLeads, ({ house, actor, body }) => execute(house, openThemeMatter, actor, body)),
];
