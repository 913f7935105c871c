import type { Texts } from "../../ground/texts.ts";

/** Said on the public page of one indicator and in its files. */
export const seriesPageTexts = {
  "public.series.description": {
    zh: "{county}公布过的{name}：每个数的来源、公布日期和各版。",
    en: "{name} as {county} published it: each figure with its source, date and vintages.",
  },
  "public.series.known": { zh: "到 {day}为止所公布的，一个不少。", en: "Everything published by {day}." },
  "public.series.vintage": { zh: "第 {vintage} 版", en: "vintage {vintage}" },
  "public.series.struck": {
    zh: "划去的是后来修订过的旧版，原样留着。",
    en: "Struck through: earlier vintages that were revised, kept as they were.",
  },
  "public.series.page": { zh: "第 {page} 页，共 {pages} 页。", en: "Page {page} of {pages}." },
  "public.series.later": { zh: "更近的", en: "Later" },
  "public.series.earlier": { zh: "更早的", en: "Earlier" },
  "public.series.download": { zh: "下载全部：", en: "Download everything:" },
  "public.series.picture.year": {
    zh: "{name}（{unit}），今年逐月，和上年、目标比",
    en: "{name} ({unit}) by month this year, beside last year and the target",
  },
  "public.series.picture.level": {
    zh: "{name}（{unit}），历次公布的总量",
    en: "{name} ({unit}), levels as published",
  },
  "public.series.picture.growth": {
    zh: "{name}（{unit}），历次公布的增速",
    en: "{name} ({unit}), growth as published",
  },
  "public.series.csv.code": { zh: "代码", en: "Code" },
  "public.series.csv.indicator": { zh: "指标", en: "Indicator" },
  "public.series.csv.period": { zh: "时期", en: "Period" },
  "public.series.csv.measure": { zh: "量", en: "Measure" },
  "public.series.csv.basis": { zh: "口径", en: "Basis" },
  "public.series.csv.value": { zh: "数", en: "Value" },
  "public.series.csv.unit": { zh: "单位", en: "Unit" },
  "public.series.csv.vintage": { zh: "版次", en: "Vintage" },
  "public.series.csv.current": { zh: "现行", en: "Current" },
  "public.series.csv.status": { zh: "状态", en: "Status" },
  "public.series.csv.source": { zh: "来源", en: "Source" },
  "public.series.csv.published": { zh: "公布日期", en: "Published on" },
  "public.series.csv.reason": { zh: "修订原因", en: "Why revised" },
} as const satisfies Texts;
