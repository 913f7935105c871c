import type { Texts } from "../texts.ts";

export const settingTexts = {
  "act.setting.set": { zh: "改了设置", en: "Changed a setting" },
  "act.calendar.set-day": { zh: "改了工作日历", en: "Changed the working calendar" },
  "kind.setting": { zh: "设置", en: "Setting" },
  "kind.calendar-day": { zh: "日历", en: "Calendar day" },
  "refusal.setting.not-there": { zh: "没有这项设置。", en: "There is no such setting." },
  "refusal.setting.in-the-past": {
    zh: "只能从今天（{today}）或以后改起：过去按当时的规矩算，不再动。",
    en: "A change starts today ({today}) or later: the past was counted by its own rules.",
  },
  "refusal.calendar.unchanged": {
    zh: "{date} 已经是这样，没有改动。",
    en: "{date} is like that already. Nothing changed.",
  },
  "setting.session.idle-hours": { zh: "多久不用就退出（小时）", en: "Sign out after no use for (hours)" },
  "setting.session.idle-hours.note": {
    zh: "离开座位忘了退出，过这么久要重新登录。",
    en: "Someone who leaves without signing out must sign in again after this.",
  },
  "setting.session.absolute-hours": { zh: "一次登录最长（小时）", en: "A sign-in lasts at most (hours)" },
  "setting.session.absolute-hours.note": {
    zh: "一直在用，到这么久也要重新登录一次。",
    en: "Even in constant use, a new sign-in is due after this.",
  },
} as const satisfies Texts;
