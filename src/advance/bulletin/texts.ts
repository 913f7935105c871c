import type { Texts } from "../../ground/texts.ts";
import { bulletinScreenTexts } from "./screens/texts.ts";

/** What is printed in a bulletin, and what it drafts by itself. */
const draftTexts = {
  "bulletin.masthead": { zh: "督查通报", en: "Delivery Bulletin" },
  "bulletin.number": { zh: "{year} 年第 {number, number} 期", en: "No. {number, number} of {year}" },
  "bulletin.unnumbered": { zh: "（草稿）", en: "(draft)" },
  "bulletin.foot": { zh: "每个数字可在系统中查到出处", en: "Every figure can be traced in the system" },
  "bulletin.draft.title-month": {
    zh: "关于 {month} 月份重点任务推进情况的通报",
    en: "How the year’s tasks advanced in {month}",
  },
  "bulletin.draft.title-week": {
    zh: "关于 {from} 至 {to} 重点任务推进情况的通报",
    en: "How the year’s tasks advanced, {from} to {to}",
  },
  "bulletin.draft.addressee": {
    zh: "各乡镇、各街道，县直各单位：",
    en: "To all townships and units of the county",
  },
  "bulletin.draft.imprint": {
    zh: "报：县委书记、县长。　送：县委常委、副县长。\n发：各乡镇、街道，县直各单位。",
    en: "To: the heads of the county, their deputies.\nCopies: all townships and units.",
  },
  "bulletin.draft.nothing-owed": {
    zh: "截至 {on}，没有已定的行动。",
    en: "By {on} no action was adopted.",
  },
  "bulletin.draft.overall": {
    zh: "截至 {on}，全县 {tasks, number} 项任务 {total, number} 件，已核验 {verified, number} 件，占 {share}；自报完成待核验 {claimed, number} 件；正常 {pace, number} 件，滞后 {behind, number} 件，严重滞后 {far, number} 件，未到期 {idle, number} 件。",
    en: "By {on}, of {total, plural, one {# action} other {# actions}} in {tasks, plural, one {# task} other {# tasks}}, {verified, number} are verified ({share}), {claimed, number} said to be done and not yet verified, {pace, number} on pace, {behind, number} behind, {far, number} far behind, {idle, number} not due.",
  },
  "bulletin.draft.spot": {
    zh: "抽查自报完成 {looked, number} 件，站得住 {held, number} 件，占 {share}（95% 区间 {between}）。",
    en: " Of {looked, number} claims looked at by sample, {held, number} held up: {share} (95% interval {between}).",
  },
  "bulletin.draft.far": {
    zh: "{count, plural, =0 {严重滞后的事项} other {严重滞后的 # 件}}",
    en: "{count, plural, =0 {Far behind} other {Far behind: #}}",
  },
  "bulletin.draft.no-far": { zh: "没有严重滞后的事项。", en: "Nothing is far behind." },
  "bulletin.draft.units": { zh: "各单位情况", en: "By unit" },
  "bulletin.draft.units-lead": {
    zh: "按单位自报与核验对照如下，自报不等于完成。",
    en: "What each unit says, beside what was verified. Said to be done is not done.",
  },
  "bulletin.draft.not-drawn": { zh: "未抽到", en: "not drawn" },
  "bulletin.draft.decided": { zh: "县里定的事", en: "Decided at the top" },
  "bulletin.draft.decided-counts": {
    zh: "本期报到县里的议题 {opened, number} 件，首次回应按时 {answeredInTime, number} 件，作出决定 {decided, number} 件，按期落地 {carriedOut, number} 件。",
    en: "In this period {opened, plural, one {# matter} other {# matters}} came to the county’s heads, {answeredInTime, number} first answered in time, {decided, number} decided, {carriedOut, number} carried out by their date.",
  },
  "bulletin.draft.next": { zh: "要求", en: "Next" },
  "bulletin.draft.next-far": {
    zh: "{count, number} 件严重滞后事项的牵头单位，{by}前报出下一步和日期，一步不超过 14 天。",
    en: "The lead units of the {count, plural, one {# action} other {# actions}} far behind report their next step with its date by {by}; a step takes at most 14 days.",
  },
  "bulletin.draft.next-all": {
    zh: "卡住的当天上呈，不等期末。",
    en: "What is stuck is referred up the same day.",
  },
  "bulletin.draft.next-due": {
    zh: "下一期到期 {count, number} 件：",
    en: "Due in the next period: {count, number}.",
  },
  "bulletin.column.action": { zh: "行动", en: "Action" },
  "bulletin.column.lead": { zh: "牵头单位", en: "Lead unit" },
  "bulletin.column.head": { zh: "负责人", en: "Head" },
  "bulletin.column.led-by": { zh: "牵头领导", en: "Led by" },
  "bulletin.column.why": { zh: "原因", en: "Why" },
  "bulletin.column.actions": { zh: "件数", en: "Actions" },
  "bulletin.column.done": { zh: "自报完成", en: "Said to be done" },
  "bulletin.column.verified": { zh: "已核验", en: "Verified" },
  "bulletin.column.spot": { zh: "抽查站住", en: "Held up" },
  "bulletin.column.late": { zh: "滞后以上", en: "Behind" },
  "bulletin.column.on": { zh: "日期", en: "Date" },
  "bulletin.column.matter": { zh: "议题", en: "Matter" },
  "bulletin.column.by": { zh: "谁定的", en: "By" },
  "bulletin.column.decision": { zh: "决定", en: "Decision" },
  "bulletin.column.owner": { zh: "谁来办", en: "Owner" },
  "bulletin.column.due": { zh: "到期", en: "Due" },
} as const satisfies Texts;

const refusalTexts = {
  "refusal.bulletin.not-there": { zh: "没有这一期通报。", en: "There is no such bulletin." },
  "refusal.bulletin.file.not-there": {
    zh: "这一期的文件不在了，请找管理员从备份里找。",
    en: "The files of this bulletin are gone. Ask the admin to look in the backup.",
  },
  "refusal.bulletin.no-plan": {
    zh: "{year} 年还没有定下的总表，没有可通报的。",
    en: "There is no adopted plan for {year}: nothing to report on.",
  },
  "refusal.bulletin.period-ahead": { zh: "这一期还没开始，不能先写。", en: "This period has not begun." },
  "refusal.bulletin.drafted.conflict": {
    zh: "这一期已有一份草稿，请接着写那一份。",
    en: "There is a draft for this period already. Go on with that one.",
  },
  "refusal.bulletin.changed.conflict": {
    zh: "您写的时候，别人改了这份草稿。您写的还在，请看过对方的再决定留哪一份。",
    en: "Someone changed this draft while you wrote. Your words are kept; look at theirs and decide which to keep.",
  },
  "refusal.bulletin.unknown-section": {
    zh: "有一段对不上，请刷新后再改。",
    en: "A section does not fit this bulletin. Load it again.",
  },
  "refusal.bulletin.no-title": { zh: "先写标题，再印发。", en: "Give it a title before issuing." },
  "refusal.bulletin.empty": { zh: "一个字都没有，不能印发。", en: "It says nothing and cannot be issued." },
  "refusal.bulletin.already-issued": {
    zh: "已经印发，不能再改。有错就撤回，写明原因，另发一期。",
    en: "It is issued and stays as it is. If it is wrong, withdraw it with the reason and issue another.",
  },
  "refusal.bulletin.not-issued": {
    zh: "还没印发，谈不上撤回。",
    en: "It was never issued, so it cannot be withdrawn.",
  },
  "refusal.bulletin.with-signer.conflict": {
    zh: "已经送签。要改先拿回来。",
    en: "It waits for its signature. Take it back to change it.",
  },
  "refusal.bulletin.not-with-signer.conflict": {
    zh: "这份不在送签了，可能刚签了、退了或拿回去了。",
    en: "It no longer waits for a signature: it was signed, sent back or taken back just now.",
  },
  "refusal.bulletin.no-signer": {
    zh: "请县里的负责同志签。",
    en: "A head or deputy of the county signs it.",
  },
  "refusal.bulletin.already-withdrawn": { zh: "这一期已经撤回。", en: "This bulletin is withdrawn already." },
} as const satisfies Texts;

const actTexts = {
  "act.bulletin.draft": { zh: "起草了通报", en: "Drafted a bulletin" },
  "act.bulletin.edit": { zh: "改了通报草稿", en: "Edited a bulletin’s draft" },
  "act.bulletin.redraft": { zh: "按新情况重拟了通报", en: "Brought a bulletin’s draft up to date" },
  "act.bulletin.discard": { zh: "丢掉了通报草稿", en: "Discarded a bulletin’s draft" },
  "act.bulletin.issue": { zh: "印发了通报", en: "Issued a bulletin" },
  "act.bulletin.withdraw": { zh: "撤回了通报", en: "Withdrew a bulletin" },
  "act.bulletin.submit": { zh: "把通报送签", en: "Sent a bulletin for signature" },
  "act.bulletin.take-back": { zh: "把送签的通报拿回来", en: "Took a bulletin back" },
  "act.bulletin.return": { zh: "退回了通报", en: "Sent a bulletin back unsigned" },
  "kind.bulletin": { zh: "通报", en: "Bulletin" },
} as const satisfies Texts;

export const bulletinTexts = {
  ...draftTexts,
  ...refusalTexts,
  ...actTexts,
  ...bulletinScreenTexts,
} as const satisfies Texts;
