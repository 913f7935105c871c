import type { Texts } from "../ground/texts.ts";
import { actTexts } from "./texts/acts.ts";
import { importTexts } from "./texts/import.ts";
import { reasonTexts } from "./texts/reasons.ts";
import { refusalTexts } from "./texts/refusals.ts";
import { screenTexts } from "./texts/screens.ts";

/** Everything the room says. */
export const advanceTexts: Texts = {
  ...actTexts,
  ...importTexts,
  ...reasonTexts,
  ...refusalTexts,
  ...screenTexts,
};
