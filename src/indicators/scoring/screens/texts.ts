import type { Texts } from "../../../ground/texts.ts";
import { formTexts } from "./texts-of-forms.ts";

const words = {
  "scoring.nav": { zh: "考核", en: "Scores" },
  "scoring.note": {
    zh: "办法公开，每一分都能打开看怎么算的",
    en: "Schemes are open; every point opens to how it was worked out",
  },
  "scoring.none": {
    zh: "还没有考核办法。由组织部门或督查室起草。",
    en: "There is no scoring scheme yet. The organisation or delivery office drafts one.",
  },
  "scoring.scheme": { zh: "考核办法", en: "Scheme" },
  "scoring.period": { zh: "时期", en: "Period" },
  "scoring.version-of": { zh: "版本", en: "Version" },
  "scoring.version": { zh: "第 {version} 版", en: "version {version}" },
  "scoring.state": { zh: "状态", en: "State" },
  "scoring.state.draft": { zh: "草案", en: "draft" },
  "scoring.state.adopted": { zh: "已定", en: "adopted" },
  "scoring.state.closed": { zh: "已封存", en: "closed" },
  "scoring.lines": { zh: "考核项目", en: "Lines" },
  "scoring.units": { zh: "单位", en: "Units" },
  "scoring.unit": { zh: "单位", en: "Unit" },
  "scoring.views": { zh: "看什么", en: "What to see" },
  "scoring.view.sheet": { zh: "得分", en: "Scores" },
  "scoring.view.what-if": { zh: "试一试", en: "What if" },
  "scoring.view.entry": { zh: "填数", en: "Enter" },
  "scoring.view.scheme": { zh: "办法", en: "Scheme" },
  "scoring.adopt": { zh: "定下来", en: "Adopt" },
  "scoring.close": { zh: "封存结果", en: "Close the scores" },
  "scoring.revise": { zh: "另起一版", en: "Make a next version" },
} as const satisfies Texts;

const sheet = {
  "scoring.place": { zh: "位次", en: "Place" },
  "scoring.vetoed-for": { zh: "一票否决：{veto}（{reason}）", en: "Vetoed for {veto}: {reason}" },
  "scoring.no-figures": { zh: "一项都没有数，不排位", en: "No figure in any line, so no place" },
  "scoring.unplaced": {
    zh: "{count} 个不排位",
    en: "{count} without a place",
  },
  "scoring.total": { zh: "总分", en: "Total" },
  "scoring.bonus": { zh: "加分", en: "Bonus" },
  "scoring.penalty": { zh: "扣分", en: "Penalty" },
  "scoring.filled": { zh: "有数的项", en: "Lines filled" },
  "scoring.firmness": { zh: "位次稳不稳", en: "How firm the place is" },
  "scoring.firm": {
    zh: "多在第 {places} 位，{kept}% 就在原位",
    en: "Mostly {places}; {kept}% just here",
  },
  "scoring.firmness-note": {
    zh: "位次稳不稳：各项权重各自在 ±{spread}% 内随机变动，试 {draws} 次（种子 {seed}，谁都能重算），写的是十次里九次落在的位次。",
    en: "How firm: every weight moves by itself within ±{spread}%, {draws} times (seed {seed}, so that anyone can do it again); the places are those of nine in ten.",
  },
  "scoring.firmness-geometric": {
    zh: "这个办法用几何平均，不试权重。",
    en: "This scheme takes a geometric mean; weights are not tried.",
  },
  "scoring.filled-of": { zh: "{of} 个数里已有 {part} 个。", en: "{part} of {of} figures are there." },
  "scoring.no-units": { zh: "这一组还没有单位。", en: "This group has no units yet." },
  "scoring.back": { zh: "回到全部单位", en: "Back to all units" },
  "scoring.line": { zh: "考核项目", en: "Line" },
  "scoring.figure": { zh: "用什么数", en: "Figure" },
  "scoring.arithmetic": { zh: "怎么算的", en: "Arithmetic" },
  "scoring.points": { zh: "得分", en: "Points" },
  "scoring.weight": { zh: "分值", en: "Worth" },
  "scoring.source": { zh: "出处", en: "Source" },
  "scoring.no-lines": { zh: "还没有考核项目。", en: "There are no lines yet." },
  "scoring.grants": { zh: "加分、扣分和否决", en: "Bonus, penalty and veto" },
  "scoring.no-grants": { zh: "没有。", en: "None." },
  "scoring.grant": { zh: "给一笔", en: "Give one" },
  "scoring.grant-what": { zh: "哪一项", en: "Which" },
  "scoring.grant-points": { zh: "几分（这一项合计不超过 {cap}）", en: "Points (at most {cap} in all)" },
  "scoring.take-back": { zh: "撤回", en: "Take back" },
  "scoring.reason": { zh: "理由", en: "Reason" },
  "scoring.missing": { zh: "这里要填", en: "This is needed" },
} as const satisfies Texts;

/** From the lines to the total. */
const steps = {
  "scoring.place-is": { zh: "第 {place} 位", en: "Place {place}" },
  "scoring.total-worked": { zh: "总分怎么来的", en: "How the total comes about" },
  "scoring.step-name": { zh: "哪一步", en: "Step" },
  "scoring.step.lines": { zh: "各项合起来", en: "The lines together" },
  "scoring.step.bonus": { zh: "加分：{name}", en: "Bonus: {name}" },
  "scoring.step.penalty": { zh: "扣分：{name}", en: "Penalty: {name}" },
  "scoring.step.veto": { zh: "一票否决：{name}", en: "Veto: {name}" },
  "scoring.step.floor": { zh: "最低", en: "At least" },
  "scoring.step.added": { zh: "上面各项得分相加", en: "The points above, added" },
  "scoring.step.stretched": {
    zh: "得分合计 {sum} ÷ 计入的分值 {weights} × {full}",
    en: "Points {sum} ÷ {weights} that count × {full}",
  },
  "scoring.step.capped": { zh: "{sum}，最多算 {cap}", en: "{sum}, of which {cap} at most count" },
  "scoring.step.floored": { zh: "总分不低于 0", en: "A total is never below 0" },
  "scoring.step.vetoed": {
    zh: "{most, select, 0 {总分归零} other {总分最多留 {most} 分}}，不排位",
    en: "{most, select, 0 {No points} other {At most {most} points}} are left, and no place",
  },
} as const satisfies Texts;

/** What a scheme has beside its lines. */
const rules = {
  "scoring.rule": { zh: "事项", en: "Rule" },
  "scoring.rule-kind": { zh: "怎么算", en: "Kind" },
  "scoring.rule-kind.bonus": { zh: "加分", en: "bonus" },
  "scoring.rule-kind.penalty": { zh: "扣分", en: "penalty" },
  "scoring.rule-kind.veto": { zh: "一票否决", en: "veto" },
  "scoring.rule-bound": { zh: "到哪为止", en: "Bound" },
  "scoring.rule-cap": { zh: "合计不超过 {cap} 分", en: "{cap} points at most in all" },
  "scoring.rule-standard": { zh: "什么情形，凭什么", en: "When, and what it rests on" },
  "scoring.no-rules": {
    zh: "没有加分、扣分，也没有一票否决。",
    en: "There is no bonus, no penalty and no veto.",
  },
  "scoring.together": { zh: "怎么合成总分", en: "How the total is made" },
  "scoring.rounded": { zh: "总分取到", en: "Totals are rounded to" },
  "scoring.digits": {
    zh: "{digits, plural, =0 {整数} other {# 位小数}}",
    en: "{digits, plural, =0 {whole points} one {# decimal} other {# decimals}}",
  },
  "scoring.compared": { zh: "谁和谁比", en: "Who is compared with whom" },
} as const satisfies Texts;

const trying = {
  "scoring.moved": { zh: "升降", en: "Moves" },
  "scoring.stays": { zh: "不动", en: "stays" },
  "scoring.kept": { zh: "守住这位", en: "Keeps it" },
  "scoring.nine-of-ten": { zh: "十次有九次", en: "Nine in ten" },
  "scoring.weights": { zh: "权重", en: "Weights" },
  "scoring.weights-note": { zh: "只是试，不保存", en: "A trial; nothing is saved" },
  "scoring.reset": { zh: "回到办法里的权重", en: "Back to the scheme’s weights" },
} as const satisfies Texts;

export const scoringScreenTexts = {
  ...words,
  ...sheet,
  ...steps,
  ...rules,
  ...trying,
  ...formTexts,
} as const satisfies Texts;
