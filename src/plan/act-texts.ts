import type { Texts } from "../ground/texts.ts";

/** What the log calls this room's acts. */
export const actTexts = {
  "act.plan.create": { zh: "开了一年的总表", en: "Opened a year’s plan" },
  "act.plan.adopt": { zh: "定下了总表", en: "Adopted the plan" },
  "act.plan.import": { zh: "导入了重点任务分解表", en: "Imported the plan’s breakdown" },
  "act.plan.pillar": { zh: "写了一条战略", en: "Wrote a pillar" },
  "act.plan.task": { zh: "写了一项任务", en: "Wrote a task" },
  "act.plan.area": { zh: "写了一个方面", en: "Wrote an area" },
  "act.plan.learn": { zh: "教会了表里的一个叫法", en: "Taught a word of the spreadsheets" },
  "act.action.create": { zh: "加了行动", en: "Added an action" },
  "act.action.change": { zh: "改了行动", en: "Changed an action" },
  "act.action.withdraw": { zh: "撤下了行动", en: "Withdrew an action" },
  "act.action.amend": { zh: "修订了行动", en: "Amended an action" },
  "act.action.pace": { zh: "定了序时进度", en: "Set an action’s trajectory" },
  "act.action.divide": { zh: "把行动分了下去", en: "Divided an action" },
  "act.action.suspend": { zh: "暂停了行动", en: "Suspended an action" },
  "act.action.resume": { zh: "恢复了行动", en: "Resumed an action" },
  "act.action.close": { zh: "办结了行动", en: "Closed an action" },
  "act.feed.open": { zh: "开了一个日历地址", en: "Opened a calendar address" },
  "act.feed.close": { zh: "停了一个日历地址", en: "Closed a calendar address" },
  "kind.feed": { zh: "日历", en: "Calendar" },
  "kind.plan": { zh: "总表", en: "Plan" },
  "kind.action": { zh: "行动", en: "Action" },
} as const satisfies Texts;
