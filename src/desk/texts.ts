import type { Texts } from "../ground/texts.ts";

/** What the desk's frame and shared parts say, in both languages. */
export const deskTexts = {
  "desk.title": { zh: "顶格工作台", en: "Dingge desk" },
  "desk.needs-script": {
    zh: "工作台需要打开 JavaScript。公开页面不需要。",
    en: "The desk needs JavaScript. The public pages do not.",
  },
  "desk.not-started": {
    zh: "工作台没打开：没连上，或者浏览器太旧。请刷新再试。",
    en: "The desk did not open: no connection, or a browser too old. Reload to try again.",
  },
  "desk.not-there": { zh: "这里没有您要找的。", en: "What you look for is not here." },
  "desk.not-there.why": {
    zh: "可能撤下了，也可能网址抄错了。",
    en: "It may have been taken down, or the address is mistyped.",
  },
  "desk.to-today": { zh: "回今日", en: "Back to Today" },
  "desk.nav.today": { zh: "今日", en: "Today" },
  "desk.where": { zh: "{county} · {year} 年", en: "{county} · {year}" },
  "desk.skip": { zh: "跳到正文", en: "Skip to content" },
  "desk.nav": { zh: "主导航", en: "Main" },
  "desk.crumbs": { zh: "位置", en: "You are here" },
  "desk.search": { zh: "查找", en: "Search" },
  "desk.reminders": {
    zh: "{count, plural, =0 {提醒} other {提醒，# 条没看}}",
    en: "{count, plural, =0 {Reminders} other {Reminders, # unread}}",
  },
  "desk.more": { zh: "更多", en: "More" },
  "desk.close": { zh: "收起", en: "Close" },
  "desk.waiting": { zh: "{count} 件", en: "{count} waiting" },
  "desk.loading": { zh: "正在取", en: "Fetching" },
  "desk.part.failed": {
    zh: "这一部分没有打开，其余照常可用。",
    en: "This part did not open. The rest of the page works.",
  },
  "desk.part.failed-again": {
    zh: "这一部分还是没有打开。再试一次会重新打开整页：写到一半的，先保存。",
    en: "This part still did not open. Trying again opens the whole page anew: save what you are writing first.",
  },
  "desk.files.sending": { zh: "正在传", en: "Sending" },
  "desk.files.remove": { zh: "去掉", en: "Remove" },
  "desk.files.lost": {
    zh: "“{name}”没传上去，别的还在。再选一次。",
    en: "“{name}” did not arrive; the others are kept. Choose it again.",
  },
  "desk.not-now": { zh: "先不", en: "Not now" },
  "desk.retry": { zh: "再试一次", en: "Try again" },
  "desk.failed.offline": {
    zh: "没连上。您写的都还在，有网再试。",
    en: "No connection. What you wrote is kept; try again when you are back.",
  },
  "desk.failed.broken": {
    zh: "这一页没取到，数据没有动。",
    en: "This page could not be fetched. Nothing was changed.",
  },
  "desk.day": { zh: "年-月-日", en: "yyyy-mm-dd" },
  "desk.moment": { zh: "年-月-日 时:分", en: "yyyy-mm-dd hh:mm" },
  "desk.pages": { zh: "翻页", en: "Pages" },
  "desk.chart.table": { zh: "看成表格", en: "As a table" },
  "desk.chart.svg": { zh: "下载 SVG", en: "Download SVG" },
  "desk.chart.png": { zh: "下载 PNG", en: "Download PNG" },
  "desk.total": { zh: "共 {count} 件", en: "{count} in all" },
} as const satisfies Texts;

export type DeskTextKey = keyof typeof deskTexts;
