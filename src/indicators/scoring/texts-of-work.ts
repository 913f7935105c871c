import type { Texts } from "../../ground/texts.ts";

/** How the points of a line came about; the numbers come written as they are shown. */
export const workedTexts = {
  "scoring.worked.completion": {
    zh: "{weight} × {value} ÷ {target}，{cap, select, 1 {超额不加} other {最多 {cap} 倍}}",
    en: "{weight} × {value} ÷ {target}, {cap, select, 1 {nothing beyond the target} other {at most {cap} ×}}",
  },
  "scoring.worked.completion-reverse": {
    zh: "越少越好：{weight} × {target} ÷ {value}，{cap, select, 1 {超额不加} other {最多 {cap} 倍}}",
    en: "Less is better: {weight} × {target} ÷ {value}, {cap, select, 1 {nothing beyond the target} other {at most {cap} ×}}",
  },
  "scoring.worked.base-per-point": {
    zh: "{base} + {each} × {steps}（{value} 对 {against}），在 0 和 {weight} 之间",
    en: "{base} + {each} × {steps} ({value} against {against}), within 0 and {weight}",
  },
  "scoring.worked.rank-steps": {
    zh: "{of} 个单位里第 {place} 位，{points} 分",
    en: "Place {place} of {of}: {points} points",
  },
  "scoring.worked.ratio-to-best": {
    zh: "{weight} × {value} ÷ 最好的 {best}",
    en: "{weight} × {value} ÷ the best, {best}",
  },
  "scoring.worked.ratio-to-best-reverse": {
    zh: "越少越好：{weight} × 最好的 {best} ÷ {value}",
    en: "Less is better: {weight} × the best, {best} ÷ {value}",
  },
  "scoring.worked.efficacy": {
    zh: "{weight} × (60 + 40 × ({value} − {floor}) ÷ ({ceiling} − {floor}))%",
    en: "{weight} × (60 + 40 × ({value} − {floor}) ÷ ({ceiling} − {floor}))%",
  },
  "scoring.worked.efficacy-level": {
    zh: "不允许值和满意值同是 {ceiling}：{reached, select, yes {达到，计 {weight}} other {没达到，计 {weight} × 60%}}",
    en: "Floor and ceiling are both {ceiling}: {reached, select, yes {reached, {weight}} other {missed, {weight} × 60%}}",
  },
  "scoring.worked.bands": {
    zh: "{band}：{weight} × {share}",
    en: "{band}: {weight} × {share}",
  },
  "scoring.worked.given": { zh: "直接计 {value}，满分 {weight}", en: "Given {value} of {weight}" },
  "scoring.worked.not-given": { zh: "还没有数", en: "No figure yet" },
  "scoring.worked.no-target": { zh: "没有目标，算不了", en: "No target, so nothing to compare with" },
  "scoring.worked.no-before": { zh: "没有上期的数，算不了", en: "No figure of the period before" },
  "scoring.worked.target-not-positive": {
    zh: "目标是 {target}，不能作除数",
    en: "The target is {target}; nothing can be divided by it",
  },
  "scoring.worked.best-not-positive": {
    zh: "最好的是 {best}，不能作比",
    en: "The best is {best}; no ratio to it says anything",
  },
  "scoring.worked.no-such-band": { zh: "没有 {band} 这一等", en: "There is no band {band}" },
} as const satisfies Texts;
