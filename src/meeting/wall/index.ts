import type { Room } from "../../ground/http/index.ts";
import { hall } from "./hall/index.ts";
import { wallRoutes } from "./routes.ts";
import { wallTexts } from "./texts.ts";

/** The wall, as the room brings it to the house. */
export const wall = {
  ...hall,
  routes: [...wallRoutes, ...hall.routes],
  texts: { ...wallTexts, ...hall.texts },
} as const satisfies Partial<Room>;
