import type { Texts } from "../ground/texts.ts";

export const peopleTexts = {} as const satisfies Texts;
