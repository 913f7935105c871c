import type { Texts } from "../../ground/texts.ts";

/** Why an appeal became a matter. */
export const matterTexts = {
  "appeal.matter.addressed": { zh: "直接找一把手的诉求", en: "An appeal addressed to the head" },
  "appeal.matter.returned-twice": { zh: "两次退回的诉求", en: "An appeal returned twice" },
  "appeal.matter.unsolved": { zh: "重办后仍没解决的诉求", en: "An appeal still unsolved" },
  "appeal.matter.over-time": { zh: "超期没答复的诉求", en: "An appeal not answered in time" },
  "appeal.matter.referred": { zh: "上呈的诉求", en: "An appeal referred up" },
} as const satisfies Texts;
