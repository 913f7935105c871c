import type { Room } from "../../ground/http/index.ts";
import { yearTexts } from "./texts.ts";
import { yearPage } from "./year-page.tsx";

/** The public page of a year, as the room brings it to the house. */
export const year = { pages: [yearPage], texts: yearTexts } as const satisfies Partial<Room>;
