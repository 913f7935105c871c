import type { Texts } from "../../ground/texts.ts";

/** What a county may set of its clocks. */
export const settingTexts = {
  "setting.listen.urgent-hours": { zh: "紧急诉求答复（小时）", en: "Urgent appeals: answer within (hours)" },
  "setting.listen.urgent-hours.note": {
    zh: "危及生命财产的，夜里和假日也算。",
    en: "Life or property at risk. Nights and holidays count.",
  },
  "setting.listen.utilities-hours": { zh: "水电气热答复（小时）", en: "Utilities: answer within (hours)" },
  "setting.listen.utilities-hours.note": {
    zh: "停水停电停气停暖，夜里和假日也算。",
    en: "Water, power, gas, heat. Nights and holidays count.",
  },
  "setting.listen.ordinary-days": {
    zh: "一般诉求答复（工作日）",
    en: "Ordinary appeals: answer within (working days)",
  },
  "setting.listen.ordinary-days.note": {
    zh: "从收到的第二天数起。",
    en: "Counted from the day after receipt.",
  },
  "setting.listen.complex-days": {
    zh: "复杂诉求答复（工作日）",
    en: "Complex appeals: answer within (working days)",
  },
  "setting.listen.complex-days.note": {
    zh: "要几家一起办，或要查清楚的。",
    en: "What takes several units, or must be looked into.",
  },
  "setting.listen.register-days": { zh: "信访登记受理（天）", en: "Petitions: register within (days)" },
  "setting.listen.register-days.note": {
    zh: "按《信访工作条例》，15 天。",
    en: "15 days by the petition regulations.",
  },
  "setting.listen.finish-days": { zh: "信访办结（天）", en: "Petitions: finish within (days)" },
  "setting.listen.finish-days.note": {
    zh: "按《信访工作条例》，60 天。",
    en: "60 days by the petition regulations.",
  },
  "setting.listen.petition-extension-days": {
    zh: "信访最多延期（天）",
    en: "Petitions: extension at most (days)",
  },
  "setting.listen.petition-extension-days.note": {
    zh: "按《信访工作条例》，不超过 30 天，要主要负责人批。",
    en: "At most 30 days by the petition regulations, by the head's approval.",
  },
  "setting.listen.extension-days": {
    zh: "一般、复杂诉求最多延期（工作日）",
    en: "Ordinary and complex: extension at most (working days)",
  },
  "setting.listen.extension-days.note": {
    zh: "要写明理由，主要负责人批；诉求人都看得到。",
    en: "With a reason and the head's approval; the appellant sees both.",
  },
  "setting.listen.pause-days": {
    zh: "等诉求人补充，最多（工作日）",
    en: "Waiting for the appellant, at most (working days)",
  },
  "setting.listen.pause-days.note": {
    zh: "这段时间不计时；用完自动接着计时。",
    en: "The clock stands meanwhile; then it runs on by itself.",
  },
  "setting.listen.return-hours": { zh: "派错可退（小时）", en: "A wrong unit may return it within (hours)" },
  "setting.listen.return-hours.note": {
    zh: "只能退一次；第二次退回自动成议题。",
    en: "Once only; the second return opens a matter by itself.",
  },
  "setting.listen.callback-days": {
    zh: "答复后回访（工作日）",
    en: "Callback after the answer within (working days)",
  },
  "setting.listen.callback-days.note": {
    zh: "到时没人评价，就不计入满意率。",
    en: "What nobody judged by then is not counted in the rates.",
  },
  "setting.listen.reopen-days": {
    zh: "回访后还能再提（工作日）",
    en: "One may ask again within (working days)",
  },
  "setting.listen.reopen-days.note": {
    zh: "没解决的提一级重办，只一次；再不行成议题。",
    en: "Unsolved, it goes one level higher, once; then a matter decides.",
  },
  "setting.listen.identity-days": {
    zh: "办结后身份保留（天）",
    en: "Identities are kept after the end for (days)",
  },
  "setting.listen.identity-days.note": {
    zh: "到期自动删除；统计和凭证不变。",
    en: "Then they are erased by themselves; figures and proof stay.",
  },
  "setting.listen.give-out-from": {
    zh: "有多大把握就自动派（%，0 为不自动）",
    en: "Give out by itself from how sure a guess (%, 0: never)",
  },
  "setting.listen.give-out-from.note": {
    zh: "只按没学过的诉求上试出来的准头算，至少 50；投诉、举报、信访件总由人派。",
    en: "By how often such guesses were right on appeals not learned from; 50 at least. Complaints, reports and petitions are always given out by a person.",
  },
  "listen.given-by-guess": {
    zh: "按过去怎么派的自动派出；这样猜，{percent}% 是对的。",
    en: "Given out by itself, by how such were given before; such guesses are right in {percent}%.",
  },
  "setting.listen.closes": { zh: "下班时间", en: "When the offices close" },
  "setting.listen.closes.note": {
    zh: "按天算的期限，到最后一天下班为止（《民法典》第二百零三条）。",
    en: "A term in days ends when the offices close on its last day (Civil Code, art. 203).",
  },
  "setting.listen.number-prefix": { zh: "编号开头的字母", en: "Letters before the numbers" },
  "setting.listen.number-prefix.note": {
    zh: "两到四个大写字母，如 ZC。以前的编号照样能查。",
    en: "Two to four capitals, such as ZC. Earlier numbers are still found.",
  },
} as const satisfies Texts;
