import type { Texts } from "../ground/texts.ts";
import { refusalTexts } from "./texts/refusals.ts";

export const commendTexts: Texts = { ...refusalTexts };
