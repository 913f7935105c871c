import type { Texts } from "../../ground/texts.ts";

/** What the log calls this room's acts, and its settings. */
export const actTexts = {
  "act.programme.draft": { zh: "起草了表彰", en: "Began a programme" },
  "act.programme.edit": { zh: "改了表彰", en: "Changed a programme" },
  "act.programme.open": { zh: "开始推荐", en: "Opened a programme for nominations" },
  "act.programme.close": { zh: "截止推荐，交评审", en: "Closed nominations" },
  "act.programme.stop": { zh: "中止、恢复或取消了表彰", en: "Suspended, resumed or cancelled a programme" },
  "act.programme.set-quotas": { zh: "定了名额分配", en: "Set the table of quotas" },
  "act.programme.import-quotas": { zh: "导入了名额分配表", en: "Imported a table of quotas" },
  "act.programme.import-honours": { zh: "导入了往年表彰名单", en: "Imported past commendations" },
  "act.nominee.begin": { zh: "起草了推荐", en: "Began a nomination" },
  "act.nominee.write": { zh: "改了推荐", en: "Changed a nomination" },
  "act.nominee.put-forward": { zh: "报了推荐", en: "Put a nomination forward" },
  "act.nominee.withdraw": { zh: "撤回了推荐", en: "Withdrew a nomination" },
  "act.nominee.list": { zh: "调整了名单", en: "Changed the list" },
  "act.panel.set": { zh: "定了评审组", en: "Named a panel" },
  "act.panel.score": { zh: "打了分", en: "Scored a nominee" },
  "act.panel.vote": { zh: "投了票", en: "Voted on a nominee" },
  "act.panel.recuse": { zh: "申请回避", en: "Declared a recusal" },
  "act.panel.note": { zh: "记了评审意见", en: "Wrote down what the panel said" },
  "act.panel.step": { zh: "推进了评审", en: "Took the panel a step on" },
  "act.finding.record": { zh: "记了一票否决的认定", en: "Recorded a finding" },
  "act.finding.close": { zh: "结了一条认定", en: "Closed a finding" },
  "kind.programme": { zh: "表彰", en: "Programme" },
  "kind.nominee": { zh: "推荐对象", en: "Nominee" },
  "kind.finding": { zh: "认定", en: "Finding" },
  "setting.commend.units-most": { zh: "一次表彰的集体上限", en: "Units in one commendation, at most" },
  "setting.commend.units-most.note": {
    zh: "超过的表彰不能开始推荐。",
    en: "A commendation of more cannot be opened.",
  },
  "setting.commend.persons-most": { zh: "一次表彰的个人上限", en: "Persons in one commendation, at most" },
  "setting.commend.persons-most.note": {
    zh: "超过的表彰不能开始推荐。",
    en: "A commendation of more cannot be opened.",
  },
  "setting.commend.ratios": { zh: "受表彰个人的比例", en: "Ratios among the commended persons" },
  "setting.commend.ratios.note": {
    zh: "每条写层次（leading 领导干部、front-line 一线、other 其他）、不超过或不低于、百分之几。一项表彰可以更严，不能更宽。",
    en: "Each has a level (leading, front-line, other), at most or at least, and a percentage. A programme may be stricter, never looser.",
  },
  "setting.commend.pass-share": { zh: "表决通过线（百分之几）", en: "A vote carries above (percent)" },
  "setting.commend.pass-share.note": {
    zh: "同意的要超过有权投票人数的这个比例。弃权不算同意，回避的不计入。",
    en: "More than this share of those who may vote must be for it. Who abstains is not for it; who keeps out is not counted.",
  },
  "setting.commend.overridable-vetoes": { zh: "评审组可以解除的否决", en: "Vetoes the panel may set aside" },
  "setting.commend.overridable-vetoes.note": {
    zh: "从 falsified-report、unanswered-decision、discipline-case、safety-accident 里选。解除也要记名表决，情形照样显示。",
    en: "Among falsified-report, unanswered-decision, discipline-case, safety-accident. It takes a recorded vote, and the veto stays in sight.",
  },
  "setting.commend.failed-checks": {
    zh: "一年几条抽查没站住算虚报",
    en: "Failed spot checks in a year that count as falsified",
  },
  "setting.commend.failed-checks.note": {
    zh: "默认 1：核出一条不实就否决。写 0，抽查不直接否决，由纪检认定；没站住的照样写在材料里。",
    en: "1 unless set: one claim that did not hold bars a unit. 0: only a finding of discipline does; what did not hold is shown all the same.",
  },
  "setting.commend.override-share": {
    zh: "解除否决的票数线（百分之几）",
    en: "Setting a veto aside needs (percent)",
  },
  "setting.commend.override-share.note": {
    zh: "至少这个比例的有权投票人同意，才能解除。",
    en: "At least this share of those who may vote must be for it.",
  },
} as const satisfies Texts;
