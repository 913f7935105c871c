import type { Texts } from "../ground/texts.ts";
import { actTexts } from "./texts/acts.ts";
import { importTexts } from "./texts/imports.ts";
import { refusalTexts } from "./texts/refusals.ts";
import { screenTexts } from "./texts/screens.ts";

export const peopleTexts = {
  ...actTexts,
  ...refusalTexts,
  ...importTexts,
  ...screenTexts,
} as const satisfies Texts;
