import type { Texts } from "../../ground/texts.ts";

export const refusalTexts = {
  "refusal.report.not-yours": {
    zh: "这不是您单位的事：牵头、配合单位和它们下面的单位才报进度。",
    en: "This is not your unit’s action: its lead and cooperating units and those below them report on it.",
  },
  "refusal.report.not-open": {
    zh: "这件行动{state, select, draft {还没定下} suspended {暂停中} verified {已核验} closed {已办结} other {已撤下}}，不再收进度。",
    en: "This action is {state, select, draft {not adopted yet} suspended {suspended} verified {verified} closed {closed} other {withdrawn}}; it takes no reports.",
  },
  "refusal.report.claimed-already": {
    zh: "已经报过完成，等核验。有新情况照常报，不用再勾完成。",
    en: "It is reported done already and waits to be checked. Report what is new without ticking done.",
  },
  "refusal.report.quantity-words": {
    zh: "只写数字，例如 30。“{typed}”里有别的字。",
    en: "Write the number only, such as 30. “{typed}” has other characters in it.",
  },
  "refusal.report.quantity-negative": {
    zh: "数量不能是负的。写到现在为止一共完成多少。",
    en: "A quantity is not negative. Write what is done in all so far.",
  },
  "refusal.report.quantity-unasked": {
    zh: "这件行动没有定数量，写在那句话里就行。",
    en: "This action has no quantity. Say it in the sentence.",
  },
  "refusal.report.over": {
    zh: "{typed} 比定下的 {whole} 还多。数对的话，勾“没写错”再报。",
    en: "{typed} is more than the {whole} promised. If it is right, tick “it is right” and send again.",
  },
  "refusal.report.less": {
    zh: "上次报的是 {before}，这次 {typed} 反而少了。是更正的话，勾“没写错”再报。",
    en: "The last report said {before}; {typed} is less. If this corrects it, tick “it is right” and send again.",
  },
  "refusal.report.newer.conflict": {
    zh: "{on} {by}已经报过一次，您写的时候还没看到。看过再报，您写的都在。",
    en: "{by} reported on {on}, after you began. Look at that first; what you wrote is kept.",
  },
  "refusal.report.key.conflict": {
    zh: "这份进度的编号别处用过，没有保存。请重新打开表单再报。",
    en: "This report’s key was used elsewhere. Nothing was saved; open the form anew.",
  },
  "refusal.report.milestone-unknown": {
    zh: "选的节点已经报过，或者不在了。请重选。",
    en: "A milestone you chose was reported before or is no longer there. Choose again.",
  },
  "refusal.report.files-limit": {
    zh: "一次最多带 {max} 个文件。去掉几个再报。",
    en: "At most {max} files at a time. Take some out and send again.",
  },
  "refusal.report.file-unknown": {
    zh: "有一个文件没传好。去掉它重传。",
    en: "A file did not arrive. Take it out and add it again.",
  },
  "refusal.report.next-missing": {
    zh: "没做完的，写下一步做什么、哪天做。",
    en: "While it is not done, say the next step and its day.",
  },
  "refusal.report.next-past": {
    zh: "{on} 已经过去了。写今天或以后的一天。",
    en: "{on} is past. Choose today or a later day.",
  },
  "refusal.report.next-far": {
    zh: "小步快走：下一步在 {days} 天以内。",
    en: "Small fast steps: the next one is at most {days} days ahead.",
  },
  "refusal.verification.not-yours": {
    zh: "要由没参与这件事的单位、督查或核验岗位来看。",
    en: "Someone of a unit without a part in it, in an inspecting post, has to look.",
  },
  "refusal.verification.changed.conflict": {
    zh: "这期间又报了一次完成。请看过新的再定。",
    en: "It was reported done anew meanwhile. Look at that first.",
  },
  "refusal.light.not-yours": {
    zh: "压低灯的是督查、核验岗位和县委书记。",
    en: "Lights are lowered by inspecting posts and the head of the county.",
  },
  "refusal.light.only-lower": {
    zh: "现在是{light}。灯只能往重里压，不能抬。",
    en: "It is “{light}” now. A light can only be lowered, never raised.",
  },
  "refusal.light.not-lowered": { zh: "这盏灯没有被压低过。", en: "This light is not lowered." },
  "refusal.sample.not-there": { zh: "没有这次抽查。", en: "There is no such spot check." },
  "refusal.sample.nothing": {
    zh: "{year} 年还没有报完成的事，没有可抽的。",
    en: "Nothing of {year} is reported done yet, so nothing can be drawn.",
  },
  "refusal.sample.seed-taken": {
    zh: "种子“{seed}”用过了，会抽出同样的来。换一个。",
    en: "The seed “{seed}” was used before and would draw the same again. Choose another.",
  },
  "refusal.sample.found-already": {
    zh: "这一件已经看过，结果不改。",
    en: "This one was looked at; its finding stands.",
  },
  "refusal.refer.already.conflict": {
    zh: "这件事这一期已经上呈过，或者还在谁桌上。",
    en: "It was referred for this period already, or is on somebody’s desk.",
  },
} as const satisfies Texts;
