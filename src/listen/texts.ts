import type { Texts } from "../ground/texts.ts";
import { wordTexts } from "./texts/words.ts";

export const listenTexts: Texts = { ...wordTexts };
