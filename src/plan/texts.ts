import type { Texts } from "../ground/texts.ts";
import { actTexts } from "./act-texts.ts";
import { deadlineTexts } from "./words/deadline.ts";
import { importTexts } from "./texts-of-import.ts";
import { pageTexts } from "./texts-of-pages.ts";
import { screenTexts } from "./texts-of-screens.ts";

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
  "refusal.plan.adopted-in-future": {
    zh: "定下的日子不能在今天（{today}）之后。",
    en: "A plan cannot be adopted on a day after today ({today}).",
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

/** What the posts that owe something are reminded of; `days` is 0 on the day itself. */
const reminders = {
  "plan.due.action": {
    zh: "{number}　{title}：{days, plural, =0 {今天到期} other {还有 # 天到期}}",
    en: "{number} {title}: {days, plural, =0 {due today} one {due in # day} other {due in # days}}",
  },
  "plan.due.milestone": {
    zh: "{number}　{title}：节点“{milestone}”{days, plural, =0 {今天到} other {还有 # 天}}",
    en: "{number} {title}: milestone “{milestone}” {days, plural, =0 {due today} one {due in # day} other {due in # days}}",
  },
} as const satisfies Texts;

/** Everything the room says. */
export const planTexts: Texts = {
  ...refusals,
  ...reminders,
  ...actTexts,
  ...deadlineTexts,
  ...importTexts,
  ...pageTexts,
  ...screenTexts,
};
