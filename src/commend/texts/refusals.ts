import type { Texts } from "../../ground/texts.ts";

export const refusalTexts = {
  "refusal.programme.not-there": { zh: "没有这项表彰。", en: "There is no such programme." },
  "refusal.programme.not-yours": { zh: "这一步不归您。", en: "This step is not yours." },
  "refusal.programme.not-now": {
    zh: "到不了这一步：先看它走到哪儿了。",
    en: "Not at this stage: see first where it stands.",
  },
  "refusal.programme.changed.conflict": {
    zh: "别人刚改过这项表彰。看看现在的，再改。",
    en: "Somebody changed this programme meanwhile. Look at it as it is, then change it.",
  },
  "refusal.programme.no-basis": { zh: "表彰要写依据。", en: "A commendation needs its basis." },
  "refusal.programme.no-approval": {
    zh: "表彰要写批准文号：没有批准，不能开始。只评年度等次，请选“年度考核等次”。",
    en: "A commendation needs its approval number: without approval it cannot begin. For yearly grades choose “Yearly assessment grade”.",
  },
  "refusal.programme.over-ceiling": {
    zh: "超过县里的上限：集体 {units} 个，个人 {persons} 名。",
    en: "Over the county’s limit: {units} units, {persons} persons.",
  },
  "refusal.programme.ratio-looser": {
    zh: "有一条比例比县里定的 {percent}% 宽。只能更严。",
    en: "One ratio is looser than the county’s {percent} %. It may only be stricter.",
  },
  "refusal.programme.no-categories": {
    zh: "至少要有一个有名额的奖项。",
    en: "At least one category must have a place.",
  },
  "refusal.programme.quotas-over-ceiling": {
    zh: "各奖项名额加起来是集体 {units} 个、个人 {persons} 名，超过总数。",
    en: "The categories add up to {units} units and {persons} persons, more than the programme’s total.",
  },
  "refusal.programme.no-criteria": { zh: "至少要有一条评分标准。", en: "At least one criterion is needed." },
  "refusal.programme.criterion-twice": { zh: "有一条评分标准写了两次。", en: "A criterion is there twice." },
  "refusal.programme.criterion-forbidden": {
    zh: "“{criterion}”是国家明令不得考核的内容，不能作为标准。",
    en: "“{criterion}” is what national rules forbid to assess; it cannot be a criterion.",
  },
  "refusal.programme.calendar-disorder": {
    zh: "各步的日子前后倒了：先推荐，再打分、表决、公示、决定、颁奖。",
    en: "The days are out of order: nominate, score, vote, notice, decision, award.",
  },
  "refusal.programme.category-in-use": {
    zh: "“{name}”已经有人推荐，不能删，也不能改类别。",
    en: "Somebody is nominated for “{name}”: it can neither go nor change its kind.",
  },
  "refusal.programme.unknown-category": { zh: "没有这个奖项。", en: "There is no such category." },
  "refusal.programme.unknown-unit": {
    zh: "有的单位不存在，或者已经撤销。",
    en: "Some unit is not there or has ended.",
  },
  "refusal.programme.nobody-nominated": { zh: "还没有一家推荐上来。", en: "Nobody is nominated yet." },
  "refusal.nominee.not-there": { zh: "没有这个推荐对象。", en: "There is no such nominee." },
  "refusal.nominee.not-now": {
    zh: "现在不能这样办：先看表彰走到哪一步。",
    en: "Not at this stage: see first where the programme stands.",
  },
  "refusal.nominee.changed.conflict": {
    zh: "别人刚改过这份推荐。看看现在的，再改。",
    en: "Somebody changed this nomination meanwhile. Look at it as it is, then change it.",
  },
  "refusal.nominee.too-late": { zh: "推荐 {by} 截止了。", en: "Nominations ended on {by}." },
  "refusal.nominee.no-quota": {
    zh: "这个奖项没有给本单位名额。",
    en: "Your unit has no place in this category.",
  },
  "refusal.nominee.quota-full": {
    zh: "本单位在这个奖项的 {places} 个名额用完了。",
    en: "Your unit’s {places} places in this category are used.",
  },
  "refusal.nominee.unit-not-below": {
    zh: "只能推荐本单位和下属单位，以及它们的人。",
    en: "Only your unit, the units below it, and their people.",
  },
  "refusal.nominee.not-of-unit": {
    zh: "这个人这一年不在那个单位任职。",
    en: "This person held no post of that unit in the year.",
  },
  "refusal.nominee.no-level": {
    zh: "选一选：领导干部、一线，还是其他。",
    en: "Choose: leading cadre, front line, or other.",
  },
  "refusal.nominee.unit-has-no-level": {
    zh: "集体奖项不填人员和层次。",
    en: "A unit has neither person nor level.",
  },
  "refusal.nominee.twice.conflict": { zh: "{name}已经有人推荐了。", en: "{name} is nominated already." },
  "refusal.nominee.no-text": { zh: "写几句事迹再报。", en: "Write what was done before you put it forward." },
  "refusal.nominee.head-only.not-yours": { zh: "由本单位主要负责人报。", en: "The unit’s head does this." },
  "refusal.nominee.barred": {
    zh: "有一票否决的情形，不能上名单。",
    en: "A veto stands: it cannot be on the list.",
  },
  "refusal.nominee.not-carried": {
    zh: "表决没有通过，不能上名单。",
    en: "The vote did not carry: it cannot be on the list.",
  },
  "refusal.panel.not-now": { zh: "评审没到这一步。", en: "The panel is not at this step." },
  "refusal.panel.too-small": { zh: "评审组至少 {fewest} 人。", en: "A panel has at least {fewest} members." },
  "refusal.panel.no-chair": { zh: "评审组还没有组长。", en: "The panel has no chair yet." },
  "refusal.panel.two-chairs": { zh: "组长只能有一位。", en: "There is one chair." },
  "refusal.panel.unknown-post": {
    zh: "有的岗位不存在，或者写了两次。",
    en: "A post is not there, or is there twice.",
  },
  "refusal.panel.member-has-scored": { zh: "打过分的成员不能移出。", en: "A member who has scored stays." },
  "refusal.panel.recused.not-yours": { zh: "这一个您要回避。", en: "You keep out of this case." },
  "refusal.panel.recused-already.conflict": {
    zh: "您已经回避了。",
    en: "You keep out of this case already.",
  },
  "refusal.panel.points-missing": { zh: "“{criterion}”还没有打分。", en: "“{criterion}” has no points yet." },
  "refusal.panel.points-out-of-range": {
    zh: "分数在 0 到 {most} 之间。",
    en: "Points are between 0 and {most}.",
  },
  "refusal.panel.scores-missing": { zh: "还差 {owed} 份打分。", en: "{owed} scores are still owed." },
  "refusal.panel.votes-missing": { zh: "还差 {owed} 张票。", en: "{owed} votes are still owed." },
  "refusal.panel.veto-stands": {
    zh: "这种否决不能由评审组解除。",
    en: "The panel cannot set this veto aside.",
  },
  "refusal.panel.no-such-veto": { zh: "没有这种否决情形。", en: "There is no such veto here." },
  "refusal.panel.not-settled": { zh: "评审还没有结束。", en: "The panel is not finished." },
  "refusal.list.empty": { zh: "名单上还没有人。", en: "Nobody is on the list." },
  "refusal.list.barred": {
    zh: "名单上有人有一票否决的情形，先移出。",
    en: "Somebody on the list has a veto: leave them out first.",
  },
  "refusal.list.out-of-bounds": {
    zh: "名单超过名额，或者不合比例。",
    en: "The list is over its quota or off its ratios.",
  },
  "refusal.finding.not-there": { zh: "没有这条认定。", en: "There is no such finding." },
  "refusal.finding.not-yours": {
    zh: "这种认定不归您记。",
    en: "This kind of finding is not yours to record.",
  },
  "refusal.finding.unknown-unit": { zh: "没有这个单位。", en: "There is no such unit." },
  "refusal.finding.ahead": { zh: "认定日期不能晚于今天。", en: "A finding is not of a day to come." },
  "refusal.finding.closed.conflict": { zh: "这条已经结了。", en: "This one is closed already." },
} as const satisfies Texts;
