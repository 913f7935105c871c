import type { Texts } from "../../ground/texts.ts";

const refusals = {
  "refusal.target.no-start": {
    zh: "还不知道上年末是多少，没法从那里走到目标。先录入上年末的数，或逐月手填。",
    en: "Where it stood when last year ended is not known. Enter that figure, or write the months by hand.",
  },
  "refusal.target.no-shape": {
    zh: "上年十二个月的数不全，或一年没有变化，没法照上年的走法排。换成平均，或逐月手填。",
    en: "Last year is not known in all its months, or did not move, so its way cannot be followed. Choose even, or write the months by hand.",
  },
  "refusal.target.months": {
    zh: "手填要十二个月，每月一个数。",
    en: "By hand takes twelve months, a figure each.",
  },
  "refusal.target.ends": {
    zh: "十二月的数要等于全年目标。",
    en: "December’s figure must be the year’s target.",
  },
  "refusal.roll-up.too-fine": {
    zh: "这些数的位数太多，合起来会丢位，没有汇总。",
    en: "These figures have more digits than their sum can hold; they were not added up.",
  },
  "refusal.roll-up.not-additive": {
    zh: "这个指标不能由各地加总。",
    en: "This indicator does not add up over units.",
  },
} as const satisfies Texts;

export const outlookTexts: Texts = { ...refusals };
