import type { Texts } from "../../ground/texts.ts";

export const screenTexts = {} as const satisfies Texts;
