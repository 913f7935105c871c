import type { Texts } from "../../ground/texts.ts";

export const setUpTexts = {
  "refusal.set-up.done.conflict": {
    zh: "县已经建好了，不能再建。请登录。",
    en: "The county is set up already. Sign in.",
  },
  "refusal.set-up.token.forged": {
    zh: "这个地址不对。请打开启动时终端里打印的完整地址。",
    en: "This is not the right address. Open the whole address that the terminal printed at the start.",
  },
  "refusal.set-up.token.expired": {
    zh: "这个地址过了一天，已失效。重新启动，打印新的。",
    en: "This address is more than a day old. Start again to print a new one.",
  },
  "set-up.title": { zh: "建县", en: "Set up the county" },
  "set-up.note": {
    zh: "填三样：县、管理员、登录名。之后管理员登录，导入单位和人员。",
    en: "Three things: the county, its admin, a sign-in name. Then the admin signs in and imports units and people.",
  },
  "set-up.county": { zh: "县", en: "The county" },
  "set-up.code": { zh: "行政区划代码", en: "Division code" },
  "set-up.code.hint": { zh: "六位，如 411424", en: "Six digits, for example 411424" },
  "set-up.name-zh": { zh: "中文名", en: "Name in Chinese" },
  "set-up.name-en": { zh: "英文名（可以不填）", en: "Name in English (may be left empty)" },
  "set-up.zone": { zh: "时区", en: "Time zone" },
  "set-up.admin": { zh: "管理员", en: "The admin" },
  "set-up.admin-name": { zh: "姓名", en: "Name" },
  "set-up.login": { zh: "登录名", en: "Sign-in name" },
  "set-up.login.hint": {
    zh: "小写字母、数字、点或横线，2 到 40 位",
    en: "Lower-case letters, digits, dots or hyphens, 2 to 40",
  },
  "set-up.its-password": { zh: "密码", en: "Password" },
  "set-up.missing": { zh: "这一项要填。", en: "This is needed." },
  "set-up.go": { zh: "建县，拿密码", en: "Set up, get the password" },
  "set-up.done": { zh: "建好了", en: "It is set up" },
  "set-up.password": {
    zh: "密码只显示这一次。抄下来，登录后在右上角“账户”里改。",
    en: "The password is shown this once. Write it down; after signing in, change it under Account at the top right.",
  },
  "set-up.to-sign-in": { zh: "去登录", en: "Sign in" },
  "set-up.not-needed": { zh: "县已经建好了。", en: "The county is set up already." },
  "set-up.no-token": {
    zh: "请打开启动时终端里打印的完整地址，它末尾带着一串字。",
    en: "Open the whole address that the terminal printed at the start; it ends in a long word.",
  },
} as const satisfies Texts;
