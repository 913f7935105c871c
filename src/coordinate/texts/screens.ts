import type { Texts } from "../../ground/texts.ts";

export const screenTexts = {
  "matter.session.summary": { zh: "协调会：{titles}", en: "Session: {titles}" },
} as const satisfies Texts;
