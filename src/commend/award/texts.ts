import type { Texts } from "../../ground/texts.ts";
import { awardScreenTexts } from "./screens/texts.ts";
import { certificateTexts } from "./texts-certificate.ts";

/** What a decision is drafted with, and what its document says by itself. */
const documentTexts = {
  "decision.organ": { zh: "中共{county}委员会", en: "Party Committee of {county}" },
  "decision.mark": { zh: "{organ}文件", en: "{organ}" },
  "decision.addressee": {
    zh: "各乡镇（街道）党委、政府，县直各单位：",
    en: "To all townships and units of the county:",
  },
  "decision.about.commendation": {
    zh: "{organ}关于{subject}的决定",
    en: "Decision of the {organ} on {subject}",
  },
  "decision.about.assessment": {
    zh: "{organ}关于{subject}结果的决定",
    en: "Decision of the {organ} on the result of {subject}",
  },
  "decision.approved": { zh: "，经{approval}批准", en: ", as approved by {approval}" },
  "decision.why": {
    zh: "根据{basis}{approved}，经逐级推荐、评审，并于{from}至{until}公示 {days} 个工作日，{organ}决定：",
    en: "Under {basis}{approved}, after nomination, review and public notice of {days} working days from {from} to {until}, the {organ} decides:",
  },
  "decision.given.commendation": {
    zh: "授予{first}{of, select, unit {{count, plural, =1 {} other {等 # 个单位}}} other {{count, plural, =1 {同志} other {等 # 名同志}}}}“{category}”称号。",
    en: "{first} {of, select, unit {{count, plural, =1 {is} other {and others, # units in all, are}}} other {{count, plural, =1 {is} other {and others, # persons in all, are}}}} commended as “{category}”.",
  },
  "decision.given.assessment": {
    zh: "评定{first}{of, select, unit {{count, plural, =1 {} other {等 # 个单位}}} other {{count, plural, =1 {同志} other {等 # 名同志}}}}为“{category}”。",
    en: "{first} {of, select, unit {{count, plural, =1 {is} other {and others, # units in all, are}}} other {{count, plural, =1 {is} other {and others, # persons in all, are}}}} graded “{category}”.",
  },
  "decision.annexed": { zh: "名单见附件。", en: "The lists are annexed." },
  "decision.unnumbered": { zh: "（未编号，草稿）", en: "(draft, no number yet)" },
  "decision.list": { zh: "{category}名单（{count} 个）", en: "{category} ({count})" },
  "decision.column.place": { zh: "序号", en: "No." },
  "decision.column.unit": { zh: "单位", en: "Unit" },
  "decision.column.person": { zh: "姓名", en: "Name" },
  "decision.column.of": { zh: "所在单位", en: "Of" },
  "decision.copies": { zh: "抄送：{copies}", en: "Copies: {copies}" },
  "decision.printed": { zh: "{date}印发", en: "Issued on {date}" },
  "decision.sign.why": {
    zh: "{programme}：公示已满，异议都已答复",
    en: "{programme}: the notice ran its days, every objection is answered",
  },
  "honour.revoke.title": { zh: "撤销表彰：{name}（{number}）", en: "Revoke: {name} ({number})" },
} as const satisfies Texts;

const acts = {
  "kind.honour": { zh: "表彰称号", en: "Honour" },
  "act.decision.draft": { zh: "起草表彰决定", en: "Draft a decision" },
  "act.decision.edit": { zh: "修改表彰决定", en: "Edit a decision" },
  "act.decision.submit": { zh: "表彰决定送签", en: "Send a decision for signature" },
  "act.decision.take-back": { zh: "撤回表彰决定", en: "Take a decision back" },
  "act.decision.return": { zh: "退回表彰决定", en: "Return a decision unsigned" },
  "act.decision.sign": { zh: "签发表彰决定", en: "Sign a decision" },
  "act.honour.give": { zh: "颁发表彰", en: "Hand over the honours" },
  "act.honour.ask-revocation": { zh: "提请撤销表彰", en: "Ask to revoke an honour" },
  "act.honour.revoke": { zh: "撤销表彰", en: "Revoke an honour" },
  "act.honour.keep": { zh: "不撤销表彰", en: "Keep an honour" },
} as const satisfies Texts;

const refusals = {
  "refusal.decision.not-there": { zh: "没有这份决定。", en: "There is no such decision." },
  "refusal.decision.file.not-there": {
    zh: "存下的文件不见了，请找管理员。",
    en: "The file that was kept is gone. Tell the administrator.",
  },
  "refusal.decision.drafted.conflict": { zh: "决定已经起草。", en: "The decision is drafted already." },
  "refusal.decision.changed.conflict": {
    zh: "有人刚改过，请看新的再改。",
    en: "Somebody changed it since. Look at it again first.",
  },
  "refusal.decision.with-signer.conflict": {
    zh: "决定在等签发，要改先撤回。",
    en: "It waits for its signature. Take it back to change it.",
  },
  "refusal.decision.not-with-signer.conflict": {
    zh: "决定没有在等签发。",
    en: "It does not wait for a signature.",
  },
  "refusal.decision.issued.conflict": {
    zh: "决定已签发，不能再改。",
    en: "It is signed and stays as it is.",
  },
  "refusal.decision.lacking": {
    zh: "还缺{part, select, mark {发文机关标志} number {发文字号} organ {署名} title {标题} other {正文}}。",
    en: "It lacks {part, select, mark {the name on top} number {its number} organ {who signs} title {a title} other {its text}}.",
  },
  "refusal.decision.count-stale": {
    zh: "正文写的是“{category}” {written} 个，名单上现在是 {count} 个。改了再送。",
    en: "The text counts {written} of “{category}”; the list now has {count}. Change it first.",
  },
  "refusal.decision.names-struck": {
    zh: "正文还写着{name}，它已经不在名单上。改了再送。",
    en: "The text still names {name}, which is not on the list any more. Change it first.",
  },
  "refusal.decision.barred": {
    zh: "{name}现在有一票否决的情形，不能决定。先把名单退回评审。",
    en: "A veto stands against {name}; it cannot be decided. Take the list back to review first.",
  },
  "refusal.decision.no-signer": {
    zh: "县里还没有主要负责人岗位，没有人能签发。",
    en: "The county has no head yet. Nobody can sign.",
  },
  "refusal.honour.not-there": { zh: "没有这项称号。", en: "There is no such honour." },
  "refusal.honour.revoked.conflict": { zh: "已经撤销。", en: "It is revoked already." },
  "refusal.honour.asked.conflict": { zh: "已经提请撤销。", en: "Its revocation is asked for already." },
  "refusal.honour.not-asked.conflict": { zh: "没有人提请撤销。", en: "Nobody asked to revoke it." },
  "refusal.certificate.not-there": { zh: "没有这张证书。", en: "There is no such certificate." },
} as const satisfies Texts;

const pages = {
  "honours.title": { zh: "表彰名单", en: "Who was commended" },
  "honours.description": {
    zh: "已经决定的表彰，每一张证书都能查验，撤销的也写明。",
    en: "What was decided. Every certificate can be checked; what was revoked says so.",
  },
  "honours.none": { zh: "还没有表彰决定。", en: "Nothing was decided yet." },
  "honours.year": { zh: "{year} 年度", en: "{year}" },
  "honours.decided": { zh: "{day}决定", en: "Decided on {day}" },
  "honours.names": { zh: "{count} 个", en: "{count, plural, one {# name} other {# names}}" },
  "honours.assessment": { zh: "年度考核等次，不是表彰", en: "Yearly assessment grades, not commendations" },
  "honours.notices": { zh: "看公示", en: "Public notices" },
  "honours.years": { zh: "按年份", en: "By year" },
} as const satisfies Texts;

export const awardTexts: Texts = {
  ...documentTexts,
  ...acts,
  ...refusals,
  ...pages,
  ...certificateTexts,
  ...awardScreenTexts,
};
