import type { Texts } from "../ground/texts.ts";
import { open311Texts } from "./open311/texts.ts";
import { wordTexts } from "./texts/words.ts";

export const listenTexts: Texts = { ...wordTexts, ...open311Texts };
