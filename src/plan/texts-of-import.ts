import type { Texts } from "../ground/texts.ts";

/** What the import of a plan says at a cell. */
export const importTexts = {
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
    zh: "只读了“{sheet}”。没读：{others}。要读别的，在上面选。",
    en: "Only “{sheet}” was read. Not read: {others}. Choose another above.",
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
  "problem.plan-amends": {
    zh: "{number} 已经定下，这一行写的不一样。存下就记一次修订，原因写这份文件。",
    en: "{number} is adopted and this row differs. Saving amends it, with this file as the reason.",
  },
  "problem.plan-amend-lacks": {
    zh: "{number} 已经定下，牵头单位、完成标准、完成时限不能改成空的。",
    en: "{number} is adopted: its lead unit, “done when” and deadline cannot be emptied.",
  },
  "problem.plan-own-parent": {
    zh: "{number} 不能是自己的上级。",
    en: "{number} cannot be a share of itself.",
  },
  "problem.plan-no-parent": {
    zh: "没有编号 {number} 的行动，分自哪一件写错了。",
    en: "There is no action {number} to be a share of.",
  },
  "problem.plan-kept-adopted": {
    zh: "{number} 已经报了完成或办结，表里的改动没有记。",
    en: "{number} is reported done or closed; the changes in this row are not taken.",
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
