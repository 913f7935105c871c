import type { Texts } from "../../ground/texts.ts";

export const themeTexts = {
  "themes.nav": { zh: "每月一题", en: "Themes" },
  "themes.note": {
    zh: "近 90 天大家反复说的，按类别、地方和词归到一起；一题里的每件都说到第一个词。",
    en: "What was said again and again in 90 days, by category, place and words; all of a theme say its first word.",
  },
  "themes.none": { zh: "近 90 天没有反复说的。", en: "Nothing was said again and again in 90 days." },
  "themes.theme": { zh: "说的是", en: "Theme" },
  "themes.category": { zh: "类别", en: "Category" },
  "themes.place": { zh: "哪里多", en: "Mostly in" },
  "themes.county": { zh: "全县都有", en: "All over the county" },
  "themes.no-category": { zh: "没归类", en: "Without a category" },
  "themes.count": { zh: "近 90 天", en: "90 days" },
  "themes.before": { zh: "再前 90 天", en: "90 days before" },
  "themes.weeks": { zh: "13 周走势", en: "13 weeks" },
  "themes.by-week": { zh: "每周几件，从旧到新：{weeks}", en: "By week, the oldest first: {weeks}" },
  "themes.matter": { zh: "议题", en: "Matter" },
  "themes.open": { zh: "成议题，带上 {owed} 件", en: "Make it a matter ({owed} open)" },
  "themes.none-owed": { zh: "没有可带的", en: "None to take along" },
  "theme.title": { zh: "每月一题：{words}", en: "Theme of the month: {words}" },
  "theme.question": {
    zh: "近 90 天有 {count} 件诉求都说到{words}（{category}，{place}），再前 90 天 {before} 件。还没答复的 {carried} 件随本议题办。怎样从根上解决，谁来办，哪天办完？",
    en: "In 90 days {count} appeals spoke of {words} ({category}, {place}); {before} in the 90 days before. The {carried} not yet answered go with this matter. How is it solved at its root, by whom, by when?",
  },
  "theme.carries": {
    zh: "带着 {count} 件诉求",
    en: "Carries {count, plural, one {# appeal} other {# appeals}}",
  },
  "theme.carried": {
    zh: "您手上的 {count} 件诉求（{words}）随每月一题 {matter} 办",
    en: "Of your appeals, {count} ({words}) went to the theme of the month, matter {matter}",
  },
  "kind.theme": { zh: "每月一题", en: "Theme of the month" },
  "act.theme.open-matter": { zh: "把每月一题作成了议题", en: "Made a theme a matter" },
  "refusal.theme.not-yours": {
    zh: "由听办台、督查或县领导作成议题。",
    en: "The listening desk, the delivery office or the county's leaders make it a matter.",
  },
  "refusal.theme.not-there": {
    zh: "现在没有这一题了，重新看看单子。",
    en: "This theme is no longer there; look at the list again.",
  },
  "refusal.theme.has-matter.conflict": {
    zh: "这个月已经有议题了：{number}。",
    en: "It has a matter this month: {number}.",
  },
  "refusal.theme.nothing-owed": {
    zh: "这一题里没有等着答复的诉求可带。",
    en: "None of its appeals waits for an answer.",
  },
} as const satisfies Texts;
