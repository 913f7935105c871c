import type { Texts } from "../../ground/texts.ts";

/** What the desk's own screens say. */
export const deskScreenTexts = {
  "sign-in.title": { zh: "登录工作台", en: "Sign in" },
  "sign-in.name": { zh: "登录名", en: "Sign-in name" },
  "sign-in.password": { zh: "密码", en: "Password" },
  "sign-in.name-missing": { zh: "填登录名。", en: "Enter your sign-in name." },
  "sign-in.password-missing": { zh: "填密码。", en: "Enter your password." },
  "sign-in.enter": { zh: "登录", en: "Sign in" },
  "sign-in.again": { zh: "登录已过期", en: "Your sign-in has ended" },
  "sign-in.again-note": {
    zh: "{name}，请再登录一次。写好的内容都在，登录后接着做。",
    en: "{name}, please sign in again. What you wrote is kept, and goes on from here.",
  },
  "sign-in.leave": { zh: "不登录了，放弃没存的内容", en: "Leave, and give up what is not saved" },
  "sign-in.examples": { zh: "先看看：示例县的岗位", en: "Look around: posts of the example county" },
  "sign-in.examples-note": {
    zh: "点一个就进去。只有示例县有，正式的县没有。",
    en: "One click signs you in. Only an example county has these.",
  },
  "sign-in.choose": { zh: "您现在以哪个岗位办事", en: "Which post do you act as now" },
  "sign-in.choose-note": {
    zh: "岗位欠的事，记在岗位上。右上角随时可以换。",
    en: "What is owed is owed by the post. You can switch at the top right.",
  },
  "me.act-as": { zh: "换岗位", en: "Act as another post" },
  "me.account": { zh: "账户", en: "Account" },
  "me.sign-out": { zh: "退出", en: "Sign out" },
  "me.sign-out-everywhere": { zh: "在所有设备上退出", en: "Sign out everywhere" },
  "account.title": { zh: "账户", en: "Account" },
  "account.person": { zh: "您", en: "You" },
  "account.posts": { zh: "担任的岗位", en: "Your posts" },
  "account.password": { zh: "换密码", en: "Change your password" },
  "account.password-note": {
    zh: "至少 10 个字。换了以后，别的设备上要重新登录。",
    en: "At least 10 characters. Every other device must sign in again.",
  },
  "account.old": { zh: "现在的密码", en: "Password now" },
  "account.next": { zh: "新密码", en: "New password" },
  "account.missing": { zh: "这里要填。", en: "Fill this in." },
  "account.change": { zh: "换密码", en: "Change password" },
  "account.changed": { zh: "密码换好了。", en: "Your password is changed." },
  "palette.hint": { zh: "查单位、行动、指标的名字", en: "Find a unit, an action or an indicator by name" },
  "palette.found": { zh: "查到的", en: "Found" },
  "palette.nothing": { zh: "没有叫“{words}”的。", en: "Nothing is called “{words}”." },
  "today.title": { zh: "今日", en: "Today" },
  "today.line": { zh: "{day} {weekday}", en: "{weekday}, {day}" },
  "today.line-with": { zh: "{day} {weekday}，{kind}", en: "{weekday}, {day}: {kind}" },
  "today.provisional": {
    zh: "{date} 以后的放假安排还没公布",
    en: "Holidays after {date} are not published yet",
  },
} as const satisfies Texts;
