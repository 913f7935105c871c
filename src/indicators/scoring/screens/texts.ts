import type { Texts } from "../../../ground/texts.ts";

export const scoringScreenTexts = {} as const satisfies Texts;
