import type { Texts } from "../ground/texts.ts";

/** What the log calls this room's acts. */
export const actTexts = {
  "act.indicators.publish": { zh: "载入了以前公布的数字", en: "Loaded figures published before" },
  "act.indicators.import": { zh: "导入了指标", en: "Imported indicators" },
  "kind.publication": { zh: "一次公布", en: "Publication" },
} as const satisfies Texts;
