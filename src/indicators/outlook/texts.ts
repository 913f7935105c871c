import type { Texts } from "../../ground/texts.ts";
import { seriesPageTexts } from "./texts-of-pages.ts";
import { peerTexts } from "./screens/texts-of-peers.ts";
import { outlookScreenTexts } from "./screens/texts.ts";

const noStart = {
  zh: "还不知道上年末是多少，没法从那里走到目标。先录入上年末的数，或逐月手填。",
  en: "Where it stood when last year ended is not known. Enter that figure, or write the months by hand.",
};

const noShape = {
  zh: "上年十二个月的数不全，或一年没有变化，没法照上年的走法排。换成平均，或逐月手填。",
  en: "Last year is not known in all its months, or did not move, so its way cannot be followed. Choose even, or write the months by hand.",
};

const notAdditive = {
  zh: "这个指标不能由各地加总。",
  en: "This indicator does not add up over units.",
};

/** The same said on a screen, where nothing was refused. */
const known = {
  "outlook.pathless.no-start": noStart,
  "outlook.pathless.no-shape": noShape,
  "outlook.not-additive": notAdditive,
} as const satisfies Texts;

/** What may be wrong with a target or a peer: refused where it is set by hand, at its cell where it is imported. */
const faults = {
  "target.basis-unfit": {
    zh: "这种目标没有这个口径。",
    en: "A target of this kind has no such basis.",
  },
  "target.not-yet-set": {
    zh: "目标定下的日子还没到。",
    en: "The day on which it was set is still to come.",
  },
  "target.no-unit": {
    zh: "还不知道这个指标的单位。先录入一个总量，再定总量目标。",
    en: "The unit of this indicator is not known yet. Enter a level first, then its target.",
  },
  "target.without-reason": {
    zh: "已经有目标了，改动要写明原因。",
    en: "There is a target already; say why it changes.",
  },
  "peer.removed": {
    zh: "“{name}”已经不在比较之列。先恢复它，再录它的数。",
    en: "“{name}” is no longer compared with. Bring it back first, then enter its figures.",
  },
  "target.twice": {
    zh: "“{name}”这一年的目标前面已经写过。",
    en: "This target of “{name}” for the year stands above already.",
  },
} as const satisfies Texts;

const underBoth: Texts = Object.fromEntries(
  Object.entries(faults).flatMap(([id, text]) => [
    [`refusal.${id}`, text],
    [`problem.${id}`, text],
  ]),
);

const importing = {
  "problem.target.ratio-differs": {
    zh: "表上写完成 {said}%，按进度除以目标是 {computed}%。目标和进度写对了吗？",
    en: "The sheet says {said}% completed; progress by target is {computed}%. Are both right?",
  },
  "refusal.peer.not-there": { zh: "没有这个兄弟县区。", en: "There is no such county to compare with." },
  "refusal.peer.name-taken.conflict": {
    zh: "已经有一个县区叫这个名。",
    en: "Another county has that name already.",
  },
  "refusal.target.none": {
    zh: "表里没有一个目标，没有保存任何东西。",
    en: "The sheet holds no target; nothing was saved.",
  },
  "import.kind.targets": { zh: "指标目标", en: "Targets" },
  "import.about.targets": {
    zh: "各地各指标的年度目标：地区 × 指标（目标任务、进度、完成比例两行表头），或一行一个：指标、地区、时期、单位、目标、目标增速、来源、公布日期。改目标要在备注里写明原因，旧的留着。完成比例会核一遍。",
    en: "A year’s targets: areas × indicators (target, progress and completion under two rows of headings), or one a row: indicator, area, period, unit, target, target growth, source, date. A change says why in the remarks; the earlier one is kept. Completion is checked.",
  },
  "outlook.targets.import.indicator": { zh: "指标", en: "Indicator" },
  "outlook.targets.import.of": { zh: "地区", en: "Of" },
  "outlook.targets.import.year": { zh: "年", en: "Year" },
  "outlook.targets.import.value": { zh: "目标", en: "Target" },
  "outlook.targets.import.unit": { zh: "单位", en: "Unit" },
  "outlook.targets.import.source": { zh: "来源", en: "Source" },
} as const satisfies Texts;

const refusals = {
  "refusal.target.no-start": noStart,
  "refusal.target.no-shape": noShape,
  "refusal.target.months": {
    zh: "手填要十二个月，每月一个数。",
    en: "By hand takes twelve months, a figure each.",
  },
  "refusal.target.ends": {
    zh: "十二月的数要等于全年目标。",
    en: "December’s figure must be the year’s target.",
  },
  "refusal.target.not-yours": {
    zh: "目标由统计部门和督查室录入，您的岗位不能改。",
    en: "Targets are set by the statistics and the delivery office; your post may not change them.",
  },
  "refusal.roll-up.too-fine": {
    zh: "这些数的位数太多，合起来会丢位，没有汇总。",
    en: "These figures have more digits than their sum can hold; they were not added up.",
  },
  "refusal.roll-up.not-additive": notAdditive,
} as const satisfies Texts;

const acts = {
  "act.indicators.set-target": { zh: "定了指标目标", en: "Set a target" },
  "act.indicators.enter-peers": { zh: "录入了兄弟县区的数", en: "Entered figures of other counties" },
  "act.indicators.import-targets": { zh: "导入了指标目标", en: "Imported targets" },
  "act.indicators.rename-peer": { zh: "改了兄弟县区的名", en: "Renamed a county compared with" },
  "act.indicators.remove-peer": { zh: "去掉了一个兄弟县区", en: "Removed a county compared with" },
  "act.indicators.restore-peer": { zh: "恢复了一个兄弟县区", en: "Brought a county back to compare with" },
  "act.indicators.import-peers": { zh: "导入了兄弟县区的数", en: "Imported figures of other counties" },
  "kind.peer": { zh: "兄弟县区", en: "Other counties" },
  "kind.target": { zh: "指标目标", en: "Target" },
} as const satisfies Texts;

export const outlookTexts: Texts = {
  ...underBoth,
  ...importing,
  ...refusals,
  ...known,
  ...acts,
  ...outlookScreenTexts,
  ...peerTexts,
  ...seriesPageTexts,
};
