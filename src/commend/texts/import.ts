import type { Texts } from "../../ground/texts.ts";

/** The table of quotas as a spreadsheet. Its sheet names the programme: the file is known by that. */
export const importTexts = {
  "import.kind.quotas": { zh: "名额分配表", en: "Quotas of nominations" },
  "import.about.quotas": {
    zh: "每行一个单位，每列一个奖项，格里是名额；标题写明是哪项表彰。要还没截止推荐的。",
    en: "A row a unit, a column a category, the places in the cells; the title names the programme. Until nominations close.",
  },
  "import.kind.commended": { zh: "往年表彰名单", en: "Past commendations" },
  "import.about.commended": {
    zh: "每行一个：表彰名称、年度、文号、决定日期、奖项、受表彰对象；个人再写所在单位和层次。按已经决定的记，同一个不会重复。",
    en: "A row each: programme, year, document number, day, category, whom; a person with unit and level. Entered as decided; nobody is doubled.",
  },
  "honours.programme": { zh: "表彰名称", en: "Programme" },
  "honours.number": { zh: "文号", en: "Document number" },
  "honours.category": { zh: "奖项", en: "Category" },
  "honours.name": { zh: "受表彰对象", en: "Commended" },
  "honours.unit": { zh: "所在单位", en: "Unit" },
  "problem.honour-missing": { zh: "这一格要写。", en: "This cell must be filled." },
  "problem.honour-no-day": { zh: "决定日期写成 2022-02-09 这样。", en: "Write the day like 2022-02-09." },
  "problem.honour-ahead": {
    zh: "决定日期晚于今天：还没决定的，从表彰里一步步办。",
    en: "The day is still to come: what is not decided goes through the programme step by step.",
  },
  "problem.honour-level-unknown": {
    zh: "层次写领导干部、一线或者其他，不认识“{text}”。",
    en: "Level is leading cadre, front line or other; “{text}” is none.",
  },
  "problem.honour-unit-unknown": {
    zh: "单位名录里没有“{name}”，按写的名字记。",
    en: "“{name}” is not among the units; it is entered by this name.",
  },
  "problem.honour-same-person": {
    zh: "记为现在人员库里的同一个人：{title}{text}。不是本人，就在“本人”一列写“否”。",
    en: "Entered as the known person {text}, {title}. If it is somebody else, write “no” under “Same person”.",
  },
  "problem.honour-namesakes": {
    zh: "这个单位有几个{text}（{titles}），不认定是谁，按名字记。",
    en: "Several of this unit are called {text} ({titles}); it is entered by name, as none of them.",
  },
  "refusal.honours.other-decision": {
    zh: "“{name}”已经在系统里，文号、日期或者进度对不上。",
    en: "“{name}” is there already, with another number, day or state.",
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
