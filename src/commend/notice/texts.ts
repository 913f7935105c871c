import type { Texts } from "../../ground/texts.ts";
import { noticeScreenTexts } from "./screens/texts.ts";
import { objectionTexts } from "./texts-objection.ts";

const refusals = {
  "refusal.notice.not-there": { zh: "没有这份公示。", en: "There is no such notice." },
  "refusal.notice.days-below": {
    zh: "公示不能少于 {fewest} 个工作日。",
    en: "A list is public for {fewest} working days at least.",
  },
  "refusal.notice.no-receiver": {
    zh: "没有收异议的岗位：先在机构里设一个纪检岗位。",
    en: "No post receives objections. Set up a discipline post first.",
  },
  "refusal.notice.nobody": { zh: "名单上没有人。", en: "Nobody is on the list." },
  "refusal.notice.closed": {
    zh: "公示已经结束，这里不再收异议。有话可以到「说一件事」。",
    en: "The notice is over; no objections are taken here. You can still say it under “Speak”.",
  },
  "refusal.notice.none": {
    zh: "还没有公示，不能决定。",
    en: "The list was not public yet. It cannot be decided.",
  },
  "refusal.notice.running": {
    zh: "公示到 {until} 才满，之后才能决定。",
    en: "The list is public until {until}. It can be decided after that.",
  },
  "refusal.notice.objection-open": {
    zh: "还有 {count} 件异议没有答复，不能决定。",
    en: "{count, plural, one {# objection waits} other {# objections wait}} for an answer. It cannot be decided.",
  },
} as const satisfies Texts;

const pages = {
  "notice.title": { zh: "公示", en: "Public notices" },
  "notice.description": {
    zh: "拟表彰的名单，决定之前先给大家看。有不同意见，公示期内提出来。",
    en: "Lists to be commended, shown before they are decided. Who objects says so while they are public.",
  },
  "notice.none-yet": { zh: "现在没有公示。", en: "No list is public now." },
  "notice.of-list": { zh: "拟表彰名单公示", en: "To be commended: public notice" },
  "notice.published": { zh: "{day}公示", en: "Published on {day}" },
  "notice.names": { zh: "{count} 个", en: "{count, plural, one {# name} other {# names}}" },
  "notice.standing.running": { zh: "公示中，到{until}止", en: "Public until {until}" },
  "notice.standing.over": { zh: "公示已满，等待决定", en: "Over, to be decided" },
  "notice.standing.decided": { zh: "已作出决定", en: "Decided" },
  "notice.standing.taken-back": { zh: "已退回评审", en: "Taken back to review" },
  "notice.taken-back-for": {
    zh: "退回评审的原因：{reason}。重新公示以后才能决定。",
    en: "Back to the panel’s review: {reason}. It is public anew before it is decided.",
  },
  "notice.standing.suspended": { zh: "暂停", en: "Suspended" },
  "notice.standing.cancelled": { zh: "已取消", en: "Cancelled" },
  "notice.basis.commendation": {
    zh: "名单由评选委员会按事实评出，不是最后的决定。",
    en: "The panel drew this list up from evidence. It is not decided yet.",
  },
  "notice.basis.assessment": {
    zh: "这是年度考核等次的名单，不是表彰。",
    en: "This is a list of yearly assessment grades, not of commendations.",
  },
  "notice.period": { zh: "公示多久", en: "How long" },
  "notice.counted": {
    zh: "{from}公示，从第二天数起，满 {count} 个工作日，到 {until}24 时止。",
    en: "Published on {from}; counted from the next day, {count} working days, to the end of {until}.",
  },
  "notice.off": { zh: "{names}放假不计。", en: "Not counted: {names}." },
  "notice.make-up": { zh: "{days}调休上班，计入。", en: "Worked in exchange and counted: {days}." },
  "notice.provisional": {
    zh: "那一年的放假安排还没公布，公布后重新计算。",
    en: "That year’s days off are not yet published; it is counted anew when they are.",
  },
  "notice.day-off": { zh: "休", en: "off" },
  "notice.day-last": { zh: "{count} 止", en: "{count}, last" },
  "notice.objections": {
    zh: "{received, plural, =0 {还没有人提出异议。} other {收到异议 # 件，}}{received, plural, =0 {} other {已答复 {answered} 件，其中属实 {held} 件。}}",
    en: "{received, plural, =0 {Nobody has objected.} one {# objection, } other {# objections, }}{received, plural, =0 {} other {{answered} answered, of which {held} held.}}",
  },
  "notice.off.struck": {
    zh: "经查实异议，已从名单去掉：{reason}",
    en: "Struck after an objection held: {reason}",
  },
  "notice.off.left-out": { zh: "没有列入：{reason}", en: "Left out: {reason}" },
  "notice.off.withdrawn": { zh: "已撤回 {reason}", en: "Withdrawn {reason}" },
  "notice.no-text": { zh: "没有写事迹。", en: "Nothing was written." },
  "notice.see-honours": { zh: "表彰名单", en: "Who was commended" },
  "notice.see-honours-note": {
    zh: "已经决定的，按年份看，可以查验证书。",
    en: "What was decided, year by year; certificates can be checked.",
  },
} as const satisfies Texts;

const desk = {
  "act.notice.take-back": { zh: "把公示的名单退回评审", en: "Take a public list back to review" },
  "act.notice.publish": { zh: "公示拟表彰名单", en: "Publish the shortlist" },
  "kind.notice": { zh: "公示", en: "Public notice" },
  "setting.commend.notice-days": { zh: "公示几个工作日", en: "Working days of a public notice" },
  "setting.commend.notice-days.note": {
    zh: "不少于 5 个工作日，可以更长。",
    en: "Never fewer than 5; a county may ask for more.",
  },
  "setting.commend.objection-days": {
    zh: "异议几个工作日内答复",
    en: "Working days to answer an objection",
  },
  "setting.commend.objection-days.note": {
    zh: "从收到的第二天数起。一件没答复，表彰就不能决定。",
    en: "Counted from the day after. While one is open nothing is decided.",
  },
  "setting.commend.objector-days": {
    zh: "提异议的人保存几天",
    en: "Days an objector’s identity is kept",
  },
  "setting.commend.objector-days.note": {
    zh: "从答复那天数起，到时抹掉；异议和答复留着。",
    en: "From the answer on; then it is erased. Objection and answer stay.",
  },
} as const satisfies Texts;

export const noticeTexts: Texts = { ...refusals, ...pages, ...desk, ...objectionTexts, ...noticeScreenTexts };
