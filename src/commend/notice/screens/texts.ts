import type { Texts } from "../../../ground/texts.ts";

/** What the desk says of notices and objections. */
export const noticeScreenTexts = {
  "notice.head": { zh: "公示", en: "Public notice" },
  "notice.publish": { zh: "公示名单", en: "Publish the list" },
  "notice.publish-note": {
    zh: "名单从今天起对所有人公开，异议交给纪检。",
    en: "From today everybody reads the list; objections go to discipline.",
  },
  "notice.days": { zh: "公示几个工作日", en: "Working days" },
  "notice.days-note": {
    zh: "不少于 {fewest} 个，从明天数起。",
    en: "At least {fewest}, counted from tomorrow.",
  },
  "notice.now": { zh: "现在", en: "Now" },
  "notice.from": { zh: "公示", en: "Published" },
  "notice.until": { zh: "到", en: "Until" },
  "notice.until-counted": { zh: "{until}，满 {days} 个工作日", en: "{until}, {days} working days" },
  "notice.on-list": { zh: "名单", en: "List" },
  "notice.objected": { zh: "异议", en: "Objections" },
  "notice.see-public": { zh: "看公开页", en: "See the public page" },
  "objection.all": { zh: "异议", en: "Objections" },
  "objection.commending": { zh: "表彰", en: "Commend" },
  "objection.none": { zh: "没有归您办的异议。", en: "No objection is yours to handle." },
  "objection.programme": { zh: "表彰", en: "Programme" },
  "objection.clock": { zh: "时限", en: "Clock" },
  "objection.provisional": { zh: "暂定", en: "Provisional" },
  "objection.objector": { zh: "谁提的", en: "Who objects" },
  "objection.left-nothing": { zh: "没有留姓名", en: "Left no name" },
  "objection.left-sealed": { zh: "姓名和联系方式已封存", en: "Name and contact are sealed" },
  "objection.look": { zh: "查看", en: "Look" },
  "objection.look-reason": { zh: "为什么要看（记入日志）", en: "Why you look (kept in the log)" },
  "objection.unreadable": {
    zh: "封存用的钥匙不在这里，打不开。",
    en: "It was sealed with a key that is not here.",
  },
  "objection.found": { zh: "核查结果", en: "What was found" },
  "objection.found-missing": { zh: "选一个结果。", en: "Choose what was found." },
  "objection.answer-note": {
    zh: "提异议的人凭编号看到这段话。写查了什么、结果怎样。",
    en: "Who objected reads this by their number. Say what was looked into and what came of it.",
  },
  "objection.answer-missing": { zh: "写上答复。", en: "Write the answer." },
  "objection.reason": { zh: "取消的原因", en: "Why the name is struck" },
  "objection.reason-note": {
    zh: "公示页上大家都看得到，别写能认出提异议的人的话。",
    en: "Everybody reads it on the notice. Write nothing that tells who objected.",
  },
  "objection.give-answer": { zh: "答复", en: "Answer" },
  "objection.then-struck": {
    zh: "答复后，名单上就去掉这一个，不能改。",
    en: "The name is struck from the list with the answer. It cannot be undone.",
  },
  "objection.then-answered": { zh: "答复后不能改。", en: "An answer stays as it is." },
  "objection.by": { zh: "谁答复的", en: "By" },
} as const satisfies Texts;
