import type { Texts } from "../../ground/texts.ts";

/** What the desk works by. */
export const setUpTexts = {
  "listen.routing": { zh: "派单规定", en: "Routing" },
  "listen.routing-note": { zh: "离地方最近的一行算数", en: "the nearest line over the place holds" },
  "listen.no-routing": {
    zh: "还没有规定。加一行，派单时就有建议。",
    en: "There is none yet. Add a line and it is suggested.",
  },
  "listen.import-routing": { zh: "从表格导入", en: "Import from a spreadsheet" },
  "listen.whole-county": { zh: "全县", en: "Whole county" },
  "listen.ended-unit": { zh: "（已撤销）", en: "(ended)" },
  "listen.set-route": { zh: "定下这一行", en: "Set this line" },
  "listen.set-route-note": {
    zh: "同一类别同一地方已有的，换成这一行。",
    en: "It replaces the line of the same category and place.",
  },
  "listen.remove": { zh: "去掉", en: "Remove" },
  "listen.categories": { zh: "类别", en: "Categories" },
  "listen.no-categories": { zh: "还没有类别。", en: "There are no categories yet." },
  "listen.begin-categories": { zh: "用通常的类别起步", en: "Begin with the usual ones" },
  "listen.add-category": { zh: "加类别", en: "Add a category" },
  "listen.change-category": { zh: "改类别", en: "Change the category" },
  "listen.name-zh": { zh: "名称", en: "Name in Chinese" },
  "listen.name-en": { zh: "英文名（可以不填）", en: "Name in English (optional)" },
  "listen.code": { zh: "代码", en: "Code" },
  "listen.group": { zh: "大类", en: "Group" },
  "listen.keywords": { zh: "常见的词", en: "Usual words" },
  "listen.keywords-hint": {
    zh: "话里有这些词，就建议归到这里。",
    en: "A text with these words is suggested for it.",
  },
  "listen.position": { zh: "排第几", en: "Position" },
  "listen.category-ended": { zh: "不再用", en: "No longer used" },
  "listen.used": { zh: "在用", en: "in use" },
  "listen.not-used": { zh: "不用了", en: "not used" },
  "listen.keep": { zh: "记下", en: "Keep" },
  "listen.templates": { zh: "常用语", en: "Texts often written" },
  "listen.template-title": { zh: "叫什么", en: "Title" },
  "listen.template-text": { zh: "写什么", en: "Text" },
} as const satisfies Texts;
