import type { Texts } from "../../ground/texts.ts";

const rule = {
  zh: "《整治形式主义为基层减负若干规定》（2024 年 8 月）",
  en: "the rules on the burden of the grassroots of August 2024 (整治形式主义为基层减负若干规定)",
};

const forbidden = (zh: string, en: string) => ({
  zh: `“{line1}”考核${zh}，${rule.zh}不许。`,
  en: `“{line1}” assesses ${en}, which ${rule.en} forbid.`,
});

/** What is wrong with a scheme. `line1`, `line2` are the lines it is about. */
export const faultTexts = {
  "scoring.fault.weights-sum": {
    zh: "各项加起来是 {sum} 分，应当是 {full} 分。",
    en: "The lines add up to {sum} points; they should make {full}.",
  },
  "scoring.fault.key-twice": {
    zh: "“{line1}”和“{line2}”用了同一个代号。",
    en: "“{line1}” and “{line2}” have the same key.",
  },
  "scoring.fault.counted-twice": {
    zh: "“{line1}”和“{line2}”考的是同一个数，一件事算了两遍。",
    en: "“{line1}” and “{line2}” take the same series: one thing is counted twice.",
  },
  "scoring.fault.counted-two-ways": {
    zh: "“{line1}”和“{line2}”是同一个指标的两个口径，看看是不是重复。",
    en: "“{line1}” and “{line2}” are two measures of one indicator; see whether one success is paid twice.",
  },
  "scoring.fault.correlated": {
    zh: "“{line1}”和“{line2}”几乎同升同降（r = {r}，{n} 个单位），看看要不要两项都留。",
    en: "“{line1}” and “{line2}” nearly always move together (r = {r}, {n} units); see whether both are needed.",
  },
  "scoring.fault.steps-rise": {
    zh: "“{line1}”的位次分，后一位比前一位高。",
    en: "In “{line1}” a later place earns more than one before it.",
  },
  "scoring.fault.steps-over-weight": {
    zh: "“{line1}”第一位的分比这一项的分值还高。",
    en: "In “{line1}” the first place earns more than the line is worth.",
  },
  "scoring.fault.base-over-weight": {
    zh: "“{line1}”的基准分比这一项的分值还高。",
    en: "In “{line1}” the base is more than the line is worth.",
  },
  "scoring.fault.floor-beyond-ceiling": {
    zh: "“{line1}”的不允许值比满意值还好。",
    en: "In “{line1}” the floor is better than the ceiling.",
  },
  "scoring.fault.geometric-missing": {
    zh: "几何平均下，一项没数按 0 分算，总分就是 0。",
    en: "With a geometric mean, one line without a figure counts as 0 and makes the total 0.",
  },
  "scoring.fault.forbidden-instructions": forbidden("领导批示", "leaders’ instructions"),
  "scoring.fault.forbidden-articles": forbidden("媒体刊发和信息采用", "articles in media"),
  "scoring.fault.forbidden-meetings": forbidden("开会发文", "whether meetings were held or papers issued"),
  "scoring.fault.forbidden-traces": forbidden("拍照留痕", "photographs and traces"),
  "scoring.fault.forbidden-notes": forbidden("学习笔记", "study notes"),
  "scoring.fault.forbidden-apps": forbidden("应用程序的注册和使用", "how an app is registered for and used"),
} as const satisfies Texts;
