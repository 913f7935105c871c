import type { Texts } from "../../ground/texts.ts";

/** Why not. */
export const refusalTexts = {
  "refusal.appeal.not-there": {
    zh: "没有这件诉求，或者不归您看。",
    en: "There is no such appeal, or it is not yours to see.",
  },
  "refusal.number.not-there": {
    zh: "查不到这个编号。请照回执再看一遍。",
    en: "No appeal has this number. Look at your receipt once more.",
  },
  "refusal.appeal.not-yours": { zh: "这一步不归您做。", en: "This step is not yours to take." },
  "refusal.appeal.already-received.conflict": {
    zh: "它还在待派，刚才有人动过。",
    en: "It is to be assigned: somebody was first.",
  },
  "refusal.appeal.already-assigned.conflict": {
    zh: "它已经派出，还没接。",
    en: "It is assigned and not taken up yet.",
  },
  "refusal.appeal.already-returned.conflict": { zh: "它已被退回。", en: "It was returned." },
  "refusal.appeal.already-in-hand.conflict": { zh: "它已经在办。", en: "It is in hand already." },
  "refusal.appeal.already-waiting.conflict": { zh: "正在等诉求人补充。", en: "It waits for the appellant." },
  "refusal.appeal.already-answered.conflict": { zh: "它已经答复。", en: "It is answered already." },
  "refusal.appeal.already-called-back.conflict": { zh: "它已经回访。", en: "It was called back already." },
  "refusal.appeal.already-reopened.conflict": {
    zh: "它已经重办，提了一级。",
    en: "It was reopened, one level higher.",
  },
  "refusal.appeal.already-closed.conflict": { zh: "它已经办结。", en: "It is closed." },
  "refusal.appeal.already-merged.conflict": { zh: "它已并到另一件里。", en: "It was merged into another." },
  "refusal.appeal.already-referred.conflict": { zh: "它已成议题。", en: "It was referred to a matter." },
  "refusal.appeal.already-not-accepted.conflict": { zh: "它没有被受理。", en: "It was not accepted." },
  "refusal.appeal.already-withdrawn.conflict": { zh: "它已被撤回。", en: "It was withdrawn." },
  "refusal.appeal.return-too-late": {
    zh: "派出超过 {hours} 小时，不能再退。办不了的，上呈。",
    en: "It was assigned more than {hours} hours ago and cannot be returned. If it is stuck, refer it up.",
  },
  "refusal.appeal.no-pause-left": {
    zh: "等诉求人的时间（{days} 个工作日）已经用完。",
    en: "The {days} working days for waiting are used up.",
  },
  "refusal.appeal.no-extension": {
    zh: "按小时办的不能延期。",
    en: "What is due within hours is not extended.",
  },
  "refusal.appeal.extension-too-long": {
    zh: "最多还能延 {left} 天。",
    en: "At most {left, plural, one {# more day} other {# more days}} can be granted.",
  },
  "refusal.appeal.extension-asked.conflict": {
    zh: "已经申请延期，等主要负责人定。",
    en: "An extension is asked for already and awaits the head.",
  },
  "refusal.appeal.no-extension-asked.conflict": {
    zh: "没有待定的延期申请。",
    en: "No extension awaits a decision.",
  },
  "refusal.appeal.category-unknown": { zh: "没有这个类别。", en: "There is no such category." },
  "refusal.appeal.categories-there.conflict": {
    zh: "已经有类别了，在单子里加或改。",
    en: "There are categories already; add to them or change them.",
  },
  "refusal.appeal.category-taken": { zh: "代码 {code} 已经有了。", en: "The code {code} is taken." },
  "refusal.appeal.category.not-there": { zh: "没有这个类别。", en: "There is no such category." },
  "refusal.appeal.route.not-there": {
    zh: "没有这条派单规定。",
    en: "There is no such line in the routing table.",
  },
  "refusal.appeal.template.not-there": { zh: "没有这段常用语。", en: "There is no such text." },
  "refusal.appeal.territory-unknown": { zh: "没有这个地方。", en: "There is no such place." },
  "refusal.appeal.unit-unknown": {
    zh: "没有这个单位，或已撤销。",
    en: "There is no such unit, or it has ended.",
  },
  "refusal.appeal.about-the-county": {
    zh: "对县里本身的诉求，县里自己不查：请拨市 12345，或找上级信访、纪检部门。",
    en: "The county does not look into itself: call the city's 12345, or turn to petition or discipline offices above.",
  },
  "refusal.appeal.not-a-head": { zh: "只能直接找主要负责人。", en: "Only a head can be addressed directly." },
  "refusal.appeal.complained-of": {
    zh: "诉求针对这个单位或它的上级，不能派给它。",
    en: "The appeal complains of this unit or one over it: it cannot go there.",
  },
  "refusal.appeal.post-elsewhere": {
    zh: "只能交给本单位的岗位。",
    en: "It can only be handed to a post of the same unit.",
  },
  "refusal.appeal.contact-later": {
    zh: "联系的时间要在收到之后、现在之前。",
    en: "The contact must lie between its receipt and now.",
  },
  "refusal.appeal.not-answered.conflict": {
    zh: "还没有答复，不能评。",
    en: "There is no answer to judge yet.",
  },
  "refusal.appeal.reopen-too-late": {
    zh: "回访后 {days} 个工作日内可以再提，现在过了。请另提一件。",
    en: "One may ask again within {days} working days. That is over: please raise it anew.",
  },
  "refusal.appeal.merge-itself": { zh: "不能并入自己。", en: "It cannot be merged into itself." },
  "refusal.appeal.merge-complaints": {
    zh: "两件针对的单位不一样，不能并。",
    en: "They complain of different units and cannot be merged.",
  },
  "refusal.appeal.files-enough": {
    zh: "一件诉求最多附 {most} 个文件。",
    en: "An appeal takes at most {most} files.",
  },
  "refusal.appeal.no-identity.conflict": {
    zh: "没有可删除的身份信息。",
    en: "There is no identity to erase.",
  },
  "refusal.appeal.judgement-unknown": { zh: "没有这次评价。", en: "There is no such judgement." },
  "refusal.appeal.excluded.conflict": { zh: "已经申请剔除。", en: "Its exclusion is asked for already." },
  "refusal.appeal.not-excluded.conflict": {
    zh: "没有待确认的剔除。",
    en: "No exclusion awaits confirmation.",
  },
  "refusal.appeal.second-person": {
    zh: "剔除要由另一个人确认。",
    en: "A second person must confirm it.",
  },
  "refusal.appeal.no-consent": {
    zh: "诉求人没有同意公开。",
    en: "The appellant does not wish it published.",
  },
  "refusal.appeal.not-late.conflict": {
    zh: "没有超期，或已经上呈。",
    en: "It is not late, or was passed up already.",
  },
} as const satisfies Texts;
