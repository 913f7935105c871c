import type { Texts } from "../ground/texts.ts";
import { actTexts } from "./texts/acts.ts";
import { endingTexts } from "./texts/endings.ts";
import { refusalTexts } from "./texts/refusals.ts";
import { screenTexts } from "./texts/screens.ts";

export const coordinateTexts: Texts = { ...refusalTexts, ...actTexts, ...endingTexts, ...screenTexts };
