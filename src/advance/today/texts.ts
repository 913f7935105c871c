import type { Texts } from "../../ground/texts.ts";

/** What Today says of promises: to see, to report, to verify, to chase. */
export const advanceTodayTexts = {
  "act.chase.send": { zh: "催了一把手", en: "Reminded a head" },
  "act.chase.undo": { zh: "撤回了催办", en: "Took a reminder back" },
  "kind.chase": { zh: "催办", en: "Reminder" },
  "refusal.chase.not-yours": { zh: "催办由督查室做。", en: "The delivery office reminds." },
  "refusal.chase.not-there": { zh: "没有这次催办。", en: "There is no such reminder." },
  "refusal.chase.nothing": {
    zh: "这个岗位没有过期和没动静的行动，不用催。",
    en: "Nothing is overdue or silent there: nothing to remind of.",
  },
  "refusal.chase.today.conflict": {
    zh: "今天已经催过这个岗位。",
    en: "This post was reminded today already.",
  },
  "refusal.chase.gone.conflict": {
    zh: "已经看了，或者已经送出去了，撤不回。",
    en: "It was read or sent on already; it cannot be taken back.",
  },
  "advance.chase.message": {
    zh: "督查室催：{overdue} 件亮红，{silent} 件该报没报。最急的是 {number} {title}。",
    en: "The delivery office reminds: {overdue} red, {silent} silent. The most pressing is {number} {title}.",
  },
  "advance.today.see": { zh: "要您看", en: "To see" },
  "advance.today.see.more": { zh: "总表", en: "The plan" },
  "advance.today.see.rule": {
    zh: "下面亮红的和没动静的，重的在前：天数 × 级别（红 3，没动静 1）。",
    en: "Red and silent below you, the heaviest first: days × level (red 3, silent 1).",
  },
  "advance.today.see.weight": {
    zh: "{days} 天 × {level} = {weight}",
    en: "{days, plural, one {# day} other {# days}} × {level} = {weight}",
  },
  "advance.today.open": { zh: "去看", en: "Open" },
  "advance.today.report": { zh: "要您报", en: "To report" },
  "advance.today.report.do": { zh: "报一次", en: "Report" },
  "advance.today.because.sent-back": { zh: "核验退回，要补", en: "Sent back by the inspector" },
  "advance.today.because.deadline": { zh: "到期日", en: "Its deadline" },
  "advance.today.because.cadence": { zh: "每 {cadence} 天报一次", en: "Reported every {cadence} days" },
  "advance.today.last": { zh: "上次 {day}", en: "last on {day}" },
  "advance.today.never": { zh: "还没报过", en: "never reported" },
  "advance.today.by": { zh: "{day}前", en: "by {day}" },
  "advance.today.late": {
    zh: "过了 {days} 天",
    en: "{days, plural, one {# day late} other {# days late}}",
  },
  "advance.today.since": { zh: "{day}退回", en: "since {day}" },
  "advance.today.verify": { zh: "要您核验", en: "To verify" },
  "advance.today.verify.do": { zh: "核验", en: "Judge" },
  "advance.today.verify.fold": { zh: "收起", en: "Fold" },
  "advance.today.claimed": {
    zh: "{unit} {day}报完成，{files} 份材料：{sentence}",
    en: "{unit} says it is done since {day}, with {files, plural, one {# file} other {# files}}: {sentence}",
  },
  "advance.today.chase": { zh: "要催的", en: "To chase" },
  "advance.today.chase.more": { zh: "督办", en: "All units" },
  "advance.today.chase.do": { zh: "催一下", en: "Remind" },
  "advance.today.chase.undo": { zh: "撤回", en: "Undo" },
  "advance.today.chase.done": { zh: "今天催过", en: "Reminded today" },
  "advance.today.chase.sent": { zh: "今天催过，已送到", en: "Reminded today; it has arrived" },
  "advance.today.chase.counts": {
    zh: "{overdue} 件亮红，{silent} 件没动静",
    en: "{overdue} red, {silent} silent",
  },
} as const satisfies Texts;
