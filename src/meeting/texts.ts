import type { Texts } from "../ground/texts.ts";
import { doorTexts } from "./door/texts.ts";
import { meetingScreenTexts } from "./screens/texts.ts";
import { reportTexts } from "./report/texts.ts";
import { summaryTexts } from "./summary/texts.ts";

const actTexts = {
  "act.meeting.prepare": { zh: "筹备了年度会议", en: "prepared a yearly meeting" },
  "act.meeting.edit": { zh: "改了会议安排", en: "changed a meeting" },
  "act.meeting.stages": { zh: "写了各领域所处阶段", en: "wrote the stage of each field" },
  "act.meeting.draw": { zh: "按单位树拟了参会名单", en: "drew who attends from the tree" },
  "act.meeting.call": { zh: "发了会议通知", en: "called a meeting" },
  "act.meeting.answer": { zh: "答复了会议通知", en: "answered an invitation" },
  "act.meeting.check-in": { zh: "登记了到会", en: "checked in who came" },
  "act.meeting.open": { zh: "宣布开会", en: "opened a meeting" },
  "act.meeting.close": { zh: "宣布闭幕，封存了年度总结", en: "closed a meeting and froze its summary" },
  "act.meeting.cancel": { zh: "取消了会议", en: "cancelled a meeting" },
} as const satisfies Texts;

const refusalTexts = {
  "refusal.meeting.not-there": { zh: "没有这次会议。", en: "There is no such meeting." },
  "refusal.meeting.not-yours": { zh: "这一步不归您办。", en: "This step is not yours." },
  "refusal.meeting.year.conflict": {
    zh: "{year} 年的会议已经有了。",
    en: "There is a meeting for {year} already.",
  },
  "refusal.meeting.changed.conflict": {
    zh: "别人刚保存过，请先看新的再改。",
    en: "Someone saved meanwhile. Look at theirs first.",
  },
  "refusal.meeting.preparing.conflict": { zh: "会议还没有发通知。", en: "The meeting is not called yet." },
  "refusal.meeting.called.conflict": { zh: "会议通知已经发出。", en: "The meeting is called already." },
  "refusal.meeting.open.conflict": { zh: "会议正在开。", en: "The meeting is open." },
  "refusal.meeting.closed.conflict": { zh: "会议已经闭幕。", en: "The meeting is closed." },
  "refusal.meeting.cancelled.conflict": { zh: "会议已经取消。", en: "The meeting is cancelled." },
  "refusal.meeting.ends-before": { zh: "结束要晚于开始。", en: "It must end after it begins." },
  "refusal.meeting.unknown-speaker": {
    zh: "发言岗位不在本县。",
    en: "A speaker’s post is not in this county.",
  },
  "refusal.meeting.nobody": { zh: "先拟参会名单，再发通知。", en: "Draw up who attends before calling it." },
  "refusal.meeting.not-invited": { zh: "名单上没有这个岗位。", en: "That post is not on the list." },
  "refusal.meeting.too-early": { zh: "还没到开会的日子。", en: "It is not yet the day of the meeting." },
} as const satisfies Texts;

const toldTexts = {
  "meeting.told.called": {
    zh: "{at}在{place}召开{title}，请答复是否到会",
    en: "{title}: {at}, {place}. Say whether you come",
  },
  "meeting.told.moved": { zh: "{title}改到 {at}，{place}", en: "{title} is now on {at}, {place}" },
  "meeting.told.off": { zh: "{title}（{at}，{place}）取消", en: "{title} ({at}, {place}) is off" },
} as const satisfies Texts;

export const meetingTexts = {
  ...actTexts,
  ...refusalTexts,
  ...toldTexts,
  ...reportTexts,
  ...doorTexts,
  ...summaryTexts,
  ...meetingScreenTexts,
} as const satisfies Texts;
