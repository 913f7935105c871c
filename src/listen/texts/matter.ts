import type { Texts } from "../../ground/texts.ts";

/** Why an appeal became a matter, and what posts are told. */
export const matterTexts = {
  "appeal.matter.addressed": { zh: "直接找一把手的诉求", en: "An appeal addressed to the head" },
  "appeal.matter.returned-twice": { zh: "两次退回的诉求", en: "An appeal returned twice" },
  "appeal.matter.unsolved": { zh: "重办后仍没解决的诉求", en: "An appeal still unsolved" },
  "appeal.matter.over-time": { zh: "超期没答复的诉求", en: "An appeal not answered in time" },
  "appeal.matter.referred": { zh: "上呈的诉求", en: "An appeal referred up" },
  "appeal.told": {
    zh: "诉求 {ref} 的议题 {matter}：{said}",
    en: "Matter {matter} of appeal {ref}: {said}",
  },
  "appeal.told-desk": {
    zh: "议题 {matter} 有了结果，上呈的诉求 {ref} 等您答复诉求人：{said}",
    en: "Matter {matter} has ended; the appeal {ref} that was referred to it now needs your answer: {said}",
  },
  "appeal.to-head.assigned": {
    zh: "派来诉求 {ref}：{excerpt}",
    en: "Appeal {ref} was assigned here: {excerpt}",
  },
  "appeal.to-head.reopened": {
    zh: "诉求 {ref} 没解决，提到这一级重办：{excerpt}",
    en: "Appeal {ref} was not solved and comes one level higher, here: {excerpt}",
  },
  "appeal.to-head.extension": {
    zh: "诉求 {ref} 申请延期，等您定：{excerpt}",
    en: "More days are asked for appeal {ref}; you decide: {excerpt}",
  },
} as const satisfies Texts;
