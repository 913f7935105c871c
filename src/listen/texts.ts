import type { Texts } from "../ground/texts.ts";
import { numberTexts } from "./texts/numbers.ts";
import { wordTexts } from "./texts/words.ts";

export const listenTexts: Texts = { ...wordTexts, ...numberTexts };
