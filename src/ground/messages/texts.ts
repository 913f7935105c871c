import type { Texts } from "../texts.ts";

export const messageTexts = {
  "act.channel.add": { zh: "加了渠道", en: "Added a channel" },
  "act.channel.change": { zh: "改了渠道", en: "Changed a channel" },
  "act.channel.remove": { zh: "撤了渠道", en: "Removed a channel" },
  "act.channel.test": { zh: "试发了一条", en: "Tried a channel" },
  "act.delivery.resend": { zh: "重发", en: "Sent again" },
  "act.message.mark-read": { zh: "看过提醒", en: "Read reminders" },
  "act.message.remind": { zh: "写了提醒", en: "Wrote reminders" },
  "kind.channel": { zh: "渠道", en: "Channel" },
  "kind.delivery": { zh: "投递", en: "Delivery" },
  "kind.message": { zh: "提醒", en: "Reminder" },
  "refusal.channel.not-there": { zh: "没有这个渠道。", en: "There is no such channel." },
  "refusal.channel.other-kind": {
    zh: "这个渠道是另一种。要换种类，请新加一个。",
    en: "This channel is of another kind. To change the kind, add a new one.",
  },
  "refusal.channel.enough": {
    zh: "渠道已有 {most} 个，先撤掉不用的。",
    en: "There are {most} channels already. Remove one that is not used.",
  },
  "refusal.channel.no-own-address": {
    zh: "试发要寄到您自己的邮箱，您还没有填。在单位里打开您的页面填上。",
    en: "The test goes to your own e-mail address, and you have none. Add it on your page under Units.",
  },
  "refusal.delivery.not-there": { zh: "没有这次投递。", en: "There is no such delivery." },
  "refusal.delivery.not-dead": {
    zh: "这次投递没有放弃，还在发或者已经到了。",
    en: "This delivery was not given up: it is under way or has arrived.",
  },
  "refusal.message.not-there": { zh: "没有这条提醒。", en: "There is no such reminder." },
  "refusal.message.read-already": { zh: "这些都看过了。", en: "These were read already." },
  "refusal.message.nothing-due": { zh: "今天没有要提醒的。", en: "Nothing to remind of today." },
  "setting.messages.digest-hour": { zh: "几点发每日提醒", en: "The hour of the daily digest" },
  "setting.messages.digest-hour.note": {
    zh: "一个岗位一天一封，不是一事一封；急的随时发。",
    en: "One letter a post and day, not one for each thing; what is urgent goes at once.",
  },
  "messages.title.digest": {
    zh: "{post}：{count} 件提醒",
    en: "{post}: {count, plural, one {# reminder} other {# reminders}}",
  },
  "messages.title.urgent": {
    zh: "{post}：急事 {count} 件",
    en: "{post}: {count, plural, one {# urgent matter} other {# urgent matters}}",
  },
  "messages.due": { zh: "{day}到期", en: "due {day}" },
  "messages.more": { zh: "还有 {count} 件。", en: "{count} more." },
  "messages.open": { zh: "到顶格看全部", en: "See all in Dingge" },
  "messages.test-text": {
    zh: "这是试发的一条，说明渠道通了。",
    en: "This is a test: the channel works.",
  },
} as const satisfies Texts;
