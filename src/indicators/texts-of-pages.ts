import type { Texts } from "../ground/texts.ts";

/** Said by the public pages, and by no screen of the desk. */
export const pageTexts = {
  "public.figures.title": { zh: "公布过的数字", en: "Published figures" },
  "public.figures.description": {
    zh: "{county}公布过的经济和社会指标：每个数的来源、状态和公布日期。",
    en: "The indicators that {county} has published: each figure with its source, status and date.",
  },
  "public.figures.known": { zh: "{period}，到 {day}为止所公布的。", en: "{period}, as published by {day}." },
  "public.figures.of": { zh: "{period}的指标", en: "Indicators of {period}" },
  "public.figures.account": { zh: "{period}的账", en: "The account of {period}" },
  "public.figures.all": { zh: "历年数字与来源", en: "All years, with sources" },
  "public.figures.as-published": {
    zh: "公布过什么就写什么。横线表示没有公布，我们不替它补算。",
    en: "What was published, as it was published. A dash means it was not; we do not work it out.",
  },
  "public.figures.origin": { zh: "状态、来源、公布日期", en: "Status, source, date" },
  "public.figures.further": { zh: "后来的一版", en: "a later vintage" },
  "public.figures.none": {
    zh: "还没有公布过数字。公布以后，每个数和它的来源都在这里。",
    en: "No figures are published yet. When they are, each stands here with its source.",
  },
  "public.figures.periods": { zh: "各期", en: "Periods" },
  "public.figures.day": { zh: "看某一天所知", en: "As known on a day" },
  "public.figures.day-hint": {
    zh: "数字修订以后，旧的一版还在：选一天，看那天公布到哪里。",
    en: "A revised figure keeps its earlier vintages: choose a day and see what was published by then.",
  },
  "public.figures.see": { zh: "看这一天", en: "See that day" },
  "public.figures.csv": { zh: "下载这张表（CSV）", en: "Download this table (CSV)" },
  "public.figures.no-such-day": {
    zh: "没有“{given}”这一天，下面是今天所知。",
    en: "There is no day “{given}”; below is what is known today.",
  },
  "indicators.said": {
    zh: "{period}{name}：{figures}（{origin}）。",
    en: "{name}, {period}: {figures} ({origin}).",
  },
  "indicators.said.growth": { zh: "比上年 {growth}（{basis}）", en: "{growth} on the year ({basis})" },
  "indicators.said.rank": {
    zh: "{by}居全市第 {rank} 位",
    en: "rank {rank} in the city {by}",
  },
  "indicators.said.origin": {
    zh: "{status}数，{source}，{day}公布{revised, plural, =0 {} other {，已修订}}",
    en: "{status}, {source}, published {day}{revised, plural, =0 {} other {, revised}}",
  },
  "indicators.csv.code": { zh: "代码", en: "Code" },
  "indicators.csv.nameZh": { zh: "指标", en: "Indicator" },
  "indicators.csv.nameEn": { zh: "英文名", en: "English name" },
  "indicators.csv.unit": { zh: "单位", en: "Unit" },
  "indicators.csv.period": { zh: "时期", en: "Period" },
  "indicators.csv.level": { zh: "总量", en: "Level" },
  "indicators.csv.increment": { zh: "增量", en: "Increment" },
  "indicators.csv.share": { zh: "占比(%)", en: "Share %" },
  "indicators.csv.growth": { zh: "比上年增长(%)", en: "Growth %" },
  "indicators.csv.growthBasis": { zh: "增速口径", en: "Growth basis" },
  "indicators.csv.levelRank": { zh: "总量位次", en: "Rank by level" },
  "indicators.csv.incrementRank": { zh: "增量位次", en: "Rank by increment" },
  "indicators.csv.growthRank": { zh: "增速位次", en: "Rank by growth" },
  "indicators.csv.rank": { zh: "全市位次", en: "Rank in the city" },
  "indicators.csv.status": { zh: "状态", en: "Status" },
  "indicators.csv.source": { zh: "来源", en: "Source" },
  "indicators.csv.publishedOn": { zh: "公布日期", en: "Published on" },
  "indicators.csv.note": { zh: "备注", en: "Note" },
} as const satisfies Texts;
