import type { Room } from "../../ground/http/index.ts";
import { wallRoutes } from "./routes.ts";
import { wallTexts } from "./texts.ts";

/** The wall, as the room brings it to the house. */
export const wall = { routes: wallRoutes, texts: wallTexts } as const satisfies Partial<Room>;
