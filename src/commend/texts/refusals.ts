import type { Texts } from "../../ground/texts.ts";

export const refusalTexts = {
  "refusal.programme.not-there": { zh: "没有这项表彰。", en: "There is no such programme." },
  "refusal.programme.not-yours": { zh: "这一步不归您。", en: "This step is not yours." },
  "refusal.programme.not-now": {
    zh: "到不了这一步：先看它走到哪儿了。",
    en: "Not at this stage: see first where it stands.",
  },
  "refusal.nominee.not-now": {
    zh: "现在不能这样办：先看表彰走到哪一步。",
    en: "Not at this stage: see first where the programme stands.",
  },
} as const satisfies Texts;
