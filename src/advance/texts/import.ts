import type { Texts } from "../../ground/texts.ts";

/** What the importer of a ledger says of its columns and of its cells. */
export const importTexts = {
  "progress.column.number": { zh: "序号", en: "Number" },
  "progress.column.on": { zh: "报告日期", en: "Date" },
  "progress.column.quantity": { zh: "完成数量", en: "Quantity" },
  "progress.column.sentence": { zh: "进展情况", en: "Progress" },
  "progress.column.status": { zh: "状态", en: "Status" },
  "progress.status.open": { zh: "在办", en: "Under way" },
  "progress.status.done": { zh: "自报完成", en: "Reported done" },
  "progress.status.verified": { zh: "已核验", en: "Verified" },
  "problem.progress-unknown-number": {
    zh: "{year} 年的重点任务里没有 {text}。",
    en: "The plan of {year} has no action {text}.",
  },
  "problem.progress-no-head": {
    zh: "{text} 的牵头单位没有主要负责人岗位，不知道记在谁名下。",
    en: "The lead unit of {text} has no head’s post to report in its name.",
  },
  "problem.progress-quantity": {
    zh: "只写数字，例如 30。“{text}”读不成数量。",
    en: "Write the number only, such as 30. “{text}” is no quantity.",
  },
  "problem.progress-quantity-unasked": {
    zh: "这件行动没有定数量，写在进展情况里就行。",
    en: "This action has no quantity. Say it in the sentence.",
  },
  "problem.progress-over": {
    zh: "{text} 比定下的 {whole} 还多，数对吗？",
    en: "{text} is more than the {whole} promised. Is it right?",
  },
  "problem.progress-less": {
    zh: "上次是 {before}，这次 {text} 反而少了，是更正吗？",
    en: "The last report said {before}; {text} is less. Does it correct it?",
  },
  "problem.progress-milestone": {
    zh: "这件行动没有节点“{name}”。",
    en: "This action has no milestone “{name}”.",
  },
  "problem.progress-future": { zh: "{on} 还没到。", en: "{on} is still to come." },
  "problem.progress-too-early": {
    zh: "{on} 早于定下的那天 {adopted}。",
    en: "{on} is before the plan was adopted, on {adopted}.",
  },
  "problem.progress-older": {
    zh: "{last} 已经报过，再补 {on} 的会乱了先后。",
    en: "{last} was reported already; a report of {on} would stand out of order.",
  },
  "problem.progress-status": {
    zh: "“{text}”读不懂：在办、自报完成、已核验，或空着。",
    en: "“{text}” is not known. Write under way, reported done, verified, or nothing.",
  },
  "problem.progress-state": {
    zh: "这件行动{state, select, draft {还没定下} suspended {暂停中} claimed {已经报过完成} verified {已核验} closed {已办结} other {已撤下}}，这一行接不上。",
    en: "This action is {state, select, draft {not adopted yet} suspended {suspended} claimed {reported done already} verified {verified} closed {closed} other {withdrawn}}; this row does not follow.",
  },
  "problem.progress-known": {
    zh: "这次进度记过了，当时没说完成。完成另起一行，写那天的日期。",
    en: "This report is kept as under way. Say that it is done in a row of its own, with its date.",
  },
  "problem.progress-verifier": {
    zh: "没有叫“{name}”的单位。",
    en: "No unit is called “{name}”.",
  },
  "problem.progress-verifier-post": {
    zh: "{text}没有督查或核查岗位，不能核验。",
    en: "{text} has no post that verifies.",
  },
  "problem.progress-verifier-own": {
    zh: "{text}自己参与这件事。核验的要是别的单位。",
    en: "{text} has a part in this action. Another unit verifies it.",
  },
  "problem.progress-date-guessed": {
    zh: "表上没写哪天，按 {on} 记。",
    en: "The sheet names no day; {on} is taken.",
  },
} as const satisfies Texts;
