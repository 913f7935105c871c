import type { Texts } from "../../ground/texts.ts";

/** What the log calls this room's acts, and its settings. */
export const actTexts = {
  "act.report.make": { zh: "报了进度", en: "Reported" },
  "act.progress.import": { zh: "导入了工作台账", en: "Imported the ledger of progress" },
  "act.evidence.add": { zh: "传了证明材料", en: "Added evidence" },
  "act.action.judge": { zh: "核验了行动", en: "Judged a claim" },
  "act.light.lower": { zh: "压低了灯", en: "Lowered a light" },
  "act.light.lift": { zh: "取消了压低", en: "Took a lowering back" },
  "act.sample.draw": { zh: "抽了样", en: "Drew a spot check" },
  "act.sample.find": { zh: "写了抽查结果", en: "Wrote a spot check’s finding" },
  "kind.evidence": { zh: "证明材料", en: "Evidence" },
  "kind.sample": { zh: "抽查", en: "Spot check" },
  "setting.advance.light-preset": { zh: "亮灯的规则", en: "The rules of the lights" },
  "setting.advance.light-preset.note": {
    zh: "default、yinchuan-2025、sanya-2022、ouhai-2020、suqian-2025 里选一个；在“督办”里可以先看会变什么。",
    en: "One of default, yinchuan-2025, sanya-2022, ouhai-2020, suqian-2025; Advance shows what would change.",
  },
  "setting.advance.cadence-days": { zh: "多少天要报一次进度", en: "A report is due every (days)" },
  "setting.advance.cadence-days.note": {
    zh: "超过这么多天没报，灯变黄，并列进没有动静的名单。",
    en: "Silent for longer, the light turns yellow and the action is listed as silent.",
  },
  "setting.advance.next-step-days": {
    zh: "下一步最多排到多少天以后",
    en: "The next step is at most so many days ahead",
  },
  "setting.advance.next-step-days.note": {
    zh: "小步快走：报进度时写的下一步不能更远。",
    en: "Small fast steps: a report’s next step cannot be further away.",
  },
} as const satisfies Texts;
