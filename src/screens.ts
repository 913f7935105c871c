import type { ScreenRoute } from "./desk/screen.ts";
import { deskScreens } from "./desk/screens/routes.ts";
import { logScreens } from "./log/screens/routes.ts";
import { peopleScreens } from "./people/screens/routes.ts";

/** Every screen of the desk, room by room. */
export const screens: readonly ScreenRoute[] = [...deskScreens, ...logScreens, ...peopleScreens];
