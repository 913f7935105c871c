import type { Texts } from "../ground/texts.ts";
import { actTexts } from "./act-texts.ts";
import { checkTexts } from "./texts-of-checks.ts";
import { pageTexts } from "./texts-of-pages.ts";

const refusals = {
  "refusal.figures.not-yours": {
    zh: "数字由统计部门录入和修订，您的岗位不能改。",
    en: "Figures are entered and revised by the statistics office; your post may not change them.",
  },
  "refusal.figures.none": {
    zh: "表里没有一个公布了的数，没有保存任何东西。",
    en: "The sheet holds no published figure; nothing was saved.",
  },
  "refusal.figures.not-there": { zh: "还没有公布过数字。", en: "No figures have been published yet." },
  "refusal.figure.unit.not-there": {
    zh: "有一个单位不在本县的单位名录里。",
    en: "One of the units is not among this county's units.",
  },
  "refusal.indicator.not-there": { zh: "没有指标 {code}。", en: "There is no indicator {code}." },
  "refusal.indicator.unknown": {
    zh: "没有指标 {code}，也没有随这次公布说明它。",
    en: "There is no indicator {code}, and this publication does not describe it.",
  },
  "refusal.county-unit.not-there": {
    zh: "还没有单位名录。请先导入单位，再导入指标。",
    en: "There are no units yet. Import the units first, then the indicators.",
  },
  "refusal.period.not-there": { zh: "没有这一期的数。", en: "There are no figures of this period." },
} as const satisfies Texts;

const words = {
  "indicators.title": { zh: "指标", en: "Indicators" },
  "indicators.level": { zh: "总量", en: "Level" },
  "indicators.growth": { zh: "比上年", en: "On the year" },
  "indicators.growth-percent": { zh: "比上年（%）", en: "On the year (%)" },
  "indicators.increment": { zh: "增量", en: "Increment" },
  "indicators.rank": { zh: "位次", en: "Rank" },
  "indicators.city-rank": { zh: "全市位次", en: "Rank in the city" },
  "indicators.indicator": { zh: "指标", en: "Indicator" },
  "indicators.unit": { zh: "单位", en: "Unit" },
  "indicators.period": { zh: "时期", en: "Period" },
  "indicators.basis": { zh: "增速口径", en: "Growth basis" },
  "indicators.status": { zh: "状态", en: "Status" },
  "indicators.source": { zh: "来源", en: "Source" },
  "indicators.published": { zh: "公布", en: "Published" },
  "indicators.note": { zh: "备注", en: "Note" },
  "indicators.vintage": { zh: "版次", en: "Vintage" },
  "indicators.reason": { zh: "修订原因", en: "Why revised" },
  "indicators.measure": { zh: "量", en: "Measure" },
  "indicators.value": { zh: "数", en: "Figure" },
  "indicators.basis.comparable": { zh: "可比价", en: "comparable prices" },
  "indicators.basis.comparable-scope": { zh: "同口径", en: "comparable scope" },
  "indicators.basis.nominal": { zh: "现价", en: "nominal" },
  "indicators.basis.not-stated": { zh: "未注明", en: "not stated" },
  "indicators.basis.level": { zh: "总量", en: "by level" },
  "indicators.basis.increment": { zh: "增量", en: "by increment" },
  "indicators.basis.growth": { zh: "增速", en: "by growth" },
  "indicators.status.P": { zh: "初步", en: "preliminary" },
  "indicators.status.A": { zh: "正式", en: "normal" },
  "indicators.status.R": { zh: "修订", en: "revised" },
  "indicators.rank-is": {
    zh: "第 {rank}",
    en: "{rank, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}",
  },
  "indicators.legend": {
    zh: "横线：没有公布，不由总量反推。P 初步　A 正式　R 修订，每次修订另存一版，旧版不动。",
    en: "A dash: not published, and never worked out from levels. P preliminary, A normal, R revised; each revision is a further vintage, the old one stays.",
  },
  "indicators.as-published": { zh: "{period}，到 {day}为止所公布", en: "{period}, as published by {day}" },
  "indicators.as-known-on": { zh: "看某一天所知", en: "As known on" },
  "indicators.table-of": { zh: "{period}公布的指标", en: "Indicators published for {period}" },
  "indicators.export": { zh: "导出", en: "Export" },
  "indicators.import": { zh: "导入", en: "Import" },
  "indicators.none": {
    zh: "还没有公布过数字。统计部门导入第一张表，这里就有了。",
    en: "No figures are published yet. They stand here once the statistics office imports the first table.",
  },
  "indicators.none-by": {
    zh: "到 {day}为止还没有公布过数字。换一天看看。",
    en: "Nothing was published by {day}. Choose another day.",
  },
  "indicators.growth-chart": { zh: "{period}比上年增长", en: "Growth on the year, {period}" },
  "indicators.growth-note": { zh: "%，照公布的画", en: "%, drawn as published" },
  "indicators.measure.level": { zh: "总量", en: "Level" },
  "indicators.measure.increment": { zh: "增量", en: "Increment" },
  "indicators.measure.growth": { zh: "比上年增长", en: "Growth on the year" },
  "indicators.measure.share": { zh: "占比", en: "Share" },
  "indicators.measure.rank": { zh: "全市位次", en: "Rank in the city" },
  "indicators.frequency.A": { zh: "年度", en: "yearly" },
  "indicators.frequency.Q": { zh: "季度", en: "quarterly" },
  "indicators.frequency.M": { zh: "月度", en: "monthly" },
  "indicators.direction.up": { zh: "越高越好", en: "higher is better" },
  "indicators.direction.down": { zh: "越低越好", en: "lower is better" },
  "indicators.additive": { zh: "各地可加总", en: "adds up over units" },
  "indicators.not-additive": { zh: "不能由各地加总", en: "does not add up over units" },
  "indicators.history": { zh: "各期各版", en: "All periods and vintages" },
  "indicators.history-none": {
    zh: "到这一天还没有公布过。换一天看看。",
    en: "Nothing was published by that day. Choose another day.",
  },
  "indicators.history-note": {
    zh: "到 {day}为止所公布。划去的是后来修订过的旧版，原样留着。",
    en: "As published by {day}. Struck through: earlier vintages, kept as they were.",
  },
  "indicators.vintage-known": { zh: "第 {vintage} 版", en: "{vintage}" },
  "indicators.vintage-past": { zh: "第 {vintage} 版，已修订", en: "{vintage}, since revised" },
  "indicators.import.nameZh": { zh: "指标", en: "Indicator" },
  "indicators.import.area": { zh: "地区", en: "Of" },
  "indicators.import.period": { zh: "时期", en: "Period" },
  "indicators.import.unit": { zh: "单位", en: "Unit" },
  "indicators.import.level": { zh: "总量", en: "Level" },
  "indicators.import.growth": { zh: "比上年（%）", en: "On the year (%)" },
  "indicators.import.growthBasis": { zh: "增速口径", en: "Growth basis" },
  "indicators.import.rank": { zh: "全市位次", en: "Rank in the city" },
  "indicators.import.status": { zh: "状态", en: "Status" },
} as const satisfies Texts;

export const indicatorTexts: Texts = { ...actTexts, ...checkTexts, ...refusals, ...words, ...pageTexts };
