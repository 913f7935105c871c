import type { Texts } from "../ground/texts.ts";
import { actTexts } from "./act-texts.ts";

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
    zh: "公布日期 {date} 还没到。",
    en: "The publication date {date} is still to come.",
  },
  "figure.period-not-over": {
    zh: "{date} 公布时，{period} 这一期还没完。请看时期和公布日期。",
    en: "On {date} the period {period} was not over yet. Check the period and the date.",
  },
  "figure.level-jump": {
    zh: "“{value}”与 {period} 的“{other}”相差十倍以上。单位写对了吗？",
    en: "“{value}” differs from “{other}” of {period} by more than ten times. Is the unit right?",
  },
  "figure.twice": {
    zh: "{code} 在 {period} 的这个数前面已经写过。",
    en: "This figure of {code} for {period} stands above already.",
  },
  "figure.revises": {
    zh: "已有 {was}（{wasStatus}，{on} 公布），这里是 {now}。确认后另存一版，旧版不动。",
    en: "Known as {was} ({wasStatus}, published {on}), here {now}. If you confirm, it becomes a further vintage; the old one stays.",
  },
} as const satisfies Texts;

const problems = {
  "problem.figure.one-for-dash": {
    zh: "“{text}”是汉字“一”，不是横线。没公布就空着。",
    en: "“{text}” is the character for “one”, not a dash. Leave the cell empty if nothing was published.",
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

const refusals = {
  "refusal.figures.not-yours": {
    zh: "数字由统计部门录入和修订，您的岗位不能改。",
    en: "Figures are entered and revised by the statistics office; your post may not change them.",
  },
  "refusal.figures.none": {
    zh: "表里没有一个公布了的数，没有保存任何东西。",
    en: "The sheet holds no published figure; nothing was saved.",
  },
  "refusal.figures.not-there": { zh: "还没有公布过数字。", en: "No figures have been published yet." },
  "refusal.figure.not-there": {
    zh: "{code} 在 {period} 还没有公布过这个数，谈不上修订。请先录入。",
    en: "This figure of {code} for {period} was never published by then; enter it first.",
  },
  "refusal.figure.nothing-revised": {
    zh: "与现有的数一样，没有可修订的。",
    en: "It says what already stands; nothing is revised.",
  },
  "refusal.indicator.not-there": { zh: "没有指标 {code}。", en: "There is no indicator {code}." },
  "refusal.indicator.unknown": {
    zh: "没有指标 {code}，也没有随这次公布说明它。",
    en: "There is no indicator {code}, and this publication does not describe it.",
  },
  "refusal.county-unit.not-there": {
    zh: "还没有单位名录。请先导入单位，再导入指标。",
    en: "There are no units yet. Import the units first, then the indicators.",
  },
  "refusal.period.not-there": { zh: "没有这一期的数。", en: "There are no figures of this period." },
} as const satisfies Texts;

const words = {
  "indicators.title": { zh: "指标", en: "Indicators" },
  "indicators.level": { zh: "总量", en: "Level" },
  "indicators.growth": { zh: "比上年", en: "On the year" },
  "indicators.growth-percent": { zh: "比上年（%）", en: "On the year (%)" },
  "indicators.increment": { zh: "增量", en: "Increment" },
  "indicators.rank": { zh: "位次", en: "Rank" },
  "indicators.city-rank": { zh: "全市位次", en: "Rank in the city" },
  "indicators.indicator": { zh: "指标", en: "Indicator" },
  "indicators.unit": { zh: "单位", en: "Unit" },
  "indicators.period": { zh: "时期", en: "Period" },
  "indicators.basis": { zh: "增速口径", en: "Growth basis" },
  "indicators.status": { zh: "状态", en: "Status" },
  "indicators.source": { zh: "来源", en: "Source" },
  "indicators.published": { zh: "公布", en: "Published" },
  "indicators.note": { zh: "备注", en: "Note" },
  "indicators.vintage": { zh: "版次", en: "Vintage" },
  "indicators.reason": { zh: "修订原因", en: "Why revised" },
  "indicators.measure": { zh: "量", en: "Measure" },
  "indicators.value": { zh: "数", en: "Figure" },
  "indicators.basis.comparable": { zh: "可比价", en: "comparable prices" },
  "indicators.basis.comparable-scope": { zh: "同口径", en: "comparable scope" },
  "indicators.basis.nominal": { zh: "现价", en: "nominal" },
  "indicators.basis.not-stated": { zh: "未注明", en: "not stated" },
  "indicators.basis.level": { zh: "总量", en: "by level" },
  "indicators.basis.increment": { zh: "增量", en: "by increment" },
  "indicators.basis.growth": { zh: "增速", en: "by growth" },
  "indicators.basis.overall": { zh: "", en: "" },
  "indicators.basis.plain": { zh: "", en: "" },
  "indicators.status.P": { zh: "初步", en: "preliminary" },
  "indicators.status.A": { zh: "正式", en: "normal" },
  "indicators.status.R": { zh: "修订", en: "revised" },
  "indicators.rank-is": {
    zh: "第 {rank}",
    en: "{rank, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}",
  },
  "indicators.legend": {
    zh: "横线：没有公布，不由总量反推。P 初步　A 正式　R 修订，每次修订另存一版，旧版不动。",
    en: "A dash: not published, and never worked out from levels. P preliminary, A normal, R revised; each revision is a further vintage, the old one stays.",
  },
  "indicators.import.nameZh": { zh: "指标", en: "Indicator" },
  "indicators.import.period": { zh: "时期", en: "Period" },
  "indicators.import.unit": { zh: "单位", en: "Unit" },
  "indicators.import.level": { zh: "总量", en: "Level" },
  "indicators.import.growth": { zh: "比上年（%）", en: "On the year (%)" },
  "indicators.import.growthBasis": { zh: "增速口径", en: "Growth basis" },
  "indicators.import.rank": { zh: "全市位次", en: "Rank in the city" },
  "indicators.import.status": { zh: "状态", en: "Status" },
} as const satisfies Texts;

/** Said by the public pages, and by no screen of the desk. */
const publicWords = {
  "public.figures.title": { zh: "公布过的数字", en: "Published figures" },
  "public.figures.description": {
    zh: "{county}公布过的经济和社会指标：每个数的来源、状态和公布日期。",
    en: "The indicators that {county} has published: each figure with its source, status and date.",
  },
  "public.figures.known": { zh: "{period}，到{day}为止所公布的。", en: "{period}, as published by {day}." },
  "public.figures.of": { zh: "{period}的指标", en: "Indicators of {period}" },
  "public.figures.account": { zh: "{period}的账", en: "The account of {period}" },
  "public.figures.all": { zh: "历年数字与来源", en: "All years, with sources" },
  "public.figures.as-published": {
    zh: "公布过什么就写什么。横线表示没有公布，我们不替它补算。",
    en: "What was published, as it was published. A dash means it was not; we do not work it out.",
  },
  "public.figures.origin": { zh: "状态、来源、公布日期", en: "Status, source, date" },
  "public.figures.further": { zh: "后来的一版", en: "a later vintage" },
  "public.figures.none": {
    zh: "还没有公布过数字。公布以后，每个数和它的来源都在这里。",
    en: "No figures are published yet. When they are, each stands here with its source.",
  },
  "public.figures.periods": { zh: "各期", en: "Periods" },
  "public.figures.day": { zh: "看某一天所知", en: "As known on a day" },
  "public.figures.day-hint": {
    zh: "数字修订以后，旧的一版还在：选一天，看那天公布到哪里。",
    en: "A revised figure keeps its earlier vintages: choose a day and see what was published by then.",
  },
  "public.figures.see": { zh: "看这一天", en: "See that day" },
  "public.figures.csv": { zh: "下载这张表（CSV）", en: "Download this table (CSV)" },
  "public.figures.no-such-day": {
    zh: "没有“{given}”这一天，下面是今天所知。",
    en: "There is no day “{given}”; below is what is known today.",
  },
  "refusal.day.not-there": { zh: "没有“{given}”这一天。", en: "There is no day “{given}”." },
  "indicators.csv.code": { zh: "代码", en: "Code" },
  "indicators.csv.nameZh": { zh: "指标", en: "Indicator" },
  "indicators.csv.nameEn": { zh: "英文名", en: "English name" },
  "indicators.csv.unit": { zh: "单位", en: "Unit" },
  "indicators.csv.period": { zh: "时期", en: "Period" },
  "indicators.csv.level": { zh: "总量", en: "Level" },
  "indicators.csv.increment": { zh: "增量", en: "Increment" },
  "indicators.csv.growth": { zh: "比上年增长(%)", en: "Growth %" },
  "indicators.csv.growthBasis": { zh: "增速口径", en: "Growth basis" },
  "indicators.csv.levelRank": { zh: "总量位次", en: "Rank by level" },
  "indicators.csv.incrementRank": { zh: "增量位次", en: "Rank by increment" },
  "indicators.csv.growthRank": { zh: "增速位次", en: "Rank by growth" },
  "indicators.csv.rank": { zh: "全市位次", en: "Rank in the city" },
  "indicators.csv.status": { zh: "状态", en: "Status" },
  "indicators.csv.source": { zh: "来源", en: "Source" },
  "indicators.csv.publishedOn": { zh: "公布日期", en: "Published on" },
  "indicators.csv.note": { zh: "备注", en: "Note" },
} as const satisfies Texts;

const underBoth: Texts = Object.fromEntries(
  Object.entries(findings).flatMap(([id, text]) => [
    [`problem.${id}`, text],
    [`refusal.${id}`, text],
  ]),
);

export const indicatorTexts: Texts = {
  ...actTexts,
  ...underBoth,
  ...problems,
  ...refusals,
  ...words,
  ...publicWords,
};
