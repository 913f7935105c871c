import type { Texts } from "../../ground/texts.ts";

/** Units that work along under the one that leads (首接负责、协办). */
export const cooperationTexts = {
  "act.appeal.involve": { zh: "请别的单位协办诉求", en: "Asked a unit to work along" },
  "act.appeal.contribute": { zh: "回了牵头单位", en: "Answered the leading unit" },
  "act.appeal.decline": { zh: "退回了协办", en: "Gave back what was asked" },
  "act.appeal.release": { zh: "不用协办了", en: "Needed a unit no more" },
  "refusal.appeal.leads-itself": {
    zh: "这件就是它牵头，请别的单位。",
    en: "This unit leads it already. Ask another.",
  },
  "refusal.appeal.asked-already.conflict": {
    zh: "已经请它协办，还没回话。",
    en: "It was asked already and has not answered yet.",
  },
  "refusal.appeal.declined-already.conflict": {
    zh: "它退回过一次。还要它办，就上呈。",
    en: "It gave this back once. If it must help, refer the appeal up.",
  },
  "refusal.appeal.asked-for-past": { zh: "这天已经过去。", en: "That day is past." },
  "refusal.appeal.asked-after-due": {
    zh: "诉求 {last} 就到期，要早于这天。",
    en: "The appeal itself is due on {last}: ask for an earlier day.",
  },
  "refusal.appeal.nothing-asked.conflict": {
    zh: "这件没有请它协办，或已经回过、不用了。",
    en: "Nothing is asked of this unit here, or no longer.",
  },
  "appeal.to-head.involve": {
    zh: "请您单位协办诉求 {ref}：{excerpt}",
    en: "Your unit is asked to help with appeal {ref}: {excerpt}",
  },
  "appeal.to-lead.contribute": {
    zh: "协办单位回话了，诉求 {ref}：{excerpt}",
    en: "A cooperating unit has answered for appeal {ref}: {excerpt}",
  },
  "appeal.to-lead.decline": {
    zh: "协办被退回，诉求 {ref}：{excerpt}",
    en: "A unit gave back what it was asked for appeal {ref}: {excerpt}",
  },
  "appeal.asked-due": {
    zh: "协办诉求 {ref}：{days, plural, =0 {今天要回话} other {还有 # 天要回话}}　{what}",
    en: "Your answer for appeal {ref} is due {days, plural, =0 {today} one {in # day} other {in # days}}: {what}",
  },
  "track.cooperating": { zh: "一起办的", en: "Working along" },
  "track.step.involve": { zh: "请{to}一起办", en: "{to} was asked to work along" },
  "track.step.contribute": { zh: "{unit}办了它那一份", en: "{unit} did its part" },
  "track.step.decline": { zh: "{unit}说不归它办", en: "{unit} says its part is not its own" },
  "track.step.release": { zh: "不再需要{to}", en: "{to} is needed no more" },
  "listen.step.involve": { zh: "请{to}协办", en: "{to} asked to work along" },
  "listen.step.contribute": { zh: "回了牵头单位", en: "Answered the lead" },
  "listen.step.decline": { zh: "退回协办", en: "Gave back what was asked" },
  "listen.step.release": { zh: "不用{to}协办了", en: "{to} needed no more" },
  "listen.act.involve": { zh: "请协办", en: "Ask a unit" },
  "listen.act.contribute": { zh: "回牵头单位", en: "Answer the lead" },
  "listen.act.decline": { zh: "退回协办", en: "Give back" },
  "listen.act.release": { zh: "不用协办", en: "Release" },
  "listen.do.involve": { zh: "请它协办", en: "Ask it to help" },
  "listen.do.contribute": { zh: "回给牵头单位", en: "Send it to the lead" },
  "listen.do.decline": { zh: "退回给牵头单位", en: "Give it back to the lead" },
  "listen.do.release": { zh: "不用它协办了", en: "Need it no more" },
  "listen.together": { zh: "谁一起办", en: "Who works along" },
  "listen.together-lead": { zh: "{unit}牵头，期限归它", en: "{unit} leads; the deadline is its own" },
  "listen.asked-unit": { zh: "请哪个单位", en: "Which unit" },
  "listen.asked-what": { zh: "请它办什么", en: "What it is asked to do" },
  "listen.asked-by": { zh: "哪天前回话", en: "Answer by" },
  "listen.involve-note": {
    zh: "期限和答复还归您单位。诉求人会看到谁一起办，看不到这段话。",
    en: "Deadline and answer stay yours. The appellant sees who works along, not these words.",
  },
  "listen.contributed": { zh: "办了什么、查到什么", en: "What you did or found" },
  "listen.contribute-note": {
    zh: "只有办这件的人看得到。答复由牵头单位写。",
    en: "Only those who handle it see this. The lead writes the answer.",
  },
  "listen.declined": { zh: "为什么不归你们", en: "Why it is not yours" },
  "listen.decline-note": {
    zh: "24 小时内能退一次；退了就看不到这件。",
    en: "Once, within 24 hours. You will no longer see it.",
  },
  "listen.release-note": { zh: "它不会再看到这件。", en: "It will no longer see this appeal." },
  "listen.cooperation.asked": { zh: "{day}前回话", en: "to answer by {day}" },
  "listen.cooperation.answered": { zh: "回了", en: "answered" },
  "listen.cooperation.declined": { zh: "退回了", en: "gave it back" },
  "listen.cooperation.ended": { zh: "没回，已不用", en: "not answered, no longer needed" },
  "listen.cooperation.late": { zh: "过了日子没回", en: "late" },
  "listen.cooperation.open": {
    zh: "{count} 个协办单位还没回。现在答复，就不等它们了。",
    en: "{count, plural, one {# unit has} other {# units have}} not answered yet. If you answer now, you no longer wait for them.",
  },
  "listen.led-by": { zh: "{unit}牵头", en: "led by {unit}" },
  "listen.asked-along": { zh: "协办，{day}前回话", en: "to help by {day}" },
} as const satisfies Texts;
