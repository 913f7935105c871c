import type { Texts } from "../ground/texts.ts";

/** What the public pages of the plan say. */
export const pageTexts = {
  "public.plan.one-cell": { zh: "一格一件事，截至 {day}", en: "One cell, one promise, as of {day}" },
  "public.plan.one-bar": {
    zh: "一段一种灯，多长就是占多少，截至 {day}",
    en: "One stretch, one light, as long as its share, as of {day}",
  },
  "public.plan.count": { zh: "{count} 件", en: "{count, plural, one {# action} other {# actions}}" },
  "public.plan.count-verified": {
    zh: "{count} 件，已核验 {verified}",
    en: "{count, plural, one {# action} other {# actions}}, {verified} verified",
  },
  "public.plan.lead-year": { zh: "{day}，定下 {year} 年的", en: "Set for {year} on {day}:" },
  "public.plan.lead-counts": {
    zh: "{tasks}\u00A0项任务、{areas}\u00A0个方面，细分为 {actions}\u00A0件事",
    en: "{tasks}\u00A0tasks in {areas}\u00A0areas, {actions}\u00A0actions",
  },
  "public.plan.lead-rule": {
    zh: "。每一件都有期限、有负责的一把手；做完了，由别的单位核验过才算数。",
    en: ". Each has a deadline and one head who owes it, and is done only when another unit has checked it.",
  },
  "public.plan.tasks": {
    zh: "{count, plural, other {{said}项任务}}",
    en: "{count, plural, one {One task} other {{said} tasks}}",
  },
  "public.plan.example": { zh: "样例", en: "Sample" },
  "public.plan.no-actions": { zh: "这个方面还没有定下的事。", en: "Nothing is adopted in this area yet." },
  "public.plan.led-by": { zh: "牵头领导", en: "Led by" },
  "public.plan.areas": { zh: "分几个方面", en: "Areas" },
  "public.plan.actions": { zh: "一共几件事", en: "Actions" },
  "public.plan.who-owes": {
    zh: "每件事由牵头单位的主要负责人负责。",
    en: "Each action is owed by the head of its lead unit.",
  },
  "public.plan.task-description": {
    zh: "{year} 年的{task}：每件事谁牵头、什么时候完成。",
    en: "{task} in {year}: each action, who leads it and by when.",
  },
  "public.plan.action-description": {
    zh: "{year} 年定下的事：{action}。谁负责、什么时候完成、怎样算完成。",
    en: "Promised for {year}: {action}. Who owes it, by when, and when it counts as done.",
  },
  "public.plan.accountable": { zh: "负责人", en: "Accountable" },
  "public.plan.lead-unit": { zh: "牵头单位", en: "Lead unit" },
  "public.plan.cooperating": { zh: "配合单位", en: "Cooperating units" },
  "public.plan.deadline": { zh: "期限", en: "Due" },
  "public.plan.quantity": { zh: "数量", en: "Quantity" },
  "public.plan.serves": { zh: "服务于", en: "Serves" },
  "public.plan.milestones": { zh: "节点", en: "Milestones" },
  "public.plan.source": { zh: "从哪来", en: "Where it comes from" },
  "public.plan.done-when": { zh: "怎样算完成", en: "Done when" },
  "public.plan.withdrawn": { zh: "已撤下：{reason}", en: "Withdrawn: {reason}" },
} as const satisfies Texts;
