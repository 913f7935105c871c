import type { Texts } from "../ground/texts.ts";

export const logTexts = {} as const satisfies Texts;
