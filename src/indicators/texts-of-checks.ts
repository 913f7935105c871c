import type { Texts } from "../ground/texts.ts";

/** What the checks find. Each is said of a cell (`problem.`) and, where nothing is at hand to mend, as a refusal. */
const findings = {
  "figure.basis-unfit": {
    zh: "口径“{basis}”不适用于这一列。",
    en: "The basis “{basis}” does not belong to this measure.",
  },
  "figure.rank-not-whole": {
    zh: "位次要写正整数，现在是“{value}”。",
    en: "A rank is a whole number from 1 on, not “{value}”.",
  },
  "figure.share-beyond-whole": {
    zh: "占比在 0 到 100 之间，现在是“{value}”。",
    en: "A share lies between 0 and 100, not “{value}”.",
  },
  "figure.growth-is-level": {
    zh: "增速 {value}% 太大，像是把总量写进了增速一列。",
    en: "A growth of {value}% is too large; a level seems to stand in the growth column.",
  },
  "figure.growth-large": {
    zh: "增速 {value}% 超过一倍。原件是这样吗？",
    en: "The growth of {value}% is beyond 100%. Does the document say so?",
  },
  "figure.level-without-unit": {
    zh: "有总量就要写单位，如亿元、万元。",
    en: "A level needs its unit, such as 亿元 or 万元.",
  },
  "figure.level-is-growth": {
    zh: "“{value}”的单位是“{unit}”，这项指标的总量用“{known}”。增速请写进增速一列。",
    en: "The unit of “{value}” is “{unit}”, but levels of this indicator are in “{known}”. A growth belongs in the growth column.",
  },
  "figure.unit-differs": {
    zh: "单位“{unit}”与这项指标一向用的“{known}”不同。",
    en: "The unit “{unit}” is not the one this indicator is measured in, “{known}”.",
  },
  "figure.not-yet-published": {
    zh: "公布日期 {date}还没到。",
    en: "The publication date {date} is still to come.",
  },
  "figure.period-not-over": {
    zh: "{date}公布时，{period}还没完。请看时期和公布日期。",
    en: "On {date}, {period} was not over yet. Check the period and the date.",
  },
  "figure.level-jump": {
    zh: "“{value}”与{period}的“{other}”相差十倍以上。单位写对了吗？",
    en: "“{value}” differs from “{other}” of {period} by more than ten times. Is the unit right?",
  },
  "figure.level-unusual": {
    zh: "比上年同期变了 {change}%，这项指标前 {count} 期多在 {usual}% 上下。原件是这样吗？",
    en: "It changed by {change}% on the year; over {count} periods about {usual}% was usual. Does the document say so?",
  },
  "figure.growth-differs": {
    zh: "与上年同期“{base}”相除是 {divided}%，这里是 {value}%。是价格、口径不同，还是基数修订过？",
    en: "Divided by “{base}” of the year before it is {divided}%, here {value}%. Do prices or scope differ, or was the base revised?",
  },
  "figure.share-differs": {
    zh: "按总量算是 {divided}%，这里是 {value}%。原件是这样吗？",
    en: "By the levels it is {divided}%, here {value}%. Does the document say so?",
  },
  "figure.units-exceed": {
    zh: "{count} 个乡镇加起来是 {sum}，比全县的 {whole} 还多。",
    en: "{count, plural, one {# township makes} other {# townships together make}} {sum}, more than the county's {whole}.",
  },
  "figure.structure-exceeds": {
    zh: "{count} 个组成部分加起来是 {sum}，比总数 {whole} 还多。",
    en: "{count, plural, one {# part makes} other {# parts together make}} {sum}, more than the whole, {whole}.",
  },
  "figure.twice": {
    zh: "“{name}”{period}的这个数前面已经写过。",
    en: "This figure of “{name}” for {period} stands above already.",
  },
  "figure.revises": {
    zh: "已有 {was}（{wasStatus, select, P {初步} A {正式} other {修订}}，{on}公布），这里是 {now}。确认后另存一版，旧版不动。",
    en: "Known as {was} ({wasStatus, select, P {preliminary} A {normal} other {revised}}, published {on}), here {now}. If you confirm, it becomes a further vintage; the old one stays.",
  },
} as const satisfies Texts;

/** The checks that may ask, by name: what was asked of a figure is told beside it. */
const names = {
  "check.figure.growth-large": { zh: "增速超过一倍", en: "growth beyond 100%" },
  "check.figure.level-jump": { zh: "与邻期差十倍", en: "ten times its neighbour" },
  "check.figure.level-unusual": { zh: "变动异常", en: "unusual change" },
  "check.figure.growth-differs": { zh: "增速与总量对不上", en: "growth against levels" },
  "check.figure.share-differs": { zh: "占比与总量对不上", en: "share against levels" },
  "check.figure.units-exceed": { zh: "各乡镇之和超过全县", en: "townships exceed the county" },
  "check.figure.structure-exceeds": { zh: "组成部分之和超过总数", en: "parts exceed the whole" },
} as const satisfies Texts;

/** What an import cannot read. */
const problems = {
  "problem.figure.one-for-dash": {
    zh: "“{text}”是汉字“一”，不是横线。没公布就空着。",
    en: "“{text}” is the character for “one”, not a dash. Leave the cell empty if nothing was published.",
  },
  "problem.figure.targets-apart": {
    zh: "“{text}”这样的目标和完成比例不是公布的数，这里不读。要存目标，把这张表按“指标目标”再导入一次。",
    en: "“{text}” and the like are targets and completion, not published figures, and are not read here. To keep the targets, import this sheet once more as “Targets”.",
  },
  "problem.figure.assumed-flow": {
    zh: "没写“{name}”各月能不能加成全年，先按时期数（能）。不对的话，加一列“可累计”写“否”。",
    en: "Whether the months of “{name}” add up to its year is not said; it is taken for a flow, which does. If not, add a column “可累计” with “否”.",
  },
  "problem.figure.assumed-moment": {
    zh: "没写“{name}”各月能不能加成全年，先按时点数或比率（不能）。不对的话，加一列“可累计”写“是”。",
    en: "Whether the months of “{name}” add up to its year is not said; it is taken for a balance or a rate, which does not. If it does, add a column “可累计” with “是”.",
  },
  "problem.figure.no-such-area": {
    zh: "单位名录里没有“{text}”。{count, plural, =0 {} other {是不是：{near}？}}",
    en: "There is no unit “{text}”.{count, plural, =0 {} other { Perhaps: {near}?}}",
  },
  "problem.figure.several-areas": {
    zh: "“{text}”有 {count} 个：{near}。请写全名。",
    en: "“{text}” may be one of {count}: {near}. Write the full name.",
  },
  "problem.figure.not-deleted": {
    zh: "公布过的数不删除，要改就另出一版。",
    en: "A published figure is not deleted; it is revised by a further vintage.",
  },
  "problem.figure.no-such-measure": {
    zh: "认不出量“{text}”。可写 level、growth、increment、rank、share。",
    en: "The measure “{text}” is not known. Write level, growth, increment, rank or share.",
  },
  "problem.figure.too-long": {
    zh: "“{text}”位数太多：整数最多 18 位，小数最多 8 位。",
    en: "“{text}” is too long: at most 18 digits and 8 decimals.",
  },
  "problem.figure.no-such-basis": {
    zh: "认不出口径“{text}”。可写：可比价、同口径、现价、未注明。",
    en: "The basis “{text}” is not known. Write comparable, comparable scope, nominal or not stated.",
  },
  "problem.figure.no-such-status": {
    zh: "认不出状态“{text}”。可写：P 初步、A 正式、R 修订。",
    en: "The status “{text}” is not known. Write P (preliminary), A (normal) or R (revised).",
  },
  "problem.figure.no-such-direction": {
    zh: "认不出方向“{text}”。可写：越高越好、越低越好、中性。",
    en: "The direction “{text}” is not known. Write up, down or none.",
  },
  "problem.figure.no-such-prices": {
    zh: "认不出价格“{text}”。可写：现价、不变价。",
    en: "The prices “{text}” are not known. Write current or constant.",
  },
  "problem.figure.no-such-code": {
    zh: "代码“{text}”只能用文字、数字、点和短横，最多 60 个字。",
    en: "The code “{text}” may hold letters, digits, dots and hyphens, at most 60.",
  },
  "problem.period.not-a-period": {
    zh: "“{text}”认不出是哪一期。可写 2021、2021-Q3、2021-06、2021年1—6月。",
    en: "“{text}” is no period. Write 2021, 2021-Q3, 2021-06 or 2021-01/06.",
  },
  "problem.period.no-such-period": { zh: "没有“{text}”这一期。", en: "There is no period “{text}”." },
} as const satisfies Texts;

const underBoth: Texts = Object.fromEntries(
  Object.entries(findings).flatMap(([id, text]) => [
    [`problem.${id}`, text],
    [`refusal.${id}`, text],
  ]),
);

/** What is said of figures that cannot be kept, or want a look. */
export const checkTexts: Texts = { ...underBoth, ...names, ...problems };
