import type { Texts } from "../../ground/texts.ts";

export const reminderScreenTexts = {
  "reminders.title": { zh: "提醒", en: "Reminders" },
  "reminders.note": {
    zh: "给您这个岗位的。谁任这个岗位，谁看得到。",
    en: "For the post you act as: whoever holds it sees them.",
  },
  "reminders.show": { zh: "看哪些", en: "Show" },
  "reminders.unread": { zh: "没看的", en: "Unread" },
  "reminders.all": { zh: "全部", en: "All" },
  "reminders.due": { zh: "到期", en: "Due" },
  "reminders.what": { zh: "什么事", en: "What" },
  "reminders.written": { zh: "何时提醒", en: "Reminded" },
  "reminders.read": { zh: "看没看", en: "Read" },
  "reminders.is-read": { zh: "看过", en: "Read" },
  "reminders.mark": { zh: "看过了", en: "Mark as read" },
  "reminders.mark-one": { zh: "看过了：{what}", en: "Mark as read: {what}" },
  "reminders.mark-all": { zh: "全部看过了", en: "Mark all as read" },
  "reminders.none-unread": { zh: "没有没看的提醒。", en: "No unread reminders." },
  "reminders.none": {
    zh: "还没有提醒。有事到期前 7 天、3 天、1 天会提醒您。",
    en: "No reminders yet. You are reminded 7, 3 and 1 days before something is due.",
  },
  "reminders.more": { zh: "再看早些的", en: "Show earlier ones" },
} as const satisfies Texts;
