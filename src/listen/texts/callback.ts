import type { Texts } from "../../ground/texts.ts";

/** How an appellant is asked by link how an answer was. */
export const callbackTexts = {
  "callback.title": { zh: "您说的事有答复了，请评一评", en: "You have an answer; please judge it" },
  "callback.text": {
    zh: "您反映的 {ref} 已答复。联系过您吗，解决了吗，满意吗？请点开评一评，只能用一次：",
    en: "{ref} has been answered. Were you contacted, is it solved, are you satisfied? Please judge it; the link works once:",
  },
  "callback.sent": { zh: "已发评价链接，等诉求人评。", en: "A link was sent; the appellant may judge." },
  "act.appeal.callback-sent": { zh: "发了评价链接", en: "Sent a link to judge by" },
  "act.appeal.judge-by-link": { zh: "诉求人点链接评了答复", en: "The appellant judged by link" },
  "refusal.callback.moved.conflict": { zh: "这条评价链接已经变了。", en: "This link has changed meanwhile." },
  "refusal.callback.over.not-there": {
    zh: "这个链接用过了，或者过期了。凭编号在「查办理」照样能评。",
    en: "This link was used or is over. With your number you can still judge, at “Follow it”.",
  },
  "judge.title": { zh: "这次答复怎么样", en: "How was this answer" },
  "judge.description": { zh: "评一评您收到的答复。", en: "Judge the answer you got." },
  "judge.once": {
    zh: "链接只能评一次，评完就失效。评「没解决」，提一级再办。",
    en: "The link works once. Judged “not solved”, it is done again one level higher.",
  },
  "judge.thanks": { zh: "记下了，谢谢", en: "It is kept. Thank you" },
  "judge.thanks-note": {
    zh: "凭编号随时看后面的进展。",
    en: "With your number you can follow what comes of it.",
  },
} as const satisfies Texts;
