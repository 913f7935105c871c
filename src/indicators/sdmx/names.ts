import type { Basis, Frequency, Measure, Status } from "../words.ts";
import type { attributes, dimensions, measured } from "./message.ts";

/** What a column or a code is called, by language (SDMX-JSON: `names`). */
export interface Names {
  readonly zh: string;
  readonly en: string;
}

export type Component = (typeof dimensions)[number] | typeof measured | (typeof attributes)[number];

export const componentNames: Readonly<Record<Component, Names>> = {
  FREQ: { zh: "频率", en: "Frequency" },
  REF_AREA: { zh: "地区", en: "Reference area" },
  INDICATOR: { zh: "指标", en: "Indicator" },
  MEASURE: { zh: "量度", en: "What is measured" },
  BASIS: { zh: "口径", en: "Basis" },
  TIME_PERIOD: { zh: "时期", en: "Time period" },
  OBS_VALUE: { zh: "数值", en: "Value as published" },
  UNIT_MEASURE: { zh: "计量单位", en: "Unit of measure" },
  UNIT_MULT: { zh: "单位乘数", en: "Unit multiplier" },
  OBS_STATUS: { zh: "数据状态", en: "Status" },
  SOURCE: { zh: "来源", en: "Source document" },
  PUBLISHED_ON: { zh: "公布日期", en: "Published on" },
  VINTAGE: { zh: "版次", en: "Vintage" },
  COMMENT_OBS: { zh: "备注", en: "Note" },
};

const frequencies: Readonly<Record<Frequency, Names>> = {
  A: { zh: "年", en: "Annual" },
  Q: { zh: "季", en: "Quarterly" },
  M: { zh: "月", en: "Monthly" },
};

const measures: Readonly<Record<Measure, Names>> = {
  level: { zh: "总量", en: "Level" },
  growth: { zh: "比上年增长", en: "Growth on the year" },
  increment: { zh: "增量", en: "Increment" },
  rank: { zh: "位次", en: "Rank" },
  share: { zh: "占比", en: "Share" },
};

const bases: Readonly<Record<Basis, Names>> = {
  comparable: { zh: "可比价", en: "Comparable prices" },
  "comparable-scope": { zh: "同口径", en: "Comparable scope" },
  nominal: { zh: "现价", en: "Nominal" },
  "not-stated": { zh: "未注明", en: "Not stated" },
  overall: { zh: "总排名", en: "Overall" },
  level: { zh: "按总量", en: "By level" },
  increment: { zh: "按增量", en: "By increment" },
  growth: { zh: "按增速", en: "By growth" },
  plain: { zh: "不分口径", en: "As it is" },
};

const multipliers: Readonly<Record<string, Names>> = {
  0: { zh: "个", en: "Units" },
  3: { zh: "千", en: "Thousands" },
  4: { zh: "万", en: "Ten thousands" },
  6: { zh: "百万", en: "Millions" },
  7: { zh: "千万", en: "Ten millions" },
  8: { zh: "亿", en: "Hundred millions" },
  12: { zh: "万亿", en: "Trillions" },
};

const statuses: Readonly<Record<Status, Names>> = {
  P: { zh: "初步", en: "Preliminary" },
  A: { zh: "正式", en: "Normal" },
  R: { zh: "修订", en: "Revised" },
};

/** The codes of each coded column by name. */
export const codeNames: Readonly<Partial<Record<Component, Readonly<Record<string, Names>>>>> = {
  FREQ: frequencies,
  MEASURE: measures,
  BASIS: bases,
  UNIT_MULT: multipliers,
  OBS_STATUS: statuses,
};
