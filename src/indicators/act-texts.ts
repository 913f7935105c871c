import type { Texts } from "../ground/texts.ts";

/** What the log calls this room's acts. */
export const actTexts = {
  "act.indicators.publish": { zh: "公布了数字", en: "Published figures" },
  "act.indicators.revise": { zh: "修订了数字", en: "Revised a figure" },
  "act.indicators.import": { zh: "导入了指标", en: "Imported indicators" },
  "kind.publication": { zh: "一次公布", en: "Publication" },
} as const satisfies Texts;
