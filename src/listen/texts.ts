import type { Texts } from "../ground/texts.ts";
import { open311Texts } from "./open311/texts.ts";
import { numberTexts } from "./texts/numbers.ts";
import { ticketTexts } from "./texts/import.ts";
import { wordTexts } from "./texts/words.ts";

export const listenTexts: Texts = { ...wordTexts, ...numberTexts, ...open311Texts, ...ticketTexts };
