import type { Texts } from "../../ground/texts.ts";

/** Why a light is lit; days and lights among the params come as words. */
export const reasonTexts = {
  "light.reason.lowered": {
    zh: "{by}压低：{why}（按规则是{from}）",
    en: "Lowered by {by}: {why} (by the rules: {from})",
  },
  "light.reason.deadline-missed": {
    zh: "期限 {due}，已过 {days} 天",
    en: "Due {due}, {days, plural, one {# day} other {# days}} ago",
  },
  "light.reason.milestone-missed": {
    zh: "节点“{name}”{due}到期，{days} 天还没到",
    en: "Milestone “{name}” was due {due}, {days, plural, one {# day} other {# days}} ago",
  },
  "light.reason.month-missed": {
    zh: "到 {month} 应到 {expected}%，现在 {done}%",
    en: "By {month} {expected}% was due; it stands at {done}%",
  },
  "light.reason.month-made-up": {
    zh: "到 {month} 应到 {expected}%，当时 {done}%，后来补上了",
    en: "By {month} {expected}% was due and {done}% was done; made up since",
  },
  "light.reason.points-behind": {
    zh: "应到 {expected}%，实到 {done}%，落后 {points} 个百分点",
    en: "{expected}% expected, {done}% done: {points} points behind",
  },
  "light.reason.share-behind": {
    zh: "应到 {expected}%，实到 {done}%，欠 {share}%",
    en: "{expected}% expected, {done}% done: short by {share}% of it",
  },
  "light.reason.not-started": {
    zh: "该开始的月份过去 {months} 个月，还没动",
    en: "Not begun, {months, plural, one {# month} other {# months}} after it should have",
  },
  "light.reason.silent": {
    zh: "{days} 天没有报过进度（每 {cadence} 天要报一次）",
    en: "No report for {days} days (one is due every {cadence})",
  },
  "light.reason.sent-back": {
    zh: "报过完成，{on} 被退回",
    en: "Reported done, sent back on {on}",
  },
  "light.reason.near-due": {
    zh: "{due}到期，还有 {days} 天",
    en: "Due {due}, {days, plural, =0 {today} one {in # day} other {in # days}}",
  },
  "light.reason.suspended": { zh: "暂停中", en: "Suspended" },
  "light.reason.claimed": {
    zh: "{on} 报完成，等别的单位核验",
    en: "Reported done on {on}; another unit is to check it",
  },
  "light.reason.claimed-late": {
    zh: "期限 {due}，晚报 {days} 天",
    en: "Due {due}, reported {days, plural, one {# day} other {# days}} late",
  },
  "light.reason.verified": { zh: "{on} 由别的单位核验过", en: "Checked by another unit on {on}" },
  "light.reason.on-pace": {
    zh: "应到 {expected}%，实到 {done}%",
    en: "{expected}% expected, {done}% done",
  },
  "light.reason.nothing-owed": {
    zh: "还没到要报的时候",
    en: "Nothing is owed yet",
  },
} as const satisfies Texts;
