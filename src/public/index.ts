import type { Page } from "../ground/http/index.ts";
import { accessPage } from "./access.tsx";
import { homePage } from "./home.tsx";

export { mountPublicFiles } from "./files.ts";
export { refusalPage } from "./refusal-page.tsx";
export { publicTexts } from "./texts.ts";

/** The pages above all rooms. */
export const publicPages: readonly Page[] = [homePage, accessPage];
