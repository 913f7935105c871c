import type { Texts } from "../../ground/texts.ts";

/** What the public page of a year says. */
export const yearTexts: Texts = {
  "year.title": { zh: "{year} 年：说到的，做到了没有", en: "{year}: what was promised, and what was done" },
  "year.description": {
    zh: "{county} {year} 年定下的每一件事：做到了哪些，哪些没做到，为什么。",
    en: "Every promise of {county} for {year}: what was done, what was not, and why.",
  },
  "year.adopted": {
    zh: "{day}，县里定下 {year} 年要做的 {count} 件事。",
    en: "On {day} the county promised {count, plural, one {# action} other {# actions}} for {year}.",
  },
  "year.counts": {
    zh: "到 {on}：做到 {verified} 件，说做完、等着核 {claimed} 件，到期没做到 {missed} 件，撤回 {withdrawn} 件，还在做 {open} 件。",
    en: "By {on}: {verified} done, {claimed} said to be done and not yet checked, {missed} missed, {withdrawn} taken back, {open} under way.",
  },
  "year.open": {
    zh: "做到没做到，由别的单位去看了才算，不由自己说。这一页每天都在变，年度大会以后就定下来。",
    en: "Done counts only when another unit has looked. This page changes daily until the yearly meeting closes the year.",
  },
  "year.closed": {
    zh: "做到没做到，由别的单位去看了才算，不由自己说。{on} 的年度大会上就是这样报告的，以后不再改。",
    en: "Done counts only when another unit has looked. This is how it was told at the yearly meeting on {on}; it stays so.",
  },
  "year.by-task": { zh: "各项任务做到了多少", en: "What each task came to" },
  "year.task-promised": { zh: "定了 {count} 件", en: "{count} promised" },
  "year.is.open": { zh: "还在做", en: "Under way" },
  "year.is.verified": { zh: "做到了", en: "Done" },
  "year.is.claimed": { zh: "说做完了，等着核", en: "Said to be done, to be checked" },
  "year.is.missed": { zh: "到期没做到", en: "Missed" },
  "year.is.withdrawn": { zh: "撤回了", en: "Taken back" },
  "year.unkept": { zh: "没做到的，和为什么", en: "What was not done, and why" },
  "year.unkept-none": {
    zh: "到这一天，没有过了期限没做到的事。",
    en: "By this day nothing is past its date.",
  },
  "year.its-owner": { zh: "承办单位", en: "its owner" },
  "year.said.blocker": {
    zh: "{unit}说，卡在：“{words}”（{on}）",
    en: "{unit} said what stands in the way: “{words}” ({on})",
  },
  "year.said.last": { zh: "{unit}最后说：“{words}”（{on}）", en: "{unit} last said: “{words}” ({on})" },
  "year.said.nothing": { zh: "{unit}没有说明原因。", en: "No explanation was given by {unit}." },
  "year.kept": { zh: "做到的", en: "What was done" },
  "year.kept-none": { zh: "到这一天，还没有核过的事。", en: "By this day nothing has been checked." },
  "year.rest": {
    zh: "还有 {count} 件，在各项任务的页面上。",
    en: "{count, plural, one {# more is} other {# more are}} on the pages of the tasks.",
  },
  "year.fact.heard": { zh: "听到的诉求", en: "Appeals heard" },
  "year.fact.answered": { zh: "答复了", en: "Answered" },
  "year.fact.solution": { zh: "说解决了的", en: "Said it was solved" },
  "year.fact.satisfaction": { zh: "说满意的", en: "Satisfied" },
  "year.fact.raised": { zh: "要一把手定的事", en: "Matters for the heads" },
  "year.fact.decided": { zh: "定了", en: "Decided" },
  "year.fact.carried-out": { zh: "定了又到期的，办成了", en: "Decisions due, carried out" },
  "year.of-callbacks": { zh: "{share}（回访 {count} 件）", en: "{share} of {count} called back" },
  "year.stages": { zh: "走到哪一步了", en: "The stage of each field" },
  "year.others": { zh: "别的年份：", en: "Other years:" },
  "year.see": { zh: "一页看完这一年", en: "The year on one page" },
};
