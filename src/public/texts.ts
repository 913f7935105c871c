import type { Texts } from "../ground/texts.ts";

/** What the frame of the public site says, in both languages. */
export const publicTexts = {
  "public.skip": { zh: "跳到正文", en: "Skip to content" },
  "public.nav": { zh: "主导航", en: "Main" },
  "public.brand": { zh: "顶格", en: "Dingge" },
  "public.title": { zh: "{title} · {county}顶格", en: "{title} · Dingge, {county}" },
  "public.foot": { zh: "关于本站", en: "About this site" },
  "public.log": {
    zh: "每一次改动都记入日志，谁也不能悄悄改掉，包括管系统的人。",
    en: "Every change is an entry in the log, and nobody can quietly alter it, the operator included.",
  },
  "public.log-check": { zh: "怎么自己验证", en: "Check it yourself" },
  "public.access": { zh: "无障碍", en: "Accessibility" },
  "public.api": { zh: "公开接口", en: "Open data" },
  "public.signin": { zh: "工作人员登录", en: "Staff sign-in" },
  "public.this-year": { zh: "今年", en: "This year" },
  "public.heads": { zh: "谁来定", en: "Who decides" },
  "public.notices": { zh: "公示和表彰", en: "Notices and honours" },
  "public.figures": { zh: "数字", en: "Figures" },
  "public.home.title": { zh: "今年说到的，做到哪了", en: "What was promised this year, and where it stands" },
  "public.home.title-of-year": {
    zh: "{year} 年说到的，做到哪了",
    en: "What was promised for {year}, and where it stands",
  },
  "public.home.description": {
    zh: "{county} {year} 年的任务、期限、负责的一把手和现在的进度。",
    en: "{county} in {year}: the tasks, their deadlines, the heads who owe them, and where they stand.",
  },
  "public.home.no-plan": {
    zh: "{year} 年的计划还没有公布。公布以后，每一件事都在这里：谁负责、什么时候做完、做到哪了。",
    en: "The plan of {year} is not published yet. When it is, every action is here: who owes it, by when, and where it stands.",
  },
  "public.home.see-figures": { zh: "看数字和来源", en: "See figures and sources" },
  "public.home.staff": { zh: "工作台", en: "The desk" },
  "public.home.staff-note": {
    zh: "报进度、定事情、查底数，在工作台。",
    en: "Reporting, deciding and checking are done at the desk.",
  },
  "public.home.sign-in": { zh: "登录", en: "Sign in" },
  "public.home.example": {
    zh: "这是示例县：六项任务、28 个方面和 2021 年的数字是公布过的，行动、期限和进度是样例。",
    en: "This is an example county: the six tasks, their 28 areas and the figures of 2021 were published; actions, dates and progress are samples.",
  },
  "public.home.figures-note": {
    zh: "公布过什么就写什么，横线表示没有公布。",
    en: "What was published, as it was published. A dash means it was not.",
  },
  "public.access.description": {
    zh: "本站怎样让每个人都能用，哪里还不够，用不了怎么办。",
    en: "How this site is made for everyone to use, where it falls short, and what to do when it does not work for you.",
  },
  "public.access.aim-title": { zh: "做到什么", en: "What we hold to" },
  "public.access.aim": {
    zh: "按《网页内容无障碍指南》WCAG 2.2 的 AA 级做，每一版都用工具逐页查过。",
    en: "The site is built to WCAG 2.2, level AA, and every version is checked page by page with a tool.",
  },
  "public.access.keyboard": {
    zh: "只用键盘就能走完每一页，走到哪里看得见。",
    en: "Every page works with the keyboard alone, and shows where you are.",
  },
  "public.access.script": {
    zh: "公开页面不要 JavaScript，旧手机、慢网也打得开，一页不超过 50 KB。",
    en: "Public pages need no JavaScript. They open on an old phone and a slow network, at most 50 KB a page.",
  },
  "public.access.lights": {
    zh: "灯不只有颜色，还有形状和字；读屏软件会读出来。",
    en: "A light has a shape and a word besides its colour, and screen readers say it.",
  },
  "public.access.zoom": {
    zh: "放大到四倍不用左右滚动；打印出来也能看。",
    en: "It can be enlarged four times without scrolling sideways, and it prints.",
  },
  "public.access.short-title": { zh: "还不够的", en: "Where it falls short" },
  "public.access.short": {
    zh: "工作台要 JavaScript。专业表格在手机上有几张仍要左右滚动。没有手语和盲文版。",
    en: "The desk needs JavaScript. A few analysts' tables still scroll sideways on a phone. There is no sign-language or braille edition.",
  },
  "public.access.help-title": { zh: "用不了怎么办", en: "When it does not work for you" },
  "public.access.help": {
    zh: "打 12345，说清是哪一页、哪里用不了。能打电话办的，不用上网也能办。",
    en: "Call 12345 and say which page and what did not work. What can be done by phone needs no website.",
  },
  "public.speak": { zh: "说一件事", en: "Say one thing" },
  "public.track": { zh: "查办理", en: "Follow it" },
  "public.answers": { zh: "看答复", en: "Answers" },
  "public.home.speak-note": {
    zh: "有事直说，交完给编号，到期有答复。",
    en: "Say it once, get a number, and an answer by its deadline.",
  },
  "public.home.track-note": {
    zh: "凭编号看在谁桌上、哪天前答复。",
    en: "With your number: whose desk it is on, and by when.",
  },
  "public.home.call": { zh: "不方便上网，打", en: "No internet? Call" },
  "public.form.not-yet": {
    zh: "还没交上去。您写的都在，改这一处：",
    en: "Not sent yet. What you wrote is kept; mend this:",
  },
  "public.form.optional": { zh: "可以不传", en: "optional" },
  "public.form.attached": { zh: "已带上：{name}", en: "Already attached: {name}" },
  "public.form.detach": { zh: "去掉", en: "Take out" },
  "public.not-there": {
    zh: "网址可能抄错了，也可能这一页已经撤下。",
    en: "The address may be mistyped, or the page was taken down.",
  },
  "public.back-home": { zh: "回首页", en: "Back to the first page" },
} as const satisfies Texts;
