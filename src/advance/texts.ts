import type { Texts } from "../ground/texts.ts";
import { actTexts } from "./texts/acts.ts";
import { reasonTexts } from "./texts/reasons.ts";
import { refusalTexts } from "./texts/refusals.ts";

/** Everything the room says. */
export const advanceTexts: Texts = { ...actTexts, ...reasonTexts, ...refusalTexts };
