import type { Texts } from "../../ground/texts.ts";

/** What is said of changes that the unit which owes an action asks for, and the county's head signs. */
export const changeTexts = {
  "act.action.ask-change": { zh: "请县里改行动", en: "Asked for a change of an action" },
  "act.action.sign-change": { zh: "签了行动的改动", en: "Signed a change of an action" },
  "act.action.return-change": { zh: "退回了行动的改动", en: "Sent a change of an action back" },
  "act.action.take-back-change": { zh: "撤回了请改", en: "Took back what was asked" },
  "refusal.change.not-there": { zh: "没有这件请改。", en: "There is no such request." },
  "refusal.change.not-yours": {
    zh: "请改由牵头单位提。",
    en: "The unit that owes the action asks for a change.",
  },
  "refusal.change.not-later": {
    zh: "新的期限要在今天和现在的期限以后。",
    en: "The new day must be after today and after the present one.",
  },
  "refusal.change.asked.conflict": {
    zh: "这件行动已经请改了一次，等签了或退了再提。",
    en: "A change of this action is asked already; wait until it is signed or sent back.",
  },
  "refusal.change.answered.conflict": {
    zh: "这件请改刚签了、退了或撤回了。",
    en: "It was signed, sent back or taken back just now.",
  },
  "plan.ask": { zh: "请县里改", en: "Ask for a change" },
  "plan.ask.hint": {
    zh: "定下的事要改，写明理由，请县里一把手签。签了才算。",
    en: "What is promised changes only when the county’s head signs it. Say why.",
  },
  "plan.ask.kind": { zh: "改什么", en: "What" },
  "plan.ask.kind.extend": { zh: "延期", en: "Extend it" },
  "plan.ask.kind.suspend": { zh: "暂停", en: "Stop it for a time" },
  "plan.ask.kind.withdraw": { zh: "撤下", en: "Take it out" },
  "plan.ask.until": { zh: "延到哪天", en: "Until" },
  "plan.ask.reason": { zh: "为什么", en: "Why" },
  "plan.ask.missing": { zh: "这里要填。", en: "Fill this in." },
  "plan.ask.do": { zh: "送县里签", en: "Send for signature" },
  "plan.asks": { zh: "请过的改动", en: "Changes asked for" },
  "plan.ask.until-day": { zh: "到 {day}", en: "until {day}" },
  "plan.ask.state.open": { zh: "等签", en: "Waits for its signature" },
  "plan.ask.state.signed": { zh: "已签", en: "Signed" },
  "plan.ask.state.returned": { zh: "退回", en: "Sent back" },
  "plan.ask.state.taken-back": { zh: "已撤回", en: "Taken back" },
  "plan.ask.take-back": { zh: "撤回", en: "Take it back" },
  "plan.ask.sign.extend": { zh: "延到 {until}：{action}", en: "Extend to {until}: {action}" },
  "plan.ask.sign.suspend": { zh: "暂停：{action}", en: "Stop for a time: {action}" },
  "plan.ask.sign.withdraw": { zh: "撤下：{action}", en: "Take out: {action}" },
  "plan.ask.sign.why": { zh: "{unit}请改：{reason}", en: "{unit} asks: {reason}" },
  "plan.ask.sign": { zh: "签", en: "Sign" },
  "plan.ask.return": { zh: "退回", en: "Send back" },
  "plan.ask.return.reason": { zh: "为什么退", en: "Why" },
  "plan.ask.not-now": { zh: "先不", en: "Not now" },
} as const satisfies Texts;
