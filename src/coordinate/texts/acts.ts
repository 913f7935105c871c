import type { Texts } from "../../ground/texts.ts";

/** What the log calls this room's acts, and what a county may set. */
export const actTexts = {
  "act.matter.open": { zh: "立起了议题", en: "Raised a matter" },
  "act.matter.decide": { zh: "定了议题", en: "Decided a matter" },
  "act.matter.delegate": { zh: "交办了议题", en: "Delegated a matter" },
  "act.matter.decline": { zh: "不受理议题", en: "Declined a matter" },
  "act.matter.withdraw": { zh: "撤回了议题", en: "Withdrew a matter" },
  "act.matter.ask": { zh: "问了涉及的单位", en: "Asked units involved" },
  "act.matter.say": { zh: "写了本单位的主张", en: "Said what the unit says" },
  "act.matter.attach": { zh: "给议题附了文件", en: "Put a file with a matter" },
  "act.matter.detach": { zh: "收回了议题的文件", en: "Took a file back from a matter" },
  "act.matter.join": { zh: "并了议题", en: "Joined matters" },
  "act.matter.change-units": { zh: "改了涉及的单位", en: "Changed the units involved" },
  "act.matter.chase": { zh: "催了没按时答的单位", en: "Asked a silent unit again" },
  "act.matter.pass-on": { zh: "到时没回应，上呈了上一级", en: "Passed up after silence" },
  "act.matter.close": { zh: "议题办结", en: "Closed a matter" },
  "act.session.call": { zh: "叫了协调会", en: "Called a session" },
  "act.session.move": { zh: "改了协调会的时间地点", en: "Moved a session" },
  "act.session.call-off": { zh: "取消了协调会", en: "Called a session off" },
  "act.session.minutes": { zh: "记了会议纪要", en: "Kept minutes" },
  "kind.matter": { zh: "议题", en: "Matter" },
  "kind.session": { zh: "协调会", en: "Session" },
  "setting.coordinate.response-days": { zh: "首次回应（工作日）", en: "First response (working days)" },
  "setting.coordinate.response-days.note": {
    zh: "议题立起后，定者要在几个工作日内作决定、开会、交办或不受理。到时不回应，自动上呈上一级。",
    en: "Within so many working days the deciding post decides, convenes, delegates or declines. Silence passes the matter up.",
  },
  "setting.coordinate.decision-days": { zh: "作出决定（工作日）", en: "Decision (working days)" },
  "setting.coordinate.decision-days.note": {
    zh: "没有开会的，从立起或上呈那一刻算。",
    en: "Without a session, counted from when it was raised or passed up.",
  },
  "setting.coordinate.after-session-days": {
    zh: "会后作出决定（工作日）",
    en: "Decision after a session (working days)",
  },
  "setting.coordinate.after-session-days.note": {
    zh: "从散会那一刻算。",
    en: "Counted from the session's end.",
  },
  "setting.coordinate.session-within-days": {
    zh: "协调会最迟几个工作日内开",
    en: "A session is held within (working days)",
  },
  "setting.coordinate.session-within-days.note": {
    zh: "从第一次叫会算，改期也不能超过。",
    en: "Counted from its first calling; moving it does not move this.",
  },
} as const satisfies Texts;
