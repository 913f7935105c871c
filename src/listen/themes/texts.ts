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
  "themes.weeks": { zh: "每周几件（旧→新）", en: "By week, oldest first" },
} as const satisfies Texts;
