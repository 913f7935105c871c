import { type Route, route } from "../../ground/http/index.ts";
import { readsAll } from "../rules/may.ts";
import { listThemes } from "./api.ts";
import { themesIn } from "./read.ts";

/** Themes count every appeal, also what complains of a unit: they are for who reads all. */
export const themeRoutes: readonly Route[] = [
  route(listThemes, readsAll, async ({ house, countyId, now }) => ({
    themes: await themesIn(house.db, countyId, now),
  })),
];
