import type { Texts } from "../../ground/texts.ts";
import { presetTexts } from "./presets.ts";

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
  "act.action.refer-red": { zh: "连续红灯，自动上呈", en: "Referred a red action up by itself" },
  "kind.evidence": { zh: "证明材料", en: "Evidence" },
  "kind.sample": { zh: "抽查", en: "Spot check" },
  "setting.advance.light-preset": { zh: "亮灯的规则", en: "The rules of the lights" },
  "setting.advance.light-preset.note": {
    zh: "各地的规则里选一套；在“督办”里可以先看会变什么。",
    en: "The rules of one place; Advance shows what would change.",
  },
  "setting.advance.light-preset.is.default": presetTexts.default,
  "setting.advance.light-preset.is.yinchuan-2025": presetTexts["yinchuan-2025"],
  "setting.advance.light-preset.is.sanya-2022": presetTexts["sanya-2022"],
  "setting.advance.light-preset.is.ouhai-2020": presetTexts["ouhai-2020"],
  "setting.advance.light-preset.is.suqian-2025": presetTexts["suqian-2025"],
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
  "setting.advance.refer-after-periods": {
    zh: "连续几期红灯自动上呈",
    en: "Periods red in a row before it is referred up by itself",
  },
  "setting.advance.refer-after-periods.note": {
    zh: "一期就是报进度的周期，从 1 月 1 日数起。0：不自动上呈。",
    en: "A period is the cadence of reports, counted from January 1. 0: never by itself.",
  },
  "advance.refer.title": {
    zh: "{name}：连续 {periods} 期严重滞后，怎么办",
    en: "{name}: far behind for {periods} periods, what now",
  },
  "advance.refer.question": {
    zh: "到 {ends}，连续 {periods} 期红灯，自动上呈。{why}。请定：卡在哪儿，谁来解决，到哪天。",
    en: "Red at {ends}, {periods} periods in a row, referred up by itself. {why}. To decide: what stands in the way, who clears it, by when.",
  },
  "advance.refer.told": {
    zh: "{number}　{title}连续红灯，已自动上呈，议题 {matter}，现在在{post}桌上",
    en: "{number} {title} stayed red and was referred up: matter {matter} is on the desk of {post}",
  },
} as const satisfies Texts;
