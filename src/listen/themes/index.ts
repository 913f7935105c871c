import type { Room } from "../../ground/http/index.ts";
import { themeRoutes } from "./routes.ts";
import { themeTexts } from "./texts.ts";

/** What is said again and again, as the room brings it to the house. */
export const themes = { routes: themeRoutes, texts: themeTexts } as const satisfies Partial<Room>;
