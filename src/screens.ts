import { noticeScreens } from "./commend/notice/screens/routes.ts";
import { commendScreens } from "./commend/screens/routes.ts";
import { coordinateScreens } from "./coordinate/screens/routes.ts";
import { bulletinScreens } from "./advance/bulletin/screens/routes.ts";
import { burdenScreens } from "./advance/burden/screens/routes.ts";
import type { ScreenRoute } from "./desk/screen.ts";
import { advanceScreens } from "./advance/screens/routes.ts";
import { deskScreens } from "./desk/screens/routes.ts";
import { outlookScreens } from "./indicators/outlook/screens/routes.ts";
import { releaseScreens } from "./indicators/entry/screens/routes.ts";
import { scoringScreens } from "./indicators/scoring/screens/routes.ts";
import { keyScreens } from "./listen/keys/screens/routes.ts";
import { indicatorScreens } from "./indicators/screens/routes.ts";
import { listenScreens } from "./listen/screens/routes.ts";
import { ratesScreens } from "./listen/rates/screens/routes.ts";
import { themeScreens } from "./listen/themes/screens/routes.ts";
import { logScreens } from "./log/screens/routes.ts";
import { letterScreens } from "./meeting/letters/screens/routes.ts";
import { meetingScreens } from "./meeting/screens/routes.ts";
import { wallScreens } from "./meeting/wall/screens/routes.ts";
import { peopleScreens } from "./people/screens/routes.ts";
import { planScreens } from "./plan/screens/routes.ts";

/** Every screen of the desk, room by room. */
export const screens: readonly ScreenRoute[] = [
  ...deskScreens,
  ...logScreens,
  ...peopleScreens,
  ...indicatorScreens,
  ...outlookScreens,
  ...releaseScreens,
  ...scoringScreens,
  ...planScreens,
  ...coordinateScreens,
  ...listenScreens,
  ...ratesScreens,
  ...themeScreens,
  ...bulletinScreens,
  ...burdenScreens,
  ...advanceScreens,
  ...keyScreens,
  ...letterScreens,
  ...meetingScreens,
  ...commendScreens,
  ...noticeScreens,
  ...wallScreens,
];
