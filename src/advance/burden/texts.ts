import type { Texts } from "../../ground/texts.ts";
import { burdenScreenTexts } from "./screens/texts.ts";

export const burdenTexts = {
  ...burdenScreenTexts,
  "act.burden.register": { zh: "登记了一项要数", en: "Registered a request for data" },
  "act.burden.end": { zh: "停了一项要数", en: "Ended a request for data" },
  "act.burden.renew": { zh: "延长了一项要数", en: "Renewed a request for data" },
  "act.burden.answer": { zh: "填报了", en: "Answered a request for data" },
  "kind.data-request": { zh: "要数", en: "Request for data" },
  "setting.burden.village-minutes": {
    zh: "一个村一个月最多填多少分钟",
    en: "A village fills in at most (minutes a month)",
  },
  "setting.burden.village-minutes.note": {
    zh: "超过的村列在“基层减负”里，连同是谁要的。",
    en: "Villages over it are listed in Burden, with who asks.",
  },
  "refusal.burden.not-there": { zh: "没有这项要数。", en: "There is no such request." },
  "refusal.burden.ended": { zh: "这项要数已经停了。", en: "This request has ended." },
  "refusal.burden.sunset-past": { zh: "截止日要在今天或以后。", en: "The last day is today or later." },
  "refusal.burden.sunset-far": {
    zh: "最长登记一年，截止日不晚于 {latest}。到期再看还要不要。",
    en: "A request lasts a year at most: until {latest}. Then it is renewed or over.",
  },
  "refusal.burden.reach-unknown": {
    zh: "有一个单位找不到了，请重选范围。",
    en: "A unit is not there. Choose the reach again.",
  },
  "refusal.burden.reach-empty": { zh: "这个范围里一个单位也没有。", en: "No unit lies within this reach." },
  "refusal.burden.already-reported": {
    zh: "“{asked}”已经报过：“{title}”里的“{known}”。直接用，不再要。共 {count, number} 个字段报过。确要再报，由一把手写明原因。",
    en: "“{asked}” is reported already: “{known}” in “{title}”. Use it instead of asking. Fields reported already: {count, number}. Only a head overrules, with a reason.",
  },
  "refusal.burden.overrule.not-yours": {
    zh: "报过的再要，只有本单位或上级的一把手能定。",
    en: "Only the head of the asking unit, or of one above it, may ask again what is reported.",
  },
  "refusal.burden.field-missing": { zh: "“{name}”还没填。", en: "“{name}” is not filled in." },
  "refusal.burden.field-unknown": {
    zh: "没有“{name}”这一项，请刷新再填。",
    en: "There is no field “{name}”. Load the form again.",
  },
  "refusal.burden.month-ahead": { zh: "这个月还没到。", en: "That month is still to come." },
} as const satisfies Texts;
