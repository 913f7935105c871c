import { changeTexts } from "./asks/texts.ts";
import type { Texts } from "../ground/texts.ts";
import { actTexts } from "./act-texts.ts";
import { deadlineTexts } from "./words/deadline.ts";
import { importTexts } from "./texts-of-import.ts";
import { pageTexts } from "./texts-of-pages.ts";
import { screenTexts } from "./texts-of-screens.ts";

const refusals = {
  "refusal.plan.not-there": { zh: "这一年还没有总表。", en: "This year has no plan yet." },
  "refusal.action.not-there": { zh: "没有这件行动。", en: "There is no such action." },
  "refusal.plan.nothing-to-carry": {
    zh: "{year} 年没有定下来的计划，没有可以接着写的。",
    en: "{year} has no adopted plan to go on from.",
  },
  "refusal.plan.year-taken": { zh: "{year} 年已经有总表了。", en: "{year} has its plan already." },
  "refusal.plan.year-too-far": {
    zh: "{year} 年还太远，最多先开到 {next} 年。",
    en: "{year} is too far ahead; open {next} at the latest.",
  },
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
    zh: "这件行动已经定下，写的不能直接改。要改，写明原因修订。",
    en: "This action is adopted; its text changes only by an amendment with a reason.",
  },
  "refusal.action.already-under-way": { zh: "这件行动正在做。", en: "This action is under way." },
  "refusal.action.already-reported-done": {
    zh: "这件行动已经报了完成，等核验。",
    en: "This action is reported done and waits to be verified.",
  },
  "refusal.action.already-verified": { zh: "这件行动已经核验过。", en: "This action is verified already." },
  "refusal.action.already-closed": {
    zh: "这件行动已经办结，不再变动。",
    en: "This action is closed; nothing changes in it any more.",
  },
  "refusal.action.already-suspended": {
    zh: "这件行动暂停着，先恢复再办。",
    en: "This action is suspended. Resume it first.",
  },
  "refusal.action.not-yours": {
    zh: "{act, select, reportDone {报完成的，是牵头单位的人} start {开工的，是牵头单位的人} verify {核验的，是别的单位的督查人员：谁做的，谁不能自己核验} sendBack {退回的，是别的单位的督查人员} divide {分任务的，是牵头单位或督查室} change {改草稿的，是督查室} pace {定序时进度的，是督查室} other {能定这个的，是督查室或县里的一把手}}。",
    en: "{act, select, reportDone {The lead unit reports an action done} start {The lead unit starts an action} verify {An inspector of another unit verifies: nobody verifies their own} sendBack {An inspector of another unit sends a claim back} divide {The lead unit or the delivery office divides an action} change {The delivery office rewrites drafts} pace {The delivery office sets the trajectory} other {The delivery office or the head of the county decides this}}.",
  },
  "refusal.trajectory.months": {
    zh: "序时进度要写满 {months} 个月，一个月一个数。",
    en: "The trajectory needs one figure for each of {months} months.",
  },
  "refusal.trajectory.falls": {
    zh: "{month} 比上个月还低。进度是累计的，只升不降。",
    en: "{month} is less than the month before. Shares are cumulative: they never fall.",
  },
  "refusal.trajectory.ends": {
    zh: "最后一个月要到 100%。",
    en: "The last month must reach 100%.",
  },
  "refusal.trajectory.no-end": {
    zh: "长期的事没有期限，排不了序时进度。",
    en: "An ongoing action has no deadline, so no trajectory.",
  },
  "refusal.trajectory.starts-late": {
    zh: "开始不能晚于期限 {date}。",
    en: "It cannot start after its deadline, {date}.",
  },
  "refusal.share.own-unit": {
    zh: "不能分给自己：这件事本来就是它牵头。",
    en: "Nobody is given a share of their own action: this unit leads it.",
  },
  "refusal.share.unit-above": {
    zh: "只能往下分，不能分给上级。",
    en: "Shares go to units below, not above.",
  },
  "refusal.share.unit-twice": { zh: "一个单位只分一份。", en: "A unit has one share." },
  "refusal.share.unknown-unit": {
    zh: "这个单位已经不在，请重选。",
    en: "This unit is no longer there. Choose again.",
  },
  "refusal.share.unknown-item": {
    zh: "清单里没有“{item}”。先写进清单，再分。",
    en: "“{item}” is not in the list. Add it to the list first.",
  },
  "refusal.share.promised": {
    zh: "这一份已经定下。要改数，到它自己的页面写明原因修订。",
    en: "This share is promised. To change it, amend it on its own page with a reason.",
  },
  "refusal.action.shares-open": {
    zh: "分下去的还有 {count} 份没报完成，整件事还不能报。",
    en: "{count, plural, one {One share is} other {# shares are}} not reported done, so the whole is not either.",
  },
  "refusal.action.amends-nothing": {
    zh: "和原来一样，没有要修订的。",
    en: "Nothing differs, so there is nothing to amend.",
  },
  "refusal.action.amend-lacks": {
    zh: "定下的事不能没有{lacks, select, lead {牵头单位} accountable {牵头单位的主要负责人岗位} deadline {完成时限} other {完成标准}}。",
    en: "A promise keeps {lacks, select, lead {its lead unit} accountable {a head’s post in its lead unit} deadline {its deadline} other {its “done when”}}.",
  },
  "refusal.outline.number-taken": { zh: "{number} 已经有了。", en: "{number} is taken." },
  "refusal.outline.unknown-task": {
    zh: "这项任务已经不在，请重选。",
    en: "This task is no longer there. Choose again.",
  },
  "refusal.outline.unknown-post": {
    zh: "这个岗位已经不在，请重选。",
    en: "This post is no longer there. Choose again.",
  },
  "refusal.feed.not-there": {
    zh: "没有这个日历，或已经停用。",
    en: "There is no such calendar, or it is closed.",
  },
  "refusal.feed.unknown-unit": {
    zh: "这个单位已经不在，请重选。",
    en: "This unit is no longer there. Choose again.",
  },
  "refusal.synonym.unknown": {
    zh: "选的已经不在，请重选。",
    en: "What was chosen is not there. Choose again.",
  },
  "refusal.action.no-reason": { zh: "请写一句原因。", en: "Give the reason in a sentence." },
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
  ...changeTexts,
};
