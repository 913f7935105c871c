import { calendarTexts } from "./calendar/texts.ts";
import { fileTexts } from "./files/texts.ts";
import { apiTexts } from "./http/texts.ts";
import { inputTexts } from "./http/texts-of-input.ts";
import { importTexts } from "./imports/texts.ts";
import { messageTexts } from "./messages/texts.ts";
import { settingTexts } from "./settings/texts.ts";
import { postgresTexts } from "./postgres/texts.ts";
import { printTexts } from "./press/texts.ts";
import { sheetTexts } from "./sheets/texts.ts";
import type { Texts } from "./texts.ts";
import { signingTexts } from "./signing/texts.ts";
import { vaultTexts } from "./vault/texts.ts";

/** What the ground itself says: faults of requests that no room knows of. */
const requestTexts = {
  "refusal.text.not-storable": {
    zh: "有一处文字里夹着看不见的坏字符，没法保存。请删掉重打这一处。",
    en: "A text holds an invisible broken character that cannot be kept. Please delete it and type that part again.",
  },
  "refusal.body.too-deep": {
    zh: "内容嵌套超过 {deepest} 层，读不了。",
    en: "The content is nested deeper than {deepest} levels and cannot be read.",
  },
  "refusal.body.not-json": {
    zh: "送来的内容不是 JSON，没有保存任何东西。",
    en: "What was sent is not JSON. Nothing was saved.",
  },
  "refusal.body.wrong-type": {
    zh: "这里不收这种格式的内容，没有保存任何东西。",
    en: "This kind of content is not taken here. Nothing was saved.",
  },
  "refusal.body.too-large": {
    zh: "内容太大：表单不超过 1 MB，文件不超过 20 MB。没有保存任何东西。",
    en: "Too large: forms may have 1 MB, files 20 MB. Nothing was saved.",
  },
  "refusal.body.no-file": {
    zh: "没有收到文件。请选一个文件再传。",
    en: "No file came. Choose a file and send it again.",
  },
  "refusal.request.bad-request": { zh: "这个请求读不懂。", en: "This request cannot be read." },
  "refusal.request.too-many": {
    zh: "一分钟里来得太多了，请稍等再试。写好的内容还在。",
    en: "Too many requests in a minute. Wait a little and try again; what you wrote is kept.",
  },
  "refusal.request.forged": {
    zh: "这个请求不是从本网站的页面发出的，没有执行。",
    en: "This request did not come from a page of this site and was not carried out.",
  },
  "refusal.route.not-there": { zh: "这里没有您要找的。", en: "What you look for is not here." },
  "refusal.house.broken": {
    zh: "我们这边出了错，没有保存任何东西。已经记下，请稍后再试。",
    en: "Something broke on our side. Nothing was saved. It is noted; please try again later.",
  },
  "refusal.house.not-ready": { zh: "还没准备好，请稍等。", en: "Not ready yet, please wait." },
  "refusal.session.not-signed-in": { zh: "请先登录。", en: "Please sign in first." },
  "refusal.session.expired": {
    zh: "登录已过期。请再登录一次，写好的内容还在。",
    en: "Your sign-in has ended. Sign in again; what you wrote is kept.",
  },
  "refusal.session.no-post.expired": {
    zh: "您现在不担任任何岗位，不能进工作台。请找管理员。",
    en: "You hold no post at present, so the desk is closed to you. Ask your admin.",
  },
  "refusal.command.conflict": {
    zh: "有人同时改了同一处，您的这次没有保存。请看过现在的样子再改。",
    en: "Someone changed the same thing at the same moment. Yours was not saved; look at it as it is now and try again.",
  },
  "refusal.config.wrong": {
    zh: "环境变量 {name} 写的是“{value}”，看不懂。{name, select, PORT {写 0 到 65535 之间的数。} HOST {写这台机器的一个地址，如 127.0.0.1。} DATABASE_URL {写 postgres://用户:密码@主机/库名。} DINGGE_ZONE {写时区的名字，如 Asia/Shanghai。} DINGGE_TRUST_PROXY {写 0 或 1。} DINGGE_LOG {写 debug、info、warn、error、silent 之一。} other {写一个目录。}}",
    en: "The environment variable {name} is “{value}”, which cannot be read. {name, select, PORT {Write a number from 0 to 65535.} HOST {Write an address of this machine, such as 127.0.0.1.} DATABASE_URL {Write postgres://user:password@host/database.} DINGGE_ZONE {Write the name of a time zone, such as Asia/Shanghai.} DINGGE_TRUST_PROXY {Write 0 or 1.} DINGGE_LOG {Write debug, info, warn, error or silent.} other {Write a directory.}}",
  },
} as const satisfies Texts;

export const groundTexts: Texts = {
  ...requestTexts,
  ...calendarTexts,
  ...fileTexts,
  ...importTexts,
  ...settingTexts,
  ...apiTexts,
  ...inputTexts,
  ...postgresTexts,
  ...printTexts,
  ...sheetTexts,
  ...messageTexts,
  ...signingTexts,
  ...vaultTexts,
};
