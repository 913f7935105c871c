import type { Texts } from "../../ground/texts.ts";

/** What the importer of 12345 tickets says of its columns and of its cells. */
export const ticketTexts = {
  "act.listen.import": { zh: "导入工单", en: "Imported tickets" },
  "act.listen.learn": { zh: "教会一个词", en: "Taught a word of tickets" },
  "import.ask.category": { zh: "这个类别是…", en: "This category is…" },
  "ticket.unwritten": { zh: "原工单没有写办理结果。", en: "The ticket does not say how it was answered." },
  "problem.ticket-column-unknown": {
    zh: "“{text}”这一列没有读。",
    en: "The column “{text}” was not read.",
  },
  "act.appeal-route.import": { zh: "导入派单规定", en: "Imported the routing table" },
  "import.kind.routing": { zh: "派单规定", en: "Routing of appeals" },
  "import.about.routing": {
    zh: "一行一条：类别、地方（空着就是全县）、承办单位。已有的改掉，没写的不动。",
    en: "A line each: category, place (empty: the whole county), unit. Lines that are there are changed, others stay.",
  },
  "problem.routing-category-unknown": {
    zh: "没有类别叫“{name}”。先在“类别”里加上。",
    en: "There is no category “{name}”. Add it among the categories first.",
  },
  "import.kind.tickets": { zh: "12345 工单", en: "12345 tickets" },
  "import.about.tickets": {
    zh: "12345 平台导出的工单。工单编号相同的会更新，不会重复；诉求人和电话加密存放。",
    en: "Tickets exported from a 12345 desk. A known number is updated, never doubled; callers and their telephones are kept sealed.",
  },
  "ticket.column.number": { zh: "工单编号", en: "Ticket" },
  "ticket.column.received": { zh: "受理时间", en: "Received" },
  "ticket.column.text": { zh: "诉求内容", en: "What it says" },
  "ticket.column.category": { zh: "问题类别", en: "Category" },
  "ticket.column.unit": { zh: "承办单位", en: "Unit" },
  "ticket.column.state": { zh: "记成", en: "Kept as" },
  "ticket.column.due": { zh: "到期", en: "Due" },
  "problem.ticket-word": {
    zh: "“{text}”读不懂，当作没写。",
    en: "“{text}” is not known and counts as not said.",
  },
  "problem.ticket-satisfaction": {
    zh: "满意度写满意、基本满意、不满意或非常不满意。“{text}”读不懂。",
    en: "Write satisfied, basically satisfied, unsatisfied or very unsatisfied. “{text}” is not known.",
  },
  "problem.ticket-judged-open": {
    zh: "没有办结时间，却有满意度。补上办结时间。",
    en: "It is judged but has no time at which it was answered. Add it.",
  },
  "problem.ticket-closed-when": {
    zh: "状态说已办结，却没有办结时间。",
    en: "Its status says it is done, but not when.",
  },
  "problem.ticket-future": { zh: "{text} 还没到。", en: "{text} is still to come." },
  "problem.ticket-backwards": {
    zh: "办结时间 {text} 早于受理时间。",
    en: "It was answered at {text}, before it was received.",
  },
  "problem.ticket-due": {
    zh: "办理时限 {text} 早于受理时间。",
    en: "It is due at {text}, before it was received.",
  },
  "problem.ticket-twice": {
    zh: "工单编号 {text} 在表里出现了两次。",
    en: "Ticket {text} comes twice in the sheet.",
  },
  "problem.ticket-units": {
    zh: "写了几个承办单位，第一个“{name}”牵头。",
    en: "Several units are named; the first, {name}, leads.",
  },
  "problem.ticket-unit-unknown": {
    zh: "没有单位叫“{name}”。{near, select, none {} other {是不是：{near}？}}",
    en: "No unit is called “{name}”.{near, select, none {} other { Is it {near}?}}",
  },
  "problem.ticket-unit-several": {
    zh: "“{name}”可以是几个单位：{units}。写全名或代码。",
    en: "“{name}” may be several units: {units}. Write the full name or the code.",
  },
  "problem.ticket-category-unknown": {
    zh: "没有类别叫“{name}”，先空着。",
    en: "No category is called “{name}”; it is left open.",
  },
  "problem.ticket-into": {
    zh: "说是重复工单，却找不到并入的那一张。",
    en: "It is said to double another ticket, which is not there.",
  },
  "problem.ticket-taken-up": {
    zh: "{text} 已经在这里办了，表里的改动不再写入。",
    en: "{text} is being handled here; what the sheet changes is not taken over.",
  },
} as const satisfies Texts;
