import type { Texts } from "../ground/texts.ts";
import { actTexts } from "./texts/acts.ts";
import { importTexts } from "./texts/import.ts";
import { refusalTexts } from "./texts/refusals.ts";
import { owedTexts } from "./texts/owed.ts";
import { commendScreenTexts } from "./screens/texts.ts";

export const commendTexts: Texts = {
  ...refusalTexts,
  ...actTexts,
  ...importTexts,
  ...owedTexts,
  ...commendScreenTexts,
};
