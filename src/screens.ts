import { coordinateScreens } from "./coordinate/screens/routes.ts";
import type { ScreenRoute } from "./desk/screen.ts";
import { deskScreens } from "./desk/screens/routes.ts";
import { indicatorScreens } from "./indicators/screens/routes.ts";
import { logScreens } from "./log/screens/routes.ts";
import { peopleScreens } from "./people/screens/routes.ts";
import { planScreens } from "./plan/screens/routes.ts";

/** Every screen of the desk, room by room. */
export const screens: readonly ScreenRoute[] = [
  ...deskScreens,
  ...logScreens,
  ...peopleScreens,
  ...indicatorScreens,
  ...planScreens,
  ...coordinateScreens,
];
