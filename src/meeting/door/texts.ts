import type { Texts } from "../../ground/texts.ts";

/** What is printed for a meeting, and what is said at its door. */
export const doorTexts = {
  "meeting.organizer": { zh: "会议办公室", en: "Meeting office" },
  "meeting.list": { zh: "参会名单", en: "Who attends" },
  "meeting.list.title": { zh: "{title}参会名单", en: "Who attends: {title}" },
  "meeting.list.level": { zh: "级别", en: "Level" },
  "meeting.list.unit": { zh: "单位", en: "Unit" },
  "meeting.list.post": { zh: "职务", en: "Post" },
  "meeting.list.holder": { zh: "姓名", en: "Name" },
  "meeting.list.answer": { zh: "答复", en: "Answer" },
  "meeting.list.sign": { zh: "签到", en: "Signature" },
  "meeting.list.vacant": { zh: "（空缺）", en: "(vacant)" },
  "meeting.said.invited": { zh: "未答复", en: "No answer" },
  "meeting.said.coming": { zh: "到会", en: "Comes" },
  "meeting.said.sent": { zh: "派人参加", en: "Sends" },
  "meeting.said.excused": { zh: "请假", en: "Excused" },
  "meeting.said.came": { zh: "已到", en: "Came" },
  "meeting.cards": { zh: "参会证", en: "Attendance cards" },
  "meeting.cards.code": { zh: "签到码", en: "Check-in code" },
  "refusal.meeting.card.not-there": {
    zh: "这张证认不出来，或者已经过期。",
    en: "This card is not known here, or its time is over.",
  },
} as const satisfies Texts;
