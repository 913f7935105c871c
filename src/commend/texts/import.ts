import type { Texts } from "../../ground/texts.ts";

/** The table of quotas as a spreadsheet. Its sheet names the programme: the file is known by that. */
export const importTexts = {
  "import.kind.quotas": { zh: "名额分配表", en: "Quotas of nominations" },
  "import.about.quotas": {
    zh: "每行一个单位，每列一个奖项，格里是名额；标题写明是哪项表彰。要还没截止推荐的。",
    en: "A row a unit, a column a category, the places in the cells; the title names the programme. Until nominations close.",
  },
  "quotas.unit": { zh: "单位", en: "Unit" },
  "quotas.places": { zh: "名额", en: "Places" },
  "quotas.sheet": { zh: "名额分配表", en: "Quotas" },
  "quotas.title": { zh: "{year} 年{name}名额分配表", en: "{name} {year}: quotas" },
  "quotas.total": { zh: "合计", en: "Total" },
  "problem.quotas-unit-unknown": {
    zh: "不认识“{name}”这个单位。相近的有：{near}。",
    en: "“{name}” is not a known unit. Near it: {near}.",
  },
  "problem.quotas-unit-several": {
    zh: "“{name}”指几个单位：{units}。写全称。",
    en: "“{name}” may be several units: {units}. Write it in full.",
  },
  "problem.quotas-not-a-count": {
    zh: "名额写整数，空着就是没有。",
    en: "Places are whole numbers; empty is none.",
  },
  "problem.quotas-unit-twice": { zh: "{name}有两行。", en: "{name} has two rows." },
  "refusal.quotas.no-programme": {
    zh: "表里没有写明是哪项表彰，或者那项表彰已经截止推荐。标题照导出的表写。",
    en: "The sheet names no programme that still takes quotas. Write the title as the export has it.",
  },
} as const satisfies Texts;
