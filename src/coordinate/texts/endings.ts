import type { Texts } from "../../ground/texts.ts";

/** How a matter ended, told to those who asked. Anyone may read these sentences. */
export const endingTexts = {
  "matter.ending.decided": { zh: "{post}定了：{what}。", en: "{post} decided: {what}." },
  "matter.ending.one": {
    zh: "{text}，由{owner}负责到底，{day}前",
    en: "{text} ({owner} answers for it, by {day})",
  },
  "matter.ending.declined": { zh: "{post}不受理：{reason}", en: "{post} declined it: {reason}" },
  "matter.ending.withdrawn": { zh: "提出的岗位把它撤回了。", en: "The post that raised it took it back." },
  "matter.ending.joined": {
    zh: "并入议题 {number}，两件一起定。",
    en: "Joined into matter {number}; both are decided together.",
  },
  "matter.ending.closed": {
    zh: "决定的 {count} 件事都办结了{dropped, plural, =0 {} other {，其中 # 件撤下}}。",
    en: "{count, plural, one {What was decided is settled} other {All # decisions are settled}}{dropped, plural, =0 {} other { (# taken back)}}.",
  },
  "matter.asked-due": {
    zh: "问您单位的，议题 {number}：{days, plural, =0 {今天要答} other {还有 # 天要答}}　{question}",
    en: "Your unit’s answer on matter {number} is due {days, plural, =0 {today} one {in # day} other {in # days}}: {question}",
  },
  "matter.asked-late": {
    zh: "到时还没答，议题 {number}　{title}：{question}",
    en: "Still unanswered by your unit, matter {number} {title}: {question}",
  },
  "matter.unanswered": {
    zh: "{unit}到时没答，议题 {number}　{title}：{question}",
    en: "{unit} has not answered in time, matter {number} {title}: {question}",
  },
  "matter.told.opener": { zh: "议题 {number}　{title}：{said}", en: "Matter {number} {title}: {said}" },
  "matter.told.action": {
    zh: "行动 {number}　{title} 的议题 {matter}：{said}",
    en: "Action {number} {title}, matter {matter}: {said}",
  },
  "matter.of-action": { zh: "议题", en: "Matters" },
  "matter.of-action.gave": { zh: "这项行动就是它的决定", en: "this action is its decision" },
  "matter.of-action.raised": { zh: "因卡住而提", en: "raised because it is stuck" },
  "matter.of-action.awaits": { zh: "等{post}定", en: "waits for {post}" },
  "matter.of-action.ended": { zh: "{state}，{at}，{post}", en: "{state} {at}, {post}" },
  "matter.behind": { zh: "背后是什么", en: "What stands behind it" },
  "matter.behind.due": { zh: "{day} 到期", en: "due {day}" },
} as const satisfies Texts;
