import type { Texts } from "../ground/texts.ts";
import { actTexts } from "./act-texts.ts";
import { deadlineTexts } from "./deadline-word.ts";

const refusals = {
  "refusal.plan.not-there": { zh: "这一年还没有总表。", en: "This year has no plan yet." },
  "refusal.action.not-there": { zh: "没有这件行动。", en: "There is no such action." },
  "refusal.plan.year-taken": { zh: "{year} 年已经有总表了。", en: "{year} has its plan already." },
  "refusal.plan.empty": {
    zh: "总表里还没有行动，没有可定的。先导入分解表，或加一件行动。",
    en: "The plan has no action yet, so there is nothing to adopt. Import the breakdown or add an action.",
  },
  "refusal.plan.nothing-to-adopt": {
    zh: "全部行动都已定下，没有新的草稿。",
    en: "Every action is adopted already; there is no new draft.",
  },
  "refusal.plan.incomplete": {
    zh: "还有 {count} 件没写全，先补齐再定。第一件 {number} 缺{lacks, select, lead {牵头单位} accountable {牵头单位的主要负责人岗位} deadline {完成时限} other {怎样算完成}}。",
    en: "{count, plural, one {# action is} other {# actions are}} not complete; fill in first, then adopt. {number} lacks {lacks, select, lead {its lead unit} accountable {a head’s post in its lead unit} deadline {its deadline} other {its “done when”}}.",
  },
  "refusal.action.already-adopted": {
    zh: "这件行动已经定下，写的不能再改。要停，写明原因撤下。",
    en: "This action is adopted; its text is no longer changed. To stop it, withdraw it with a reason.",
  },
  "refusal.action.already-withdrawn": { zh: "这件行动已经撤下。", en: "This action is withdrawn already." },
  "refusal.action.already-draft": { zh: "这件行动还是草稿。", en: "This action is still a draft." },
  "refusal.action.number-taken": { zh: "编号 {number} 已经有了。", en: "The number {number} is taken." },
  "refusal.action.other-year": {
    zh: "{date} 不在 {year} 年。总表只定当年的事。",
    en: "{date} is not in {year}. A plan promises for its own year only.",
  },
  "refusal.action.unknown-reference": {
    zh: "选的{field, select, areaId {方面} leadUnitId {牵头单位} cooperatingUnitIds {配合单位} ledByPostId {牵头领导} other {战略}}已经不在，请重选。",
    en: "The chosen {field, select, areaId {area} leadUnitId {lead unit} cooperatingUnitIds {cooperating unit} ledByPostId {leader} other {pillar}} is no longer there. Choose again.",
  },
} as const satisfies Texts;

const problems = {
  "problem.plan-more-units": {
    zh: "“等”后面的单位没写出来，只记下写出的。",
    en: "Units after “and others” are not named; only those named are taken.",
  },
  "problem.plan-lead-is-many": {
    zh: "“{name}”不是一个单位。牵头只能有一个，请写明是谁，其余写进配合单位。",
    en: "“{name}” is not one unit. Exactly one leads: name it, and list the rest as cooperating.",
  },
  "problem.plan-lead-several": {
    zh: "叫“{name}”的不止一个：{units}。请写全名。",
    en: "More than one unit is called “{name}”: {units}. Write the full name.",
  },
  "problem.plan-lead-unknown": {
    zh: "单位名录里没有“{name}”。{near, select, none {请先导入这个单位，或改写名称。} other {是不是：{near}？}}",
    en: "There is no unit “{name}”. {near, select, none {Import the unit first, or correct the name.} other {Did you mean: {near}?}}",
  },
  "problem.plan-group": {
    zh: "“{name}”按 {count} 个单位记下，对吗？",
    en: "“{name}” is taken as {count} units. Is that right?",
  },
  "problem.plan-unit-several": {
    zh: "叫“{name}”的不止一个：{units}。没有记下，请写全名。",
    en: "More than one unit is called “{name}”: {units}. It is left out; write the full name.",
  },
  "problem.plan-unit-unknown": {
    zh: "单位名录里没有“{name}”，没有记下。{near, select, none {} other {是不是：{near}？}}",
    en: "There is no unit “{name}”; it is left out. {near, select, none {} other {Did you mean: {near}?}}",
  },
  "problem.plan-leaders-several": {
    zh: "写了不止一位领导，只记第一位“{name}”。",
    en: "More than one leader is named; only the first, “{name}”, is taken.",
  },
  "problem.plan-leader-unknown": {
    zh: "没有“{name}”这个岗位，牵头领导空着。{near, select, none {} other {是不是：{near}？}}",
    en: "There is no post “{name}”; the leader is left open. {near, select, none {} other {Did you mean: {near}?}}",
  },
  "problem.plan-other-year": {
    zh: "{date} 不在 {year} 年。总表只定当年的事。",
    en: "{date} is not in {year}. A plan promises for its own year only.",
  },
  "problem.plan-quantity": {
    zh: "数量不能是负数，也不能过大。",
    en: "A quantity is not negative and not beyond 15 digits.",
  },
  "problem.plan-pillar-unknown": {
    zh: "战略里没有“{name}”，没有记下。",
    en: "There is no pillar “{name}”; it is left out.",
  },
  "problem.plan-no-place": {
    zh: "{text, select, none {这一行没写属于哪项任务、哪个方面。} other {没有“{text}”这项任务或方面。}}{known, select, none {} other {现有任务：{known}。}}",
    en: "{text, select, none {This row does not say which task and area it belongs to.} other {There is no task or area “{text}”.}} {known, select, none {} other {The tasks are: {known}.}}",
  },
  "problem.plan-missing-lead": {
    zh: "没写牵头单位。先导入，定下之前要补。",
    en: "No lead unit. It can be imported; fill it in before adoption.",
  },
  "problem.plan-missing-doneWhen": {
    zh: "没写怎样算完成。先导入，定下之前要补。",
    en: "No “done when”. It can be imported; fill it in before adoption.",
  },
  "problem.plan-missing-deadline": {
    zh: "没写完成时限。先导入，定下之前要补。",
    en: "No deadline. It can be imported; fill it in before adoption.",
  },
  "problem.plan-no-column-lead": {
    zh: "表里没有“牵头单位”这一列。定下之前每件都要补。",
    en: "There is no column of lead units. Each action needs one before adoption.",
  },
  "problem.plan-no-column-doneWhen": {
    zh: "表里没有“怎样算完成”这一列。定下之前每件都要补。",
    en: "There is no column “done when”. Each action needs one before adoption.",
  },
  "problem.plan-no-column-deadline": {
    zh: "表里没有“完成时限”这一列。定下之前每件都要补。",
    en: "There is no column of deadlines. Each action needs one before adoption.",
  },
  "problem.plan-number-twice": {
    zh: "编号 {number} 在 {first} 已经用过。",
    en: "The number {number} is used already at {first}.",
  },
  "problem.plan-area-twice": {
    zh: "方面序号 {number} 写了两次。",
    en: "The area number {number} stands twice.",
  },
  "problem.plan-no-action": {
    zh: "分解表里没有编号 {number} 的行动。",
    en: "The breakdown has no action {number}.",
  },
  "problem.plan-milestone-day": {
    zh: "节点要有一个日子，例如 6月30日。",
    en: "A milestone needs a day, for example June 30.",
  },
  "problem.plan-year-guessed": {
    zh: "表题、表名和文件名里都没有年份，先按 {year} 年读，对吗？",
    en: "Neither title, sheet nor file names a year; {year} is taken. Is that right?",
  },
  "problem.plan-other-sheets": {
    zh: "只读了“{sheet}”。没读：{others}。",
    en: "Only “{sheet}” was read. Not read: {others}.",
  },
  "problem.plan-hidden-rows": {
    zh: "有 {count} 行是隐藏的，也读了。",
    en: "{count, plural, one {# hidden row was} other {# hidden rows were}} read too.",
  },
  "problem.plan-no-numbers": {
    zh: "没有“序号”这一列，按先后编了号。再导入时要保持次序。",
    en: "There is no column of numbers, so rows were numbered in their order. Keep the order when importing again.",
  },
  "problem.plan-new-tasks": {
    zh: "新加 {count} 项任务：{names}。",
    en: "{count, plural, one {# task is} other {# tasks are}} new: {names}.",
  },
  "problem.plan-unknown-column": {
    zh: "认不出“{text}”这一列，没有读。",
    en: "The column “{text}” is not known and was not read.",
  },
  "problem.plan-kept-adopted": {
    zh: "{number} 已经定下，表里的改动没有记。",
    en: "{number} is adopted; the changes in this row are not taken.",
  },
  "problem.plan-kept-withdrawn": {
    zh: "{number} 已经撤下，这一行没有记。",
    en: "{number} is withdrawn; this row is not taken.",
  },
  "problem.plan-left": {
    zh: "总表里另有 {count} 件不在这张表里，不动它们。",
    en: "{count, plural, one {# action of the plan is} other {# actions of the plan are}} not in this file and stay as they are.",
  },
} as const satisfies Texts;

const words = {
  "plan.number": { zh: "编号", en: "No." },
  "plan.task": { zh: "任务", en: "Task" },
  "plan.area": { zh: "方面", en: "Area" },
  "plan.action": { zh: "行动", en: "Action" },
  "plan.lead": { zh: "牵头单位", en: "Lead unit" },
  "plan.cooperating": { zh: "配合单位", en: "Cooperating" },
  "plan.deadline": { zh: "期限", en: "Due" },
} as const satisfies Texts;

const publicPages = {
  "public.plan.one-cell": { zh: "一格一件事", en: "One cell, one promise" },
  "public.plan.count": { zh: "{count} 件", en: "{count, plural, one {# action} other {# actions}}" },
  "public.plan.lead": {
    zh: "{year} 年定下 {tasks} 项任务、{areas} 个方面，细分为 {actions} 件事。每一件都有期限、有负责的一把手；做完了，由别的单位核验过才算数。",
    en: "For {year}: {tasks} tasks in {areas} areas, {actions} actions. Each has a deadline and one head who owes it, and is done only when another unit has checked it.",
  },
  "public.plan.tasks": { zh: "{count} 项任务", en: "{count, plural, one {One task} other {# tasks}}" },
  "public.plan.example": { zh: "样例", en: "Sample" },
  "public.plan.no-actions": { zh: "这个方面还没有定下的事。", en: "Nothing is adopted in this area yet." },
  "public.plan.led-by": { zh: "牵头领导", en: "Led by" },
  "public.plan.areas": { zh: "方面", en: "Areas" },
  "public.plan.actions": { zh: "事", en: "Actions" },
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
  "public.plan.lead-unit": { zh: "牵头", en: "Lead" },
  "public.plan.cooperating": { zh: "配合", en: "Cooperating" },
  "public.plan.deadline": { zh: "期限", en: "Due" },
  "public.plan.quantity": { zh: "数量", en: "Quantity" },
  "public.plan.serves": { zh: "服务于", en: "Serves" },
  "public.plan.milestones": { zh: "节点", en: "Milestones" },
  "public.plan.who-does": { zh: "谁在做", en: "Who does it" },
  "public.plan.source": { zh: "从哪来", en: "Where it comes from" },
  "public.plan.done-when": { zh: "怎样算完成", en: "Done when" },
  "public.plan.withdrawn": { zh: "已撤下：{reason}", en: "Withdrawn: {reason}" },
  "public.plan.nothing-reported": { zh: "还没有报过进度。", en: "No progress is reported yet." },
} as const satisfies Texts;

export const planTexts = {
  ...actTexts,
  ...refusals,
  ...problems,
  ...words,
  ...deadlineTexts,
  ...publicPages,
} as const satisfies Texts;
