import type { Texts } from "../../ground/texts.ts";

/** What posts are reminded of and hand over. */
export const owedTexts = {
  "commend.due.nominate": {
    zh: "推荐“{name}”，还有 {left} 个名额没用",
    en: "Nominate for “{name}”: {left} places unused",
  },
  "commend.due.score": { zh: "给“{name}”打分，还差 {left} 份", en: "Score “{name}”: {left} still owed" },
  "commend.due.vote": { zh: "给“{name}”投票，还差 {left} 张", en: "Vote on “{name}”: {left} still owed" },
  "commend.sign.why": {
    zh: "{unit}写好了推荐，等您报",
    en: "{unit} has written a nomination; it waits for you",
  },
} as const satisfies Texts;
