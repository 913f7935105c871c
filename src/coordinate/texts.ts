import type { Texts } from "../ground/texts.ts";
import { actTexts } from "./texts/acts.ts";
import { endingTexts } from "./texts/endings.ts";
import { recordTexts } from "./texts/records.ts";
import { redTexts } from "./texts/red.ts";
import { refusalTexts } from "./texts/refusals.ts";
import { screenTexts } from "./texts/screens.ts";
import { sessionTexts } from "./texts/sessions.ts";

export const coordinateTexts: Texts = {
  ...refusalTexts,
  ...actTexts,
  ...endingTexts,
  ...screenTexts,
  ...sessionTexts,
  ...redTexts,
  ...recordTexts,
};
